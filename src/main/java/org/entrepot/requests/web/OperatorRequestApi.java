package org.entrepot.requests.web;

import java.util.List;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.ConfigureReview;
import org.entrepot.requests.application.DecideRequest;
import org.entrepot.requests.application.ReadRequests;
import org.entrepot.requests.web.RequestBodies.EntryBody;
import org.entrepot.requests.web.RequestBodies.NewDecision;
import org.entrepot.requests.web.RequestBodies.ReviewBody;
import org.entrepot.requests.web.RequestBodies.ReviewSettingBody;
import org.entrepot.site.RefusedException;
import org.entrepot.site.SiteRefusal;
import org.entrepot.site.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The queue of requests and its settings, for the operator (P4). */
@RestController
@RequestMapping("/api/operator")
class OperatorRequestApi {

    private final ReadRequests read;
    private final DecideRequest decide;
    private final ConfigureReview review;

    OperatorRequestApi(ReadRequests read, DecideRequest decide, ConfigureReview review) {
        this.read = read;
        this.decide = decide;
        this.review = review;
    }

    /** @param all also those that are closed, newest first; left out: those that wait, oldest first */
    @GetMapping("/requests")
    Page<EntryBody> queue(
            Actor actor, Texts texts, @RequestParam(defaultValue = "false") boolean all, PageRequest page) {
        return RefusedException.valueOf(read.queue(actor, !all, texts.locale(), page))
                .page()
                .map(EntryBody::of);
    }

    /** The rules have the last word: an approval that they refuse by now answers with the state refused (A10). */
    @PostMapping("/requests/{request}/decisions")
    RequestBodies.RequestBody decide(Actor actor, @PathVariable String request, @RequestBody NewDecision body) {
        var id = Addresses.request(request);
        var reason = RequestBodies.text(body.reason());
        var decided = switch (RequestBodies.text(body.decision())) {
            case "approve" -> decide.approve(actor, id, reason);
            case "refuse" -> decide.refuse(actor, id, reason);
            case String _ ->
                Outcome.<org.entrepot.requests.domain.SupportRequest>refused(
                        Problem.at("decision", InputRefusal.CHOICE_UNKNOWN));
        };
        var answer = RefusedException.valueOf(decided);
        return RequestBodies.RequestBody.of(answer, answer.ruling());
    }

    @GetMapping("/request-reviews")
    List<ReviewSettingBody> reviews(Actor actor) {
        return RefusedException.valueOf(review.settings(actor)).stream()
                .map(setting -> new ReviewSettingBody(setting.kind().code(), setting.isManual()))
                .toList();
    }

    @PutMapping("/request-reviews/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(Actor actor, @PathVariable String kind, @RequestBody ReviewBody body) {
        var known = RequestKind.of(kind).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        var manual = body.manual();
        if (manual == null) {
            throw new RefusedException(List.of(Problem.at("manual", SiteRefusal.FIELD_REQUIRED)));
        }
        RefusedException.valueOf(review.change(actor, known, manual));
    }
}
