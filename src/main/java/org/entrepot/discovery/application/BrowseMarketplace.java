package org.entrepot.discovery.application;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.OfferQuery;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partner marketplace as a list, each offer with its verdict for the reader's company (R211, R214, R215). */
@Service
@Transactional(readOnly = true)
public class BrowseMarketplace {

    /** Many live offers in a row that are not for partners make a page shorter, never the answer slow. */
    private static final int MOST_READS = 10;

    private final Offers offers;
    private final MarketplaceShelf shelf;
    private final WaysToSell ways;
    private final Organizations organizations;
    private final BusinessClock clock;

    BrowseMarketplace(
            Offers offers, MarketplaceShelf shelf, WaysToSell ways, Organizations organizations, BusinessClock clock) {
        this.offers = offers;
        this.shelf = shelf;
        this.ways = ways;
        this.organizations = organizations;
        this.clock = clock;
    }

    public Outcome<Page<MarketplaceEntry>> browse(Actor actor, OfferQuery query, Locale language, PageRequest request) {
        return Doors.enter(actor).map(_ -> read(actor, query, language, request));
    }

    private Page<MarketplaceEntry> read(Actor actor, OfferQuery query, Locale language, PageRequest request) {
        var now = clock.now();
        var found = new Found(new ArrayList<>(), new java.util.HashMap<>());
        var next = Optional.<String>empty();
        var reads = 0;
        do {
            var wanted = request.size() - found.offers().size();
            var page = offers.live(query, language, next.isEmpty() && reads == 0 ? request : at(wanted, next));
            found.add(page.items(), shelf.plans(ids(page.items()), now));
            next = page.next();
            reads++;
        } while (next.isPresent() && found.offers().size() < request.size() && reads < MOST_READS);
        return new Page<>(entries(actor, found, now), next);
    }

    private static PageRequest at(int size, Optional<String> cursor) {
        return PageRequest.of(Optional.of(size), cursor);
    }

    private List<MarketplaceEntry> entries(Actor actor, Found found, Instant now) {
        var findings = shelf.judge(found.plans(), ways.of(actor), now);
        var exclusive = shelf.exclusive(ids(found.offers()), now);
        var publishers = organizations.names(
                found.offers().stream().map(OfferSummary::publisher).collect(toSet()));
        return found.offers().stream()
                .map(offer -> new MarketplaceEntry(
                        offer,
                        publishers.getOrDefault(offer.publisher(), ""),
                        exclusive.getOrDefault(offer.id(), false),
                        Finding.best(findings.getOrDefault(offer.id(), List.of()))))
                .toList();
    }

    private static java.util.Set<OfferId> ids(List<OfferSummary> offers) {
        return offers.stream().map(OfferSummary::id).collect(toSet());
    }

    /** What of the live offers partners see. */
    private record Found(List<OfferSummary> offers, Map<OfferId, List<LivePlan>> plans) {

        void add(List<OfferSummary> live, Map<OfferId, List<LivePlan>> shown) {
            live.stream().filter(offer -> shown.containsKey(offer.id())).forEach(offers::add);
            plans.putAll(shown);
        }
    }
}
