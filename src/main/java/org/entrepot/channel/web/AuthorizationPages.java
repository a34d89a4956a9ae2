package org.entrepot.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.WindDownId;
import org.entrepot.channel.application.AnswerWindDown;
import org.entrepot.channel.application.ChangeTerms;
import org.entrepot.channel.application.CloneAuthorization;
import org.entrepot.channel.application.OrderWindDown;
import org.entrepot.channel.application.PreviewChange;
import org.entrepot.channel.application.ProposeWindDown;
import org.entrepot.channel.application.ReadAuthorizations;
import org.entrepot.channel.application.SponsorAuthorization;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.Role;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Authorizations and wind-downs, page by page, for publisher, partner and operator. */
@Controller
class AuthorizationPages implements Navigation {

    private static final Set<Role> DECIDERS = Set.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT);

    private final ReadAuthorizations read;
    private final ChangeTerms terms;
    private final PreviewChange preview;
    private final SponsorAuthorization sponsor;
    private final CloneAuthorization clones;
    private final ProposeWindDown propose;
    private final AnswerWindDown answer;
    private final OrderWindDown order;

    AuthorizationPages(
            ReadAuthorizations read,
            ChangeTerms terms,
            PreviewChange preview,
            SponsorAuthorization sponsor,
            CloneAuthorization clones,
            ProposeWindDown propose,
            AnswerWindDown answer,
            OrderWindDown order) {
        this.read = read;
        this.terms = terms;
        this.preview = preview;
        this.sponsor = sponsor;
        this.clones = clones;
        this.propose = propose;
        this.answer = answer;
        this.order = order;
    }

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        var entries = new ArrayList<NavigationEntry>();
        if (actor.filter(signedIn -> signedIn.hasAny(DECIDERS)).isPresent()) {
            entries.add(new NavigationEntry("channel.navigation.authorizations", "/authorizations", 46));
        }
        if (actor.filter(AuthorizationPages::windsDown).isPresent()) {
            entries.add(new NavigationEntry("channel.navigation.windDowns", "/wind-downs", 47));
        }
        return entries;
    }

    private static boolean windsDown(Actor actor) {
        return actor.hasAny(DECIDERS) || actor.actsAs(Party.PUBLISHER) || actor.has(Role.OPERATIONS);
    }

    @GetMapping("/authorizations")
    ModelAndView own(Actor actor, Frame frame, PageRequest page) {
        var rows = RefusedException.valueOf(read.own(actor, frame.texts().locale(), page));
        return new ModelAndView(
                "channel/authorizations", "page", new AuthorizationListPage(frame, rows, page.isFirst()));
    }

    @GetMapping("/wind-downs")
    ModelAndView windDowns(
            Actor actor, Frame frame, @RequestParam(defaultValue = "false") boolean all, PageRequest page) {
        var rows = RefusedException.valueOf(
                read.windDowns(actor, !all, frame.texts().locale(), page));
        return new ModelAndView("channel/windDowns", "page", new WindDownListPage(frame, rows, !all, page.isFirst()));
    }

    @GetMapping("/authorizations/{authorization}")
    ModelAndView show(Actor actor, Frame frame, @PathVariable String authorization, PageRequest page) {
        return page(actor, frame, idOf(authorization), Form.empty(), "", page);
    }

    /** From the list of an offer to what one of its partners holds. */
    @GetMapping("/offers/{offer}/audience/partners/{partner}")
    String between(Actor actor, @PathVariable String offer, @PathVariable String partner) {
        var id = OrganizationId.parse(partner).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        return "redirect:/authorizations/"
                + RefusedException.valueOf(read.between(actor, AudienceApi.idOf(offer), id))
                        .id();
    }

    /** At once where nothing is taken away; otherwise as a request, decided by the rules at once (P4). */
    @PostMapping("/authorizations/{authorization}/terms")
    ModelAndView terms(
            Actor actor, Frame frame, @PathVariable String authorization, Form form, RedirectAttributes redirect) {
        var id = idOf(authorization);
        var held = RefusedException.valueOf(read.state(actor, id));
        var before = held.terms();
        if (form.has("way", "preview")) {
            return previewOfLimit(actor, frame, held, form);
        }
        var version = Etags.optional(Optional.of(form.value("version")).filter(text -> !text.isEmpty()));
        var changed = TermsForm.read(form, before, frame.texts().zone())
                .map(wanted -> new ChangeTerms.Command(wanted, version))
                .then(command -> form.has("way", "request")
                        ? terms.request(actor, id, command)
                        : terms.change(actor, id, command))
                .then(done -> done.blockedBy()
                        .<Outcome<ChangeTerms.Changed>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(done)));
        return answer(actor, frame, id, form, "terms", changed, "channel.flash.termsChanged", redirect);
    }

    /** Fewer markets are shown with their effect first; the request that follows takes the token (idea 2). */
    private ModelAndView previewOfLimit(Actor actor, Frame frame, Authorization held, Form form) {
        return TermsForm.read(form, held.terms(), frame.texts().zone())
                .then(wanted -> preview.preview(
                        actor,
                        held.offer(),
                        new WantedTransition.LimitMarkets(
                                Set.of(held.partner()), wanted.markets().orElse(Set.of()))))
                .fold(
                        shown -> new ModelAndView("redirect:/offers/" + held.offer() + "/audience/previews/"
                                + shown.preview().id()),
                        problems -> refused(actor, frame, held.id(), form.refused(problems), "terms"));
    }

    @PostMapping("/authorizations/{authorization}/sponsorship")
    ModelAndView sponsor(
            Actor actor, Frame frame, @PathVariable String authorization, Form form, RedirectAttributes redirect) {
        var id = idOf(authorization);
        var said = sponsor.sponsor(actor, id, form.value("reason"), form.value("sponsor"));
        return answer(actor, frame, id, form, "sponsorship", said, "channel.flash.sponsored", redirect);
    }

    @PostMapping("/authorizations/{authorization}/clones")
    ModelAndView cloneTo(
            Actor actor, Frame frame, @PathVariable String authorization, Form form, RedirectAttributes redirect) {
        var id = idOf(authorization);
        var cloned = clones.cloneTo(actor, id, TermsForm.tenants(form.value("partners")));
        return answer(actor, frame, id, form, "clones", cloned, "channel.flash.cloned", redirect);
    }

    @PostMapping("/authorizations/{authorization}/wind-downs")
    ModelAndView propose(
            Actor actor, Frame frame, @PathVariable String authorization, Form form, RedirectAttributes redirect) {
        var id = idOf(authorization);
        var held = RefusedException.valueOf(read.state(actor, id));
        var command = new ProposeWindDown.Command(
                TermsForm.date(form.value("date"), frame.texts().zone()), form.value("reason"));
        var proposed = propose.propose(actor, held.offer(), held.partner(), command);
        return answer(actor, frame, id, form, "wind-down", proposed, "channel.flash.windDownProposed", redirect);
    }

    @PostMapping("/authorizations/{authorization}/wind-down-orders")
    ModelAndView order(
            Actor actor, Frame frame, @PathVariable String authorization, Form form, RedirectAttributes redirect) {
        var id = idOf(authorization);
        var held = RefusedException.valueOf(read.state(actor, id));
        var command = new OrderWindDown.Command(
                ground(form.value("ground")),
                TermsForm.date(form.value("date"), frame.texts().zone()),
                form.value("reason"));
        var ordered = order.order(actor, held.offer(), held.partner(), command);
        return answer(actor, frame, id, form, "order", ordered, "channel.flash.windDownRuns", redirect);
    }

    static Optional<WindDown.Ground> ground(String code) {
        for (var ground : WindDown.Ground.values()) {
            if (AudienceBodies.code(ground).equals(code)) {
                return Optional.of(ground);
            }
        }
        return Optional.empty();
    }

    @PostMapping("/wind-downs/{windDown}/acceptance")
    ModelAndView accept(Actor actor, Frame frame, @PathVariable String windDown, RedirectAttributes redirect) {
        var one = windDown(actor, windDown);
        return answered(actor, frame, one, answer.accept(actor, one.id()), "channel.flash.windDownRuns", redirect);
    }

    @PostMapping("/wind-downs/{windDown}/refusal")
    ModelAndView decline(Actor actor, Frame frame, @PathVariable String windDown, RedirectAttributes redirect) {
        var one = windDown(actor, windDown);
        return answered(actor, frame, one, answer.decline(actor, one.id()), "channel.flash.windDownDeclined", redirect);
    }

    @PostMapping("/wind-downs/{windDown}/withdrawal")
    ModelAndView withdraw(Actor actor, Frame frame, @PathVariable String windDown, RedirectAttributes redirect) {
        var one = windDown(actor, windDown);
        return answered(
                actor, frame, one, answer.withdraw(actor, one.id()), "channel.flash.windDownWithdrawn", redirect);
    }

    private WindDown windDown(Actor actor, String id) {
        var read = WindDownId.parse(id).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        return RefusedException.valueOf(this.read.windDown(actor, read));
    }

    private ModelAndView answered(
            Actor actor,
            Frame frame,
            WindDown windDown,
            Outcome<WindDown> outcome,
            String flash,
            RedirectAttributes redirect) {
        return answer(actor, frame, windDown.authorization(), Form.empty(), "answer", outcome, flash, redirect);
    }

    /** Done leads back to the page; a refusal shows it again with what was typed and the reason. */
    private ModelAndView answer(
            Actor actor,
            Frame frame,
            AuthorizationId id,
            Form form,
            String which,
            Outcome<?> outcome,
            String flash,
            RedirectAttributes redirect) {
        return outcome.fold(
                _ -> {
                    Flash.say(redirect, frame.texts().text(flash));
                    return new ModelAndView("redirect:/authorizations/" + id);
                },
                problems -> refused(actor, frame, id, form.refused(problems), which));
    }

    private ModelAndView refused(Actor actor, Frame frame, AuthorizationId id, Form form, String which) {
        if (form.problems().stream().map(Problem::refusal).anyMatch(AuthorizationPages::hidesThePage)) {
            throw new RefusedException(form.problems());
        }
        var page = page(actor, frame, id, form, which, PageRequest.first());
        page.setStatus(
                switch (form.problems().getFirst().refusal().kind()) {
                    case INVALID -> HttpStatus.BAD_REQUEST;
                    case STALE -> HttpStatus.PRECONDITION_FAILED;
                    case CONFLICT, NOT_FOUND, NOT_ALLOWED -> HttpStatus.CONFLICT;
                });
        return page;
    }

    private static boolean hidesThePage(Refusal refusal) {
        return refusal == Denial.NOT_FOUND || refusal.kind() == Refusal.Kind.NOT_ALLOWED;
    }

    private ModelAndView page(Actor actor, Frame frame, AuthorizationId id, Form form, String which, PageRequest page) {
        Locale locale = frame.texts().locale();
        var view = RefusedException.valueOf(read.read(actor, id, locale, page));
        return new ModelAndView(
                "channel/authorization", "page", new AuthorizationPage(frame, view, form, which, page.isFirst()));
    }

    static AuthorizationId idOf(String text) {
        return AuthorizationId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }
}
