package org.entrepot.channel.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.WaitingMarkets;
import org.entrepot.catalog.WaitingMarkets.Change;
import org.entrepot.channel.domain.MarketForecast;
import org.entrepot.channel.spi.ConcernedBusiness;
import org.entrepot.channel.spi.ConcernedBusiness.Figures;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.organizations.PartnerSelection;
import org.springframework.stereotype.Component;

/**
 * Foresees what going live does to the markets of live plans (idea 2): no new sales there, and no more seats; what runs
 * there goes on.
 */
@Component
class ForecastMarkets {

    private static final int RENEWAL_DAYS = 90;

    private final WaitingMarkets waiting;
    private final ConcernedBusiness business;
    private final BusinessClock clock;

    ForecastMarkets(WaitingMarkets waiting, ConcernedBusiness business, BusinessClock clock) {
        this.waiting = waiting;
        this.business = business;
        this.clock = clock;
    }

    List<MarketForecast> of(OfferId offer) {
        var today = ForecastChange.today(clock.now());
        return waiting.of(offer).stream()
                .map(change -> new MarketForecast(
                        change.plan().id(),
                        change.plan().name(),
                        change.added(),
                        change.removed(),
                        figures(change, today)))
                .toList();
    }

    private Figures figures(Change change, LocalDate today) {
        if (change.removed().isEmpty()) {
            return Figures.NONE;
        }
        return business.of(new ConcernedBusiness.Scope(
                change.plan().offer(),
                PartnerSelection.EVERYBODY,
                Optional.of(change.removed()),
                Optional.of(change.plan().id()),
                today,
                today.plusDays(RENEWAL_DAYS)));
    }
}
