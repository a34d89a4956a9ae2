package org.entrepot.support.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.organizations.Organizations;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.RefusedException;
import org.entrepot.support.Passport;
import org.entrepot.support.application.AssignContact;
import org.entrepot.support.application.DeclareFirstLevel;
import org.entrepot.support.application.GivePassportLinks;
import org.entrepot.support.application.ReadPassport;
import org.entrepot.support.domain.Declared.Assignment;
import org.entrepot.support.domain.PassportLinks.PassportLink;
import org.entrepot.support.web.PassportPage.Steering;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Support passports of subscriptions and offers, and what a partner sets in them. */
@Controller
class PassportPages {

    private final ReadPassport read;
    private final AssignContact assign;
    private final DeclareFirstLevel firstLevel;
    private final GivePassportLinks links;
    private final Offers offers;
    private final Organizations organizations;
    private final BusinessClock clock;

    PassportPages(
            ReadPassport read,
            AssignContact assign,
            DeclareFirstLevel firstLevel,
            GivePassportLinks links,
            Offers offers,
            Organizations organizations,
            BusinessClock clock) {
        this.read = read;
        this.assign = assign;
        this.firstLevel = firstLevel;
        this.links = links;
        this.offers = offers;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/subscriptions/{id}/support")
    ModelAndView ofSubscription(
            Frame frame,
            Actor actor,
            @PathVariable String id,
            @RequestParam(name = "for", defaultValue = "") String reader,
            @RequestParam(defaultValue = "") String moment) {
        return page(frame, actor, Paths.subscription(id), reader, moment, Form.empty(), Optional.empty());
    }

    @PostMapping("/subscriptions/{id}/support-contact")
    ModelAndView assign(Frame frame, Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var subscription = Paths.subscription(id);
        var wanted = new Assignment(
                OrganizationId.parse(form.value("contact")),
                form.has("resellerAccess", "true"),
                form.has("passesOn", "true"));
        return assign.assign(actor, subscription, wanted)
                .fold(
                        _ -> {
                            Flash.say(redirect, frame.texts().text("support.assign.done"));
                            return new ModelAndView("redirect:/subscriptions/" + subscription + "/support");
                        },
                        problems -> page(frame, actor, subscription, "", "", form.refused(problems), Optional.empty()));
    }

    /** The answer shows the link this once, so it is the page itself and no redirect. */
    @PostMapping("/subscriptions/{id}/passport-links")
    ModelAndView give(Frame frame, Actor actor, @PathVariable String id, Form form) {
        var subscription = Paths.subscription(id);
        var days = form.value("days").strip();
        var given = links.give(actor, subscription, days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : 0);
        return given.fold(
                made -> page(frame, actor, subscription, "", "", Form.empty(), Optional.of(address(made.token()))),
                problems -> page(frame, actor, subscription, "", "", form.refused(problems), Optional.empty()));
    }

    @PostMapping("/subscriptions/{id}/passport-links/{link}/revocation")
    String revoke(
            Frame frame, Actor actor, @PathVariable String id, @PathVariable UUID link, RedirectAttributes redirect) {
        RefusedException.valueOf(links.revoke(actor, Paths.subscription(id), link));
        Flash.say(redirect, frame.texts().text("support.links.revoked"));
        return "redirect:/subscriptions/" + Paths.subscription(id) + "/support";
    }

    @GetMapping("/marketplace/offers/{offer}/support")
    ModelAndView ofOffer(Frame frame, Actor actor, @PathVariable String offer) {
        var id = Paths.offer(offer);
        var passport = RefusedException.valueOf(read.of(actor, id, Paths.asOf("", clock)));
        var about = summary(passport, frame);
        var names = organizations.names(PassportPage.companies(passport).toList());
        return new ModelAndView(
                "support/passport",
                "page",
                new PassportPage(
                        frame,
                        passport,
                        about.name(),
                        frame.texts().text("support.passport.ofOffer"),
                        Optional.of(new Link(about.name(), "/marketplace/offers/" + id)),
                        names,
                        Optional.empty(),
                        Optional.of(firstLevel.takes(actor, id)),
                        Form.empty()));
    }

    @PostMapping("/marketplace/offers/{offer}/first-level")
    String declare(
            Frame frame,
            Actor actor,
            @PathVariable String offer,
            @RequestParam(defaultValue = "false") boolean takes,
            RedirectAttributes redirect) {
        var id = Paths.offer(offer);
        RefusedException.valueOf(firstLevel.declare(actor, id, takes));
        Flash.say(redirect, frame.texts().text(takes ? "support.firstLevel.taken" : "support.firstLevel.passed"));
        return "redirect:/marketplace/offers/" + id + "/support";
    }

    private ModelAndView page(
            Frame frame,
            Actor actor,
            SubscriptionId id,
            String reader,
            String moment,
            Form form,
            Optional<String> given) {
        var passport =
                RefusedException.valueOf(read.of(actor, id, Paths.asOf(moment, clock), reader.equals("customer")));
        var about = summary(passport, frame);
        var steering = steering(actor, id, given);
        var names = organizations.names(Stream.concat(PassportPage.companies(passport), Stream.of(actor.organization()))
                .toList());
        var page = new ModelAndView(
                "support/passport",
                "page",
                new PassportPage(
                        frame,
                        passport,
                        about.name(),
                        frame.texts().text("support.passport.ofSubscription"),
                        Optional.of(new Link(about.name(), "/subscriptions/" + id)),
                        names,
                        steering,
                        Optional.empty(),
                        form));
        page.setStatus(form.hasProblems() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }

    /** Nothing to steer for whoever does not serve this customer, or has no role for it. */
    private Optional<Steering> steering(Actor actor, SubscriptionId id, Optional<String> given) {
        var open = links.list(actor, id);
        if (!(open instanceof Outcome.Done<List<PassportLink>>(var found))) {
            return Optional.empty();
        }
        var choice = assign.read(actor, id).fold(Optional::of, _ -> Optional.<AssignContact.Choice>empty());
        return Optional.of(new Steering(choice, actor.organization(), found, given));
    }

    private OfferSummary summary(Passport passport, Frame frame) {
        return offers.summary(passport.offer(), frame.texts().locale())
                .orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    private static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/passport/" + token)
                .toUriString();
    }
}
