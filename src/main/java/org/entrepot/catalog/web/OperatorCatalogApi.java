package org.entrepot.catalog.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.application.ConfigurePortals;
import org.entrepot.catalog.application.ReviewSubmission;
import org.entrepot.catalog.domain.Portals;
import org.entrepot.catalog.web.OfferBody.PageBody;
import org.entrepot.catalog.web.OfferBody.SubmissionBody;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.PageRequest;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The certification queue and the deployment portals, for the operator. */
@RestController
@RequestMapping("/api/operator")
class OperatorCatalogApi {

    private final ReviewSubmission review;
    private final ConfigurePortals portals;

    OperatorCatalogApi(ReviewSubmission review, ConfigurePortals portals) {
        this.review = review;
        this.portals = portals;
    }

    /** A submission that waits for certification. */
    public record CaseBody(String offer, String publisher, String type, SubmissionBody submission) {

        static CaseBody of(ReviewSubmission.Case item) {
            return new CaseBody(
                    item.offer().id().toString(),
                    item.offer().publisher().toString(),
                    item.offer().type().name(),
                    SubmissionBody.of(item.submission()));
        }
    }

    /** Why a submission goes back (R320). */
    public record Report(String report) {}

    /** A portal as it is set. */
    public record NewPortal(String name, String url) {}

    /** A portal with the time in which it was the one. */
    public record PortalBody(String type, String name, String url, Instant since, Optional<Instant> until) {

        static PortalBody of(Portals.Entry entry) {
            var portal = entry.portal();
            return new PortalBody(portal.type().name(), portal.name(), portal.url(), portal.since(), entry.until());
        }
    }

    @GetMapping("/submissions")
    PageBody<CaseBody> queue(Actor actor, PageRequest request) {
        var page = RefusedException.valueOf(review.queue(actor, request));
        return new PageBody<>(page.items().stream().map(CaseBody::of).toList(), page.next());
    }

    @GetMapping("/submissions/{submission}")
    CaseBody read(Actor actor, @PathVariable String submission) {
        return CaseBody.of(RefusedException.valueOf(review.read(actor, Paths.id(submission))));
    }

    @PostMapping("/submissions/{submission}/approvals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(Actor actor, @PathVariable String submission) {
        RefusedException.valueOf(review.approve(actor, Paths.id(submission)));
    }

    @PostMapping("/submissions/{submission}/returns")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(Actor actor, @PathVariable String submission, @RequestBody JsonNode body) {
        var report = Bodies.read(body, Report.class).report();
        RefusedException.valueOf(review.giveBack(actor, Paths.id(submission), report));
    }

    @GetMapping("/deployment-portals")
    List<PortalBody> portals(Actor actor) {
        return RefusedException.valueOf(portals.history(actor)).stream()
                .map(PortalBody::of)
                .toList();
    }

    @PutMapping("/deployment-portals/{type}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void configure(Actor actor, @PathVariable OfferType type, @RequestBody JsonNode body) {
        var typed = Bodies.read(body, NewPortal.class);
        RefusedException.valueOf(portals.configure(actor, type, typed.name(), typed.url()));
    }

    @DeleteMapping("/deployment-portals/{type}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable OfferType type) {
        RefusedException.valueOf(portals.remove(actor, type));
    }
}
