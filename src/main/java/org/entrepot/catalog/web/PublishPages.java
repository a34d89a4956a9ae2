package org.entrepot.catalog.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.application.GoLive;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.catalog.application.StopSelling;
import org.entrepot.catalog.application.SubmitOffer;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publish, cancel, go live, stop selling. */
@Controller
class PublishPages {

    private final ReadWorkspace workspace;
    private final SubmitOffer submit;
    private final GoLive goLive;
    private final StopSelling stop;

    PublishPages(ReadWorkspace workspace, SubmitOffer submit, GoLive goLive, StopSelling stop) {
        this.workspace = workspace;
        this.submit = submit;
        this.goLive = goLive;
        this.stop = stop;
    }

    @GetMapping("/offers/{offer}/publish")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String offer) {
        return WorkspacePages.page("catalog/publish", page(frame, actor, offer, List.of()));
    }

    @PostMapping("/offers/{offer}/submissions")
    ModelAndView submit(Frame frame, Actor actor, @PathVariable String offer, RedirectAttributes redirect) {
        return answer(frame, actor, offer, redirect, submit.submit(actor, Paths.offer(offer)), "submitted");
    }

    @PostMapping("/offers/{offer}/submissions/cancellation")
    ModelAndView cancel(Frame frame, Actor actor, @PathVariable String offer, RedirectAttributes redirect) {
        return answer(frame, actor, offer, redirect, goLive.cancel(actor, Paths.offer(offer)), "cancelled");
    }

    @PostMapping("/offers/{offer}/publications")
    ModelAndView goLive(Frame frame, Actor actor, @PathVariable String offer, Form form, RedirectAttributes redirect) {
        var preview = Optional.of(form.value("preview")).filter(token -> !token.isEmpty());
        return answer(frame, actor, offer, redirect, goLive.goLive(actor, Paths.offer(offer), preview), "live");
    }

    @GetMapping("/offers/{offer}/stop")
    ModelAndView confirmStop(Frame frame, Actor actor, @PathVariable String offer) {
        RefusedException.valueOf(workspace.ownOffer(actor, Paths.offer(offer)));
        return WorkspacePages.page("catalog/stop", page(frame, actor, offer, List.of()));
    }

    @PostMapping("/offers/{offer}/stop")
    ModelAndView stop(Frame frame, Actor actor, @PathVariable String offer, RedirectAttributes redirect) {
        return answer(frame, actor, offer, redirect, stop.stop(actor, Paths.offer(offer)), "stopped");
    }

    private ModelAndView answer(
            Frame frame, Actor actor, String offer, RedirectAttributes redirect, Outcome<?> outcome, String said) {
        return outcome.fold(
                _ -> {
                    Flash.say(redirect, frame.texts().text("catalog.publish.said." + said));
                    return new ModelAndView("redirect:/offers/" + offer + "/publish");
                },
                problems -> {
                    var kind = problems.getFirst().refusal().kind();
                    if (kind == Refusal.Kind.NOT_FOUND || kind == Refusal.Kind.NOT_ALLOWED) {
                        throw new RefusedException(problems);
                    }
                    var status = switch (kind) {
                        case STALE -> HttpStatus.PRECONDITION_FAILED;
                        case CONFLICT -> HttpStatus.CONFLICT;
                        case INVALID, NOT_FOUND, NOT_ALLOWED -> HttpStatus.BAD_REQUEST;
                    };
                    return WorkspacePages.page("catalog/publish", page(frame, actor, offer, problems), status);
                });
    }

    private PublishPage page(Frame frame, Actor actor, String offer, List<Problem> refused) {
        var id = Paths.offer(offer);
        var found = RefusedException.valueOf(workspace.offer(actor, id));
        var fieldless =
                refused.stream().filter(problem -> problem.field().isEmpty()).toList();
        return new PublishPage(
                frame,
                found,
                RefusedException.valueOf(workspace.obstacles(actor, id)),
                RefusedException.valueOf(workspace.previewActions(actor, id)),
                fieldless);
    }
}
