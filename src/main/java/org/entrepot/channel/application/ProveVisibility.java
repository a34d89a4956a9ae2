package org.entrepot.channel.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.channel.domain.Sellers;
import org.entrepot.channel.spi.Catalogues;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves to whom an offer is visible now as one to sell, instead of asking the publisher to wait: counted in the set that
 * the marketplace reads, and looked up on the marketplace pages of the partners that were let in last.
 */
@Service
@Transactional(readOnly = true)
public class ProveVisibility {

    private static final int PAGES = 3;
    /** Partners that the set leaves out are judged one by one; with more of them the audience is not what is wrong. */
    private static final int MOST = 100;

    private final AudienceAccess access;
    private final Sellers sellers;
    private final Catalogues catalogues;
    private final Organizations organizations;
    private final BusinessClock clock;

    ProveVisibility(
            AudienceAccess access,
            Sellers sellers,
            Catalogues catalogues,
            Organizations organizations,
            BusinessClock clock) {
        this.access = access;
        this.sellers = sellers;
        this.catalogues = catalogues;
        this.organizations = organizations;
        this.clock = clock;
    }

    public Outcome<Visibility> prove(Actor actor, OfferId offer) {
        return access.toRead(actor, offer).map(audience -> {
            var now = clock.now();
            var standing = sellers.of(offer, audience.current(), now, MOST);
            return judge(offer, standing, now);
        });
    }

    private Visibility judge(OfferId offer, Sellers.Standing standing, Instant now) {
        var lost = catalogues.sellersAmong(Set.copyOf(standing.missing()), offer, now);
        var pages = standing.newest().stream()
                .filter(partner -> !standing.missing().contains(partner) || lost.contains(partner))
                .limit(PAGES)
                .collect(Collectors.toMap(
                        partner -> partner,
                        partner -> catalogues.pageShows(partner, offer),
                        (one, _) -> one,
                        LinkedHashMap::new));
        var unseen = new LinkedHashSet<>(lost);
        pages.forEach((partner, shown) -> {
            if (!shown) {
                unseen.add(partner);
            }
        });
        var expected = standing.standing() + lost.size();
        var names = organizations.names(
                Stream.concat(unseen.stream(), pages.keySet().stream()).collect(Collectors.toSet()));
        return new Visibility(
                expected - unseen.size(),
                expected,
                named(unseen, names),
                named(pages.keySet(), names),
                standing.letIn() - expected,
                now);
    }

    private static List<Seen> named(Set<OrganizationId> partners, Map<OrganizationId, String> names) {
        return partners.stream()
                .map(partner -> new Seen(partner, names.getOrDefault(partner, "")))
                .toList();
    }

    /** @param name as its company is called now */
    public record Seen(OrganizationId partner, String name) {}

    /**
     * What was found.
     *
     * @param visible partners that find the offer as one they may sell
     * @param expected partners that the audience lets in and nothing else holds back
     * @param unseen the difference, by name
     * @param pages partners whose page of the marketplace was looked at
     * @param heldBack let in by the audience, and kept from selling by something else: program, agreement, market
     */
    public record Visibility(
            long visible, long expected, List<Seen> unseen, List<Seen> pages, long heldBack, Instant at) {

        public Visibility {
            unseen = List.copyOf(unseen);
            pages = List.copyOf(pages);
        }

        public boolean isComplete() {
            return unseen.isEmpty();
        }
    }
}
