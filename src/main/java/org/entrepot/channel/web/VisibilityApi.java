package org.entrepot.channel.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entrepot.channel.application.ProveVisibility;
import org.entrepot.kernel.Actor;
import org.entrepot.site.RefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who finds an offer now, for programs of its publisher. */
@RestController
@RequestMapping("/api/offers/{offer}/audience/visibility")
class VisibilityApi {

    private final ProveVisibility prove;

    VisibilityApi(ProveVisibility prove) {
        this.prove = prove;
    }

    /** Counted in the set that the marketplace reads, and looked up on three pages of it. */
    @GetMapping
    VisibilityBody read(Actor actor, @PathVariable String offer) {
        return VisibilityBody.of(RefusedException.valueOf(prove.prove(actor, AudienceApi.idOf(offer))));
    }

    /**
     * To whom an offer is visible as one to sell.
     *
     * @param visible partners that find it
     * @param expected partners that the audience lets in and nothing else holds back
     * @param unseen partners that should find it and do not; empty unless something is wrong
     * @param pages partners on whose page of the marketplace it was looked up
     * @param heldBack let in by the audience, kept from selling by program, agreement or market
     * @param at the moment that was looked at
     */
    record VisibilityBody(long visible, long expected, List<UUID> unseen, List<UUID> pages, long heldBack, Instant at) {

        static VisibilityBody of(ProveVisibility.Visibility found) {
            return new VisibilityBody(
                    found.visible(),
                    found.expected(),
                    ids(found.unseen()),
                    ids(found.pages()),
                    found.heldBack(),
                    found.at());
        }

        private static List<UUID> ids(List<ProveVisibility.Seen> partners) {
            return partners.stream().map(seen -> seen.partner().value()).toList();
        }
    }
}
