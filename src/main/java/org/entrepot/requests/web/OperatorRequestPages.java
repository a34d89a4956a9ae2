package org.entrepot.requests.web;

import java.util.List;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.requests.RequestId;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.ConfigureReview;
import org.entrepot.requests.application.DecideRequest;
import org.entrepot.requests.application.ReadRequests;
import org.entrepot.requests.domain.SupportRequest;
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

/** The operator's queue of requests, and which kinds come into it (P4, A9). */
@Controller
@RequestMapping("/operator")
class OperatorRequestPages {

    private final ReadRequests read;
    private final DecideRequest decide;
    private final ConfigureReview review;

    OperatorRequestPages(ReadRequests read, DecideRequest decide, ConfigureReview review) {
        this.read = read;
        this.decide = decide;
        this.review = review;
    }

    @GetMapping("/requests")
    ModelAndView queue(Actor actor, Frame frame, @RequestParam(defaultValue = "") String all, PageRequest page) {
        var onlyOpen = all.isEmpty();
        var rows = RefusedException.valueOf(
                read.queue(actor, onlyOpen, frame.texts().locale(), page));
        return new ModelAndView("requests/queue", "page", new QueuePage(frame, rows, onlyOpen, page.isFirst()));
    }

    @GetMapping("/requests/{request}")
    ModelAndView show(Actor actor, Frame frame, @PathVariable String request) {
        return page(actor, frame, Addresses.request(request), Form.empty());
    }

    @PostMapping("/requests/{request}/approval")
    ModelAndView approve(
            Actor actor, Frame frame, @PathVariable String request, Form form, RedirectAttributes redirect) {
        var id = Addresses.request(request);
        return decide.approve(actor, id, form.value("reason"))
                .fold(
                        decided -> decided(frame, decided, redirect),
                        problems -> refused(actor, frame, id, form, problems));
    }

    @PostMapping("/requests/{request}/refusal")
    ModelAndView refuse(
            Actor actor, Frame frame, @PathVariable String request, Form form, RedirectAttributes redirect) {
        var id = Addresses.request(request);
        return decide.refuse(actor, id, form.value("reason"))
                .fold(
                        decided -> decided(frame, decided, redirect),
                        problems -> refused(actor, frame, id, form, problems));
    }

    @GetMapping("/request-reviews")
    ModelAndView reviews(Actor actor, Frame frame) {
        return new ModelAndView(
                "requests/reviews", "page", new ReviewPage(frame, RefusedException.valueOf(review.settings(actor))));
    }

    @PostMapping("/request-reviews/{kind}")
    String change(
            Actor actor,
            Frame frame,
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean manual,
            RedirectAttributes redirect) {
        var known = RequestKind.of(kind).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        RefusedException.valueOf(review.change(actor, known, manual));
        Flash.say(redirect, frame.texts().text(manual ? "requests.flash.manual" : "requests.flash.automatic"));
        return "redirect:/operator/request-reviews";
    }

    private static ModelAndView decided(Frame frame, SupportRequest request, RedirectAttributes redirect) {
        Flash.say(
                redirect, frame.texts().text("requests.flash." + request.state().code(), request.label()));
        return new ModelAndView("redirect:/operator/requests/" + request.id());
    }

    private ModelAndView refused(Actor actor, Frame frame, RequestId id, Form form, List<Problem> problems) {
        if (problems.getFirst().refusal().kind() != Refusal.Kind.INVALID) {
            throw new RefusedException(problems);
        }
        var page = page(actor, frame, id, form.refused(problems));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(Actor actor, Frame frame, RequestId id, Form form) {
        if (!actor.has(org.entrepot.kernel.Role.OPERATIONS)) {
            return RefusedException.valueOf(Denial.needs(org.entrepot.kernel.Role.OPERATIONS));
        }
        var found = RefusedException.valueOf(read.find(actor, id, frame.texts().locale()));
        return new ModelAndView("requests/show", "page", new RequestPage(frame, found, form));
    }
}
