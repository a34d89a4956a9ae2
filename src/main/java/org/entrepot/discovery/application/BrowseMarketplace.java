package org.entrepot.discovery.application;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.discovery.domain.SellableOffers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
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
    private final SellableOffers sellable;
    private final Organizations organizations;
    private final BusinessClock clock;

    BrowseMarketplace(
            Offers offers,
            MarketplaceShelf shelf,
            WaysToSell ways,
            SellableOffers sellable,
            Organizations organizations,
            BusinessClock clock) {
        this.offers = offers;
        this.shelf = shelf;
        this.ways = ways;
        this.sellable = sellable;
        this.organizations = organizations;
        this.clock = clock;
    }

    public Outcome<Page<MarketplaceEntry>> browse(
            Actor actor, MarketplaceQuery query, Locale language, PageRequest request) {
        return Doors.enter(actor).map(_ -> read(actor, query, language, request));
    }

    private Page<MarketplaceEntry> read(Actor actor, MarketplaceQuery query, Locale language, PageRequest request) {
        var now = clock.now();
        var seats = ways.of(actor);
        var found = new ArrayList<MarketplaceEntry>();
        var next = Optional.<String>empty();
        var reads = 0;
        do {
            var page =
                    live(query, seats, language, reads == 0 ? request : at(request.size() - found.size(), next), now);
            entries(seats, page.items(), now).stream()
                    .filter(entry -> !query.maySell() || entry.best().isForTheCompany())
                    .forEach(found::add);
            next = page.next();
            reads++;
        } while (next.isPresent() && found.size() < request.size() && reads < MOST_READS);
        return new Page<>(found, next);
    }

    /** "I may sell" is answered for the whole list by the verdict's form for sets (P17). */
    private Page<OfferSummary> live(
            MarketplaceQuery query, List<Way> seats, Locale language, PageRequest request, Instant now) {
        if (!query.maySell()) {
            return offers.live(query.offers(), language, request);
        }
        var page = sellable.page(seats.stream().map(Way::partner).collect(toSet()), query.offers(), now, request);
        var summaries = offers.summaries(Set.copyOf(page.items()), language);
        return page.map(id -> Objects.requireNonNull(summaries.get(id)));
    }

    private static PageRequest at(int size, Optional<String> cursor) {
        return PageRequest.of(Optional.of(size), cursor);
    }

    /** Offers of which partners see nothing are left out; each of the others has the verdict of the pure function. */
    private List<MarketplaceEntry> entries(List<Way> seats, List<OfferSummary> live, Instant now) {
        var ids = live.stream().map(OfferSummary::id).collect(toSet());
        var options = shelf.options(ids, now);
        var plans = shelf.plans(options);
        var findings = shelf.judge(plans, seats, now);
        var publishers =
                organizations.names(live.stream().map(OfferSummary::publisher).collect(toSet()));
        return live.stream()
                .filter(offer -> plans.containsKey(offer.id()))
                .map(offer -> new MarketplaceEntry(
                        offer,
                        publishers.getOrDefault(offer.publisher(), ""),
                        Objects.requireNonNull(options.get(offer.id())).isExclusive(),
                        Finding.best(findings.getOrDefault(offer.id(), List.of()))))
                .toList();
    }
}
