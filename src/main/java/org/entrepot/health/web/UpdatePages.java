package org.entrepot.health.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.health.UpdateId;
import org.entrepot.health.application.CorrectIncident;
import org.entrepot.health.application.CorrectUpdate;
import org.entrepot.health.application.PostUpdate;
import org.entrepot.health.application.ReadBoard;
import org.entrepot.health.application.ReadDeliveries;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentUpdate;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The timeline goes on, and what was said is corrected. */
@Controller
@RequestMapping(HealthTabs.BOARD + "/incidents/{incident}")
class UpdatePages {

    private final PostUpdate post;
    private final CorrectUpdate correctUpdate;
    private final CorrectIncident correctIncident;
    private final ReadDeliveries read;
    private final ReadBoard board;
    private final BusinessClock clock;

    UpdatePages(
            PostUpdate post,
            CorrectUpdate correctUpdate,
            CorrectIncident correctIncident,
            ReadDeliveries read,
            ReadBoard board,
            BusinessClock clock) {
        this.post = post;
        this.correctUpdate = correctUpdate;
        this.correctIncident = correctIncident;
        this.read = read;
        this.board = board;
        this.clock = clock;
    }

    @GetMapping("/updates/new")
    ModelAndView form(Frame frame, Actor actor, @PathVariable String incident) {
        var found = own(actor, incident).incident();
        return update(frame, found, Optional.empty(), List.of(), HealthForms.next(found, clock.now()));
    }

    @PostMapping("/updates")
    ModelAndView post(Frame frame, Actor actor, @PathVariable String incident, Form form, RedirectAttributes redirect) {
        var found = own(actor, incident).incident();
        return done(
                frame,
                HealthForms.update(form, frame.texts().zone()).then(command -> post.post(actor, found.id(), command)),
                "health.flash.updated",
                redirect,
                problems -> update(frame, found, Optional.empty(), List.of(), form.refused(problems)));
    }

    @GetMapping("/updates/{update}/correction")
    ModelAndView correction(Frame frame, Actor actor, @PathVariable String incident, @PathVariable String update) {
        var found = own(actor, incident).incident();
        var before = known(found, update);
        return update(
                frame,
                found,
                Optional.of(before),
                earlier(actor, found, before),
                HealthForms.of(found, before, frame.texts().zone()));
    }

    @PostMapping("/updates/{update}/correction")
    ModelAndView correct(
            Frame frame,
            Actor actor,
            @PathVariable String incident,
            @PathVariable String update,
            Form form,
            RedirectAttributes redirect) {
        var found = own(actor, incident).incident();
        var before = known(found, update);
        return done(
                frame,
                HealthForms.correction(form, before, frame.texts().zone())
                        .then(command -> correctUpdate.correct(
                                actor, found.id(), before.id(), HealthForms.version(form), command)),
                "health.flash.corrected",
                redirect,
                problems -> update(
                        frame, found, Optional.of(before), earlier(actor, found, before), form.refused(problems)));
    }

    @GetMapping("/correction")
    ModelAndView incidentCorrection(Frame frame, Actor actor, @PathVariable String incident) {
        var history = own(actor, incident);
        return correction(
                frame,
                actor,
                history,
                HealthForms.of(history.incident(), frame.texts().zone()));
    }

    @PostMapping("/correction")
    ModelAndView correctIncident(
            Frame frame, Actor actor, @PathVariable String incident, Form form, RedirectAttributes redirect) {
        var history = own(actor, incident);
        var found = history.incident();
        return done(
                frame,
                HealthForms.correction(form, found, frame.texts().zone())
                        .then(command ->
                                correctIncident.correct(actor, found.id(), HealthForms.version(form), command)),
                "health.flash.corrected",
                redirect,
                problems -> correction(frame, actor, history, form.refused(problems)));
    }

    private ReadDeliveries.History own(Actor actor, String incident) {
        return RefusedException.valueOf(read.history(actor, HealthPages.incidentId(incident)));
    }

    private List<IncidentUpdate> earlier(Actor actor, Incident incident, IncidentUpdate update) {
        var forms = RefusedException.valueOf(read.forms(actor, incident.id(), update.id()));
        return forms.subList(0, forms.size() - 1);
    }

    private static IncidentUpdate known(Incident incident, String update) {
        return UpdateId.parse(update)
                .flatMap(incident::update)
                .orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    private static ModelAndView update(
            Frame frame,
            Incident incident,
            Optional<IncidentUpdate> corrected,
            List<IncidentUpdate> earlier,
            Form form) {
        return new ModelAndView("health/update", "page", new UpdatePage(frame, incident, corrected, earlier, form));
    }

    private ModelAndView correction(Frame frame, Actor actor, ReadDeliveries.History history, Form form) {
        var choices =
                RefusedException.valueOf(board.choices(actor, frame.texts().locale()));
        return new ModelAndView(
                "health/correction",
                "page",
                new CorrectionPage(frame, history.incident(), history.versions(), choices, form));
    }

    private static ModelAndView done(
            Frame frame,
            Outcome<Incident> outcome,
            String said,
            RedirectAttributes redirect,
            java.util.function.Function<List<org.entrepot.kernel.Problem>, ModelAndView> again) {
        return outcome.fold(
                incident -> {
                    Flash.say(redirect, frame.texts().text(said));
                    return BoardPages.to(incident.id());
                },
                problems -> BoardPages.refused(again.apply(problems), problems));
    }
}
