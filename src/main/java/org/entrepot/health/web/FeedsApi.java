package org.entrepot.health.web;

import java.net.URI;
import java.util.Optional;
import org.entrepot.health.application.KeepFeeds;
import org.entrepot.health.web.HealthBodies.FeedBody;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.site.RefusedException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Feeds of the caller's organization. */
@RestController
@RequestMapping("/api/service-health/feeds")
class FeedsApi {

    private final KeepFeeds feeds;

    FeedsApi(KeepFeeds feeds) {
        this.feeds = feeds;
    }

    /** The newest hundred, revoked ones included. */
    @GetMapping
    Page<FeedBody> list(Actor actor) {
        var tokens = RefusedException.valueOf(feeds.of(actor));
        return new Page<>(
                tokens.stream()
                        .map(token -> FeedBody.of(token, Optional.empty()))
                        .toList(),
                Optional.empty());
    }

    /** The answer holds the address with its secret, this once. */
    @PostMapping
    ResponseEntity<FeedBody> make(Actor actor) {
        var made = RefusedException.valueOf(feeds.make(actor));
        return ResponseEntity.created(
                        URI.create("/api/service-health/feeds/" + made.token().id()))
                .cacheControl(CacheControl.noStore())
                .body(FeedBody.of(made.token(), Optional.of("/feeds/service-health/" + made.secret())));
    }

    @DeleteMapping("/{feed}")
    ResponseEntity<Void> revoke(Actor actor, @PathVariable String feed) {
        RefusedException.valueOf(feeds.revoke(actor, BoardPages.uuid(feed)));
        return ResponseEntity.noContent().build();
    }
}
