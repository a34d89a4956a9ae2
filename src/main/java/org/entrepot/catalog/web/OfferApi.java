package org.entrepot.catalog.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.application.CreateOffer;
import org.entrepot.catalog.application.GoLive;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.catalog.application.StopSelling;
import org.entrepot.catalog.application.SubmitOffer;
import org.entrepot.catalog.domain.OfferStatus;
import org.entrepot.catalog.domain.ReadableIds;
import org.entrepot.catalog.web.OfferBody.Event;
import org.entrepot.catalog.web.OfferBody.PageBody;
import org.entrepot.catalog.web.OfferBody.SubmissionBody;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.site.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Offers of the caller's own publisher, and their way to live. */
@RestController
@RequestMapping("/api/offers")
class OfferApi {

    private final ReadWorkspace workspace;
    private final CreateOffer create;
    private final SubmitOffer submit;
    private final GoLive goLive;
    private final StopSelling stop;

    OfferApi(ReadWorkspace workspace, CreateOffer create, SubmitOffer submit, GoLive goLive, StopSelling stop) {
        this.workspace = workspace;
        this.create = create;
        this.submit = submit;
        this.goLive = goLive;
        this.stop = stop;
    }

    /** What is fixed once the offer is created; an alias that is left out takes the id. */
    public record NewOffer(OfferType type, String readableId, String alias, String language) {}

    /** Sent back by a client that read the offer; none of it can be changed (R305, R307). */
    public record FixedParts(String readableId) {}

    /** What still stands against publishing. */
    public record Obstacle(String field, String code) {

        static Obstacle of(Problem problem) {
            return new Obstacle(problem.field(), problem.refusal().code());
        }
    }

    @GetMapping
    PageBody<OfferBody> list(
            Actor actor,
            PageRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Set<OfferStatus> status) {
        var wanted = status == null ? Set.<OfferStatus>of() : status;
        var page = RefusedException.valueOf(workspace.offers(actor, q, wanted, request));
        return new PageBody<>(page.items().stream().map(OfferBody::of).toList(), page.next());
    }

    @PostMapping
    ResponseEntity<OfferBody> create(Actor actor, @RequestBody JsonNode body) {
        var typed = Bodies.read(body, NewOffer.class);
        var command = new CreateOffer.Command(typed.type(), typed.readableId(), typed.alias(), typed.language());
        var offer = RefusedException.valueOf(create.create(actor, command));
        return ResponseEntity.created(URI.create("/api/offers/" + offer)).body(read(actor, offer.toString()));
    }

    @GetMapping("/{offer}")
    OfferBody read(Actor actor, @PathVariable String offer) {
        return OfferBody.of(RefusedException.valueOf(workspace.offer(actor, Paths.offer(offer))));
    }

    @PatchMapping("/{offer}")
    OfferBody change(Actor actor, @PathVariable String offer, @RequestBody JsonNode body) {
        var found = OfferBody.of(RefusedException.valueOf(workspace.ownOffer(actor, Paths.offer(offer))));
        var typed = Bodies.read(body, FixedParts.class);
        RefusedException.valueOf(ReadableIds.change("readableId", found.readableId(), typed.readableId()));
        return found;
    }

    @GetMapping("/{offer}/obstacles")
    List<Obstacle> obstacles(Actor actor, @PathVariable String offer) {
        return RefusedException.valueOf(workspace.obstacles(actor, Paths.offer(offer))).stream()
                .map(Obstacle::of)
                .toList();
    }

    @GetMapping("/{offer}/history")
    PageBody<Event> history(Actor actor, @PathVariable String offer, PageRequest request) {
        var page = RefusedException.valueOf(workspace.history(actor, Paths.offer(offer), request));
        return new PageBody<>(page.items().stream().map(Event::of).toList(), page.next());
    }

    /** Publish: freezes the draft and starts its way; refused with everything that still stands against it. */
    @PostMapping("/{offer}/submissions")
    @ResponseStatus(HttpStatus.CREATED)
    SubmissionBody submit(Actor actor, @PathVariable String offer) {
        return SubmissionBody.of(RefusedException.valueOf(submit.submit(actor, Paths.offer(offer))));
    }

    /** Cancel publish (R321). */
    @DeleteMapping("/{offer}/submissions/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable String offer) {
        RefusedException.valueOf(goLive.cancel(actor, Paths.offer(offer)));
    }

    /** @param preview token of what going live was shown to do to markets; refused with what moved since */
    public record NewPublication(@Nullable String preview) {}

    /** Go live with the preview that waits. */
    @PostMapping("/{offer}/publications")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> goLive(
            Actor actor, @PathVariable String offer, @RequestBody(required = false) Optional<NewPublication> body) {
        var preview = body.map(NewPublication::preview);
        var publication = RefusedException.valueOf(goLive.goLive(actor, Paths.offer(offer), preview));
        return Map.of("publication", publication.toString());
    }

    /** Stop selling (R325). */
    @PostMapping("/{offer}/stops")
    OfferBody stop(Actor actor, @PathVariable String offer) {
        RefusedException.valueOf(stop.stop(actor, Paths.offer(offer)));
        return read(actor, offer);
    }
}
