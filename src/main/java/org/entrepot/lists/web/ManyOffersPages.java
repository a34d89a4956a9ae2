package org.entrepot.lists.web;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.lists.ListId;
import org.entrepot.lists.application.ChangeManyOffers;
import org.entrepot.lists.application.ChangeManyOffers.Operation;
import org.entrepot.lists.application.ReadPartnerLists;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One change over many offers: first a verdict for each, then the lawful ones (idea 14). */
@Controller
@RequestMapping("/partner-lists/changes")
class ManyOffersPages {

    private final ChangeManyOffers change;
    private final ReadPartnerLists read;

    ManyOffersPages(ChangeManyOffers change, ReadPartnerLists read) {
        this.change = change;
        this.read = read;
    }

    @GetMapping
    ModelAndView form(Actor actor, Frame frame, Form asked) {
        return page(
                actor,
                frame,
                asked.valuesOf("operation").isEmpty() ? asked.with("operation", "add") : asked,
                List.of());
    }

    /** Without the word "apply" only the verdicts. */
    @PostMapping
    ModelAndView change(Actor actor, Frame frame, Form form, RedirectAttributes redirect) {
        var isApplied = form.has("then", "apply");
        var verdicts = isApplied ? change.apply(actor, command(form)) : change.assess(actor, command(form));
        return verdicts.fold(
                answers -> {
                    if (isApplied) {
                        Flash.say(redirect, frame.texts().text("lists.flash.manyApplied", changed(answers)));
                        return new ModelAndView("redirect:/partner-lists/changes");
                    }
                    return page(actor, frame, form, answers);
                },
                problems -> refused(actor, frame, form, problems));
    }

    private static long changed(List<ChangeManyOffers.OfferVerdict> answers) {
        return answers.stream()
                .filter(verdict -> switch (verdict.answer()) {
                    case LIVE, DRAFT, BY_REQUEST -> true;
                    case NOTHING, REFUSED -> false;
                })
                .count();
    }

    private ModelAndView refused(Actor actor, Frame frame, Form form, List<Problem> problems) {
        if (problems.stream()
                .map(Problem::refusal)
                .anyMatch(refusal -> refusal == Denial.NOT_FOUND || refusal == Denial.ROLE_REQUIRED)) {
            throw new RefusedException(problems);
        }
        var page = page(actor, frame, form.refused(problems), List.of());
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(Actor actor, Frame frame, Form form, List<ChangeManyOffers.OfferVerdict> verdicts) {
        return new ModelAndView(
                "lists/changes",
                "page",
                new ManyOffersPage(
                        frame,
                        RefusedException.valueOf(
                                read.offers(actor, frame.texts().locale())),
                        RefusedException.valueOf(read.list(actor, PageRequest.first(PageRequest.MAX_SIZE)))
                                .items(),
                        verdicts,
                        form));
    }

    private static ChangeManyOffers.Command command(Form form) {
        return new ChangeManyOffers.Command(
                form.has("operation", "remove") ? Operation.REMOVE : Operation.ADD,
                form.value("partners"),
                Optional.of(form.value("list")).flatMap(ListId::parse),
                form.valuesOf("offers").stream()
                        .flatMap(text -> OfferId.parse(text).stream())
                        .collect(toSet()));
    }
}
