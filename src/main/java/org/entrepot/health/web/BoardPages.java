package org.entrepot.health.web;

import java.util.List;
import java.util.UUID;
import org.entrepot.health.IncidentId;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.application.PreviewReach;
import org.entrepot.health.application.ReadBoard;
import org.entrepot.health.application.ReadDeliveries;
import org.entrepot.health.application.ReadHealth;
import org.entrepot.health.application.ReportIncident;
import org.entrepot.health.domain.IncidentFilter;
import org.entrepot.health.domain.IncidentFilter.Phase;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The publisher's board: what runs, reporting with a preview of who hears of it, and who has looked. */
@Controller
@RequestMapping(HealthTabs.BOARD)
class BoardPages {

    private final ReadHealth health;
    private final ReadBoard board;
    private final PreviewReach preview;
    private final ReportIncident report;
    private final ReadDeliveries deliveries;

    BoardPages(
            ReadHealth health,
            ReadBoard board,
            PreviewReach preview,
            ReportIncident report,
            ReadDeliveries deliveries) {
        this.health = health;
        this.board = board;
        this.preview = preview;
        this.report = report;
        this.deliveries = deliveries;
    }

    @GetMapping
    ModelAndView now(Frame frame, Actor actor, PageRequest page) {
        var rows = health.published(
                actor, IncidentFilter.of(Phase.OPEN), frame.texts().locale(), page);
        return HealthPages.list(frame, RefusedException.valueOf(rows), "now", page);
    }

    @GetMapping("/history")
    ModelAndView history(Frame frame, Actor actor, PageRequest page) {
        var rows = health.published(
                actor, IncidentFilter.of(Phase.PAST), frame.texts().locale(), page);
        return HealthPages.list(frame, RefusedException.valueOf(rows), "history", page);
    }

    @GetMapping("/incidents/new")
    ModelAndView form(Frame frame, Actor actor, @RequestParam(defaultValue = "incident") String kind) {
        var wanted = IncidentKind.of(kind).orElse(IncidentKind.INCIDENT);
        return form(
                frame, actor, HealthForms.empty(wanted, frame.texts().locale().toLanguageTag()));
    }

    @PostMapping("/preview")
    ModelAndView preview(Frame frame, Actor actor, Form form) {
        return HealthForms.report(form, frame.texts().zone())
                .then(command -> report.check(actor, command))
                .then(_ -> preview.preview(actor, HealthForms.coverage(form), PageRequest.first()))
                .fold(
                        found -> new ModelAndView("health/preview", "page", new PreviewPage(frame, form, found)),
                        problems -> refused(form(frame, actor, form.refused(problems)), problems));
    }

    /** @param go {@code edit} brings the form back as it was */
    @PostMapping("/incidents")
    ModelAndView publish(
            Frame frame,
            Actor actor,
            Form form,
            @RequestParam(defaultValue = "publish") String go,
            RedirectAttributes redirect) {
        if (go.equals("edit")) {
            return form(frame, actor, form);
        }
        return HealthForms.report(form, frame.texts().zone())
                .then(command -> report.report(actor, command))
                .fold(
                        done -> {
                            Flash.say(redirect, frame.texts().text("health.flash.reported"));
                            return to(done.incident().id());
                        },
                        problems -> refused(form(frame, actor, form.refused(problems)), problems));
    }

    @GetMapping("/incidents/{incident}/tellings/{telling}")
    ModelAndView deliveries(
            Frame frame, Actor actor, @PathVariable String incident, @PathVariable String telling, PageRequest page) {
        var found = RefusedException.valueOf(
                deliveries.deliveries(actor, HealthPages.incidentId(incident), uuid(telling), page));
        return new ModelAndView("health/deliveries", "page", new DeliveriesPage(frame, found, page.isFirst()));
    }

    private ModelAndView form(Frame frame, Actor actor, Form form) {
        var kind = IncidentKind.of(form.value("kind")).orElse(IncidentKind.INCIDENT);
        var choices =
                RefusedException.valueOf(board.choices(actor, frame.texts().locale()));
        return new ModelAndView("health/report", "page", new ReportPage(frame, kind, choices, form));
    }

    static ModelAndView to(IncidentId incident) {
        return new ModelAndView("redirect:/service-health/incidents/" + incident);
    }

    static ModelAndView refused(ModelAndView page, List<Problem> problems) {
        page.setStatus(
                problems.getFirst().refusal().kind() == Refusal.Kind.INVALID
                        ? HttpStatus.BAD_REQUEST
                        : HttpStatus.CONFLICT);
        return page;
    }

    static UUID uuid(String text) {
        return OrganizationId.parse(text)
                .map(OrganizationId::value)
                .orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }
}
