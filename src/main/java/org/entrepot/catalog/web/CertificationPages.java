package org.entrepot.catalog.web;

import java.util.List;
import java.util.stream.Collectors;
import org.entrepot.catalog.application.ReviewMode;
import org.entrepot.catalog.application.ReviewSubmission;
import org.entrepot.catalog.application.ReviewSubmission.Case;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organizations;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The certification queue of the operator (R318, R320). */
@Controller
class CertificationPages {

    private final ReviewSubmission review;
    private final ReviewMode mode;
    private final Organizations organizations;

    CertificationPages(ReviewSubmission review, ReviewMode mode, Organizations organizations) {
        this.review = review;
        this.mode = mode;
        this.organizations = organizations;
    }

    @GetMapping("/operator/certification")
    ModelAndView queue(Frame frame, Actor actor, PageRequest request) {
        var cases = RefusedException.valueOf(review.queue(actor, request));
        var publishers = organizations.names(
                cases.items().stream().map(item -> item.offer().publisher()).collect(Collectors.toSet()));
        return WorkspacePages.page(
                "catalog/queue", new QueuePage(frame, cases, publishers, mode.isAutomatic(), request.isFirst()));
    }

    @GetMapping("/operator/certification/{submission}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String submission) {
        var found = RefusedException.valueOf(review.read(actor, Paths.id(submission)));
        return WorkspacePages.page("catalog/review", page(frame, found, Form.empty()));
    }

    @PostMapping("/operator/certification/{submission}/approval")
    ModelAndView approve(Frame frame, Actor actor, @PathVariable String submission, RedirectAttributes redirect) {
        RefusedException.valueOf(review.approve(actor, Paths.id(submission)));
        return done(frame, redirect, "catalog.review.approved");
    }

    @PostMapping("/operator/certification/{submission}/return")
    ModelAndView giveBack(
            Frame frame, Actor actor, @PathVariable String submission, Form form, RedirectAttributes redirect) {
        Outcome<OfferId> outcome = review.giveBack(actor, Paths.id(submission), form.value("report"));
        return outcome.fold(_ -> done(frame, redirect, "catalog.review.returned"), problems -> {
            var found = RefusedException.valueOf(review.read(actor, Paths.id(submission)));
            return ModulePages.again("catalog/review", problems, _ -> page(frame, found, form.refused(problems)));
        });
    }

    private static ModelAndView done(Frame frame, RedirectAttributes redirect, String said) {
        Flash.say(redirect, frame.texts().text(said));
        return new ModelAndView("redirect:/operator/certification");
    }

    private ReviewPage page(Frame frame, Case found, Form form) {
        var content = found.submission().frozen().content();
        var head = found.offer();
        return new ReviewPage(
                frame,
                found,
                organizations.names(List.of(head.publisher())).getOrDefault(head.publisher(), ""),
                Previews.listing(head, content, frame.texts().locale()),
                content.contacts().forPartners(),
                List.copyOf(content.plans().values()),
                form);
    }
}
