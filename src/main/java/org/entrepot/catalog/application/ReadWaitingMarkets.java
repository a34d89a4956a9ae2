package org.entrepot.catalog.application;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.WaitingMarkets;
import org.entrepot.catalog.domain.Draft;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.MarketTable;
import org.entrepot.catalog.domain.OfferContent;
import org.entrepot.catalog.domain.Submissions;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the markets of each live plan with those that go live next. */
@Service
@Transactional(readOnly = true)
class ReadWaitingMarkets implements WaitingMarkets {

    private final Offers offers;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Markets markets;

    ReadWaitingMarkets(Offers offers, Submissions submissions, Drafts drafts, Markets markets) {
        this.offers = offers;
        this.submissions = submissions;
        this.drafts = drafts;
        this.markets = markets;
    }

    @Override
    public List<Change> of(OfferId offer) {
        var live = offers.livePlansOf(Set.of(offer)).getOrDefault(offer, List.of());
        if (live.isEmpty()) {
            return List.of();
        }
        var table = markets.table();
        return submissions
                .inPreview(offer)
                .map(waiting -> waiting.frozen().content())
                .or(() -> drafts.find(offer).map(Draft::content))
                .stream()
                .flatMap(next -> live.stream().flatMap(plan -> change(plan, next, table).stream()))
                .toList();
    }

    @Override
    public boolean isInPreview(OfferId offer) {
        return submissions.inPreview(offer).isPresent();
    }

    private static Optional<Change> change(LivePlan plan, OfferContent next, MarketTable table) {
        return Optional.ofNullable(next.plans().get(plan.id()))
                .map(content -> content.marketsIn(table))
                .map(wanted -> new Change(plan, without(wanted, plan.markets()), without(plan.markets(), wanted)))
                .filter(change -> !change.added().isEmpty() || !change.removed().isEmpty());
    }

    private static Set<CountryCode> without(Set<CountryCode> all, Set<CountryCode> some) {
        return all.stream().filter(country -> !some.contains(country)).collect(toSet());
    }
}
