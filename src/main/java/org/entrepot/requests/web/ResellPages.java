package org.entrepot.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Country;
import org.entrepot.requests.application.AnswerResell;
import org.entrepot.requests.application.AskToResell;
import org.entrepot.requests.application.ReadResell;
import org.entrepot.requests.domain.ResellRequest;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests to resell (P6): the partner asks, the publisher answers, both see where it stands. */
@Controller
class ResellPages {

    private final AskToResell ask;
    private final AnswerResell answer;
    private final ReadResell read;
    private final Countries countries;

    ResellPages(AskToResell ask, AnswerResell answer, ReadResell read, Countries countries) {
        this.ask = ask;
        this.answer = answer;
        this.read = read;
        this.countries = countries;
    }

    @GetMapping("/marketplace/offers/{offer}/resell-request")
    ModelAndView form(Actor actor, Frame frame, @PathVariable String offer) {
        return asking(actor, frame, offer, Form.empty());
    }

    @PostMapping("/marketplace/offers/{offer}/resell-request")
    ModelAndView ask(Actor actor, Frame frame, @PathVariable String offer, Form form, RedirectAttributes redirect) {
        return ask.ask(actor, Addresses.offer(offer), form.value("message"), Set.copyOf(form.valuesOf("markets")))
                .fold(request -> done(frame, request, "requests.flash.resellAsked", redirect), problems -> {
                    var page = asking(actor, frame, offer, form.refused(problems));
                    page.setStatus(status(problems));
                    return page;
                });
    }

    @GetMapping("/resell-requests")
    ModelAndView asked(Actor actor, Frame frame, PageRequest page) {
        var rows = RefusedException.valueOf(read.asked(actor, frame.texts().locale(), page));
        return new ModelAndView(
                "requests/resellList",
                "page",
                new ResellListPage(frame, rows, new ReadResell.Counts(0, 0, 0), false, false, page.isFirst()));
    }

    @GetMapping("/requests/resell")
    ModelAndView received(Actor actor, Frame frame, @RequestParam(defaultValue = "") String all, PageRequest page) {
        var onlyRunning = all.isEmpty();
        var rows = RefusedException.valueOf(
                read.received(actor, onlyRunning, frame.texts().locale(), page));
        return new ModelAndView(
                "requests/resellList",
                "page",
                new ResellListPage(frame, rows, read.counts(actor), true, onlyRunning, page.isFirst()));
    }

    @GetMapping("/resell-requests/{request}")
    ModelAndView show(Actor actor, Frame frame, @PathVariable String request) {
        return showing(actor, frame, request, Form.empty());
    }

    @PostMapping("/resell-requests/{request}/grant")
    ModelAndView grant(Actor actor, Frame frame, @PathVariable String request, Form form, RedirectAttributes redirect) {
        return answered(
                actor,
                frame,
                request,
                form,
                answer.grant(actor, Addresses.resell(request), form.value("answer")),
                redirect);
    }

    @PostMapping("/resell-requests/{request}/counter")
    ModelAndView counter(
            Actor actor, Frame frame, @PathVariable String request, Form form, RedirectAttributes redirect) {
        return answered(
                actor,
                frame,
                request,
                form,
                until(form.value("until"), frame.texts().zone())
                        .then(until -> answer.counter(
                                actor,
                                Addresses.resell(request),
                                new AnswerResell.Counter(
                                        until, Set.copyOf(form.valuesOf("markets")), form.value("answer")))),
                redirect);
    }

    @PostMapping("/resell-requests/{request}/refusal")
    ModelAndView refuse(
            Actor actor, Frame frame, @PathVariable String request, Form form, RedirectAttributes redirect) {
        return answered(
                actor,
                frame,
                request,
                form,
                answer.refuse(actor, Addresses.resell(request), form.value("answer")),
                redirect);
    }

    @PostMapping("/resell-requests/{request}/acceptance")
    ModelAndView accept(Actor actor, Frame frame, @PathVariable String request, RedirectAttributes redirect) {
        return done(
                frame,
                RefusedException.valueOf(answer.accept(actor, Addresses.resell(request))),
                "requests.flash.resellAccepted",
                redirect);
    }

    @PostMapping("/resell-requests/{request}/withdrawal")
    ModelAndView withdraw(Actor actor, Frame frame, @PathVariable String request, RedirectAttributes redirect) {
        return done(
                frame,
                RefusedException.valueOf(answer.withdraw(actor, Addresses.resell(request))),
                "requests.flash.resellWithdrawn",
                redirect);
    }

    /** The end of that day where the reader lives. */
    private static Outcome<Optional<Instant>> until(String typed, ZoneId zone) {
        if (typed.isBlank()) {
            return Outcome.done(Optional.empty());
        }
        try {
            return Outcome.done(Optional.of(LocalDate.parse(typed.strip())
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant()));
        } catch (DateTimeParseException _) {
            return Outcome.refused(Problem.at("until", org.entrepot.site.SiteRefusal.MALFORMED_VALUE));
        }
    }

    private ModelAndView answered(
            Actor actor,
            Frame frame,
            String request,
            Form form,
            Outcome<ResellRequest> outcome,
            RedirectAttributes redirect) {
        return outcome.fold(answered -> done(frame, answered, "requests.flash.resellAnswered", redirect), problems -> {
            if (problems.getFirst().refusal().kind() == Refusal.Kind.NOT_FOUND
                    || problems.getFirst().refusal().kind() == Refusal.Kind.NOT_ALLOWED) {
                throw new RefusedException(problems);
            }
            var page = showing(actor, frame, request, form.refused(problems));
            page.setStatus(status(problems));
            return page;
        });
    }

    private static HttpStatus status(List<Problem> problems) {
        return problems.getFirst().refusal().kind() == Refusal.Kind.CONFLICT
                ? HttpStatus.CONFLICT
                : HttpStatus.BAD_REQUEST;
    }

    private static ModelAndView done(Frame frame, ResellRequest request, String said, RedirectAttributes redirect) {
        Flash.say(redirect, frame.texts().text(said, request.label()));
        return new ModelAndView("redirect:/resell-requests/" + request.id());
    }

    private ModelAndView asking(Actor actor, Frame frame, String offer, Form form) {
        var standing = RefusedException.valueOf(
                ask.standing(actor, Addresses.offer(offer), frame.texts().locale()));
        return new ModelAndView("requests/resellAsk", "page", new ResellAskPage(frame, standing, allCountries(), form));
    }

    private ModelAndView showing(Actor actor, Frame frame, String request, Form form) {
        var found = RefusedException.valueOf(
                read.find(actor, Addresses.resell(request), frame.texts().locale()));
        return new ModelAndView("requests/resell", "page", new ResellPage(frame, found, allCountries(), form));
    }

    private List<CountryCode> allCountries() {
        return countries.all().stream().map(Country::code).toList();
    }
}
