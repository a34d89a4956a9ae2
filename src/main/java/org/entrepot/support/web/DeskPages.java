package org.entrepot.support.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferWorkspace;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.entrepot.support.DeskKind;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.RoutingFacts.DirectChannel;
import org.entrepot.support.application.ConfirmContacts;
import org.entrepot.support.application.DescribeDesks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The support desks of an offer, for its publisher. */
@Controller
class DeskPages {

    private final DescribeDesks describe;
    private final ConfirmContacts confirm;
    private final OfferWorkspace workspace;
    private final BusinessClock clock;

    DeskPages(DescribeDesks describe, ConfirmContacts confirm, OfferWorkspace workspace, BusinessClock clock) {
        this.describe = describe;
        this.confirm = confirm;
        this.workspace = workspace;
        this.clock = clock;
    }

    @GetMapping("/offers/{offer}/desks")
    ModelAndView list(Frame frame, Actor actor, @PathVariable String offer) {
        return page(frame, actor, Paths.offer(offer), "support/desks", Optional.empty(), Form.empty());
    }

    @GetMapping("/offers/{offer}/desks/{kind}")
    ModelAndView one(Frame frame, Actor actor, @PathVariable String offer, @PathVariable String kind) {
        return page(frame, actor, Paths.offer(offer), "support/desk", Optional.of(Paths.desk(kind)), Form.empty());
    }

    @PostMapping("/offers/{offer}/desks/{kind}")
    ModelAndView describe(
            Frame frame,
            Actor actor,
            @PathVariable String offer,
            @PathVariable String kind,
            Form form,
            RedirectAttributes redirect) {
        var id = Paths.offer(offer);
        var desk = Paths.desk(kind);
        var command =
                new DescribeDesks.Command(desk, DescribeDesks.topics(form.valuesOf("topics")), ServiceForm.read(form));
        return describe.describe(actor, id, command)
                .fold(
                        _ -> {
                            Flash.say(redirect, frame.texts().text("support.saved"));
                            return new ModelAndView("redirect:/offers/" + id + "/desks");
                        },
                        problems -> page(frame, actor, id, "support/desk", Optional.of(desk), form.refused(problems)));
    }

    /** Where the link of the mail leads: the contact as it stands, and one button. */
    @GetMapping("/offers/{offer}/desks/{kind}/confirmation")
    ModelAndView ask(Frame frame, Actor actor, @PathVariable String offer, @PathVariable String kind) {
        return page(frame, actor, Paths.offer(offer), "support/confirm", Optional.of(Paths.desk(kind)), Form.empty());
    }

    @PostMapping("/offers/{offer}/desks/{kind}/confirmation")
    String confirm(
            Frame frame,
            Actor actor,
            @PathVariable String offer,
            @PathVariable String kind,
            RedirectAttributes redirect) {
        var id = Paths.offer(offer);
        RefusedException.valueOf(confirm.confirm(actor, id, Set.of(Paths.desk(kind))));
        Flash.say(redirect, frame.texts().text("support.confirm.done"));
        return "redirect:/offers/" + id + "/desks";
    }

    @PostMapping("/offers/{offer}/direct-channel")
    String open(Frame frame, Actor actor, @PathVariable String offer, Form form, RedirectAttributes redirect) {
        var id = Paths.offer(offer);
        var channel = Arrays.stream(DirectChannel.values())
                .filter(one -> one.name().equals(form.value("answers")))
                .findFirst()
                .orElse(DirectChannel.PARTNERS);
        RefusedException.valueOf(describe.open(actor, id, channel));
        Flash.say(redirect, frame.texts().text("support.saved"));
        return "redirect:/offers/" + id + "/desks";
    }

    private ModelAndView page(
            Frame frame, Actor actor, OfferId id, String template, Optional<DeskKind> kind, Form typed) {
        var described =
                RefusedException.valueOf(describe.read(actor, id, frame.texts().locale()));
        var form = typed.hasProblems()
                ? typed
                : kind.map(desk -> form(described, desk)).orElse(typed);
        var entries = workspace.entries(actor, id, frame.texts());
        return new ModelAndView(
                template,
                Map.of("page", new DeskPage(frame, entries, described, kind, form, clock.now())),
                form.hasProblems() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static Form form(DescribeDesks.Described described, DeskKind kind) {
        var desk = described.desk(kind);
        var topics = desk.topics().stream().map(QuestionKind::code).toArray(String[]::new);
        return ServiceForm.show(Form.empty().with("topics", topics), desk.service());
    }
}
