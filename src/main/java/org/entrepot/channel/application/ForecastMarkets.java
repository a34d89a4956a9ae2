package org.entrepot.channel.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.WaitingMarkets;
import org.entrepot.catalog.WaitingMarkets.Change;
import org.entrepot.channel.spi.ConcernedBusiness;
import org.entrepot.channel.spi.ConcernedBusiness.Figures;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.organizations.PartnerSelection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What publishing the draft would do to markets of live plans (idea 2): no new sales there, and no more seats; what runs
 * there goes on.
 */
@Service
@Transactional(readOnly = true)
public class ForecastMarkets {

    private static final int RENEWAL_DAYS = 90;

    private final AudienceAccess access;
    private final WaitingMarkets waiting;
    private final ConcernedBusiness business;
    private final Offers offers;
    private final BusinessClock clock;

    ForecastMarkets(
            AudienceAccess access,
            WaitingMarkets waiting,
            ConcernedBusiness business,
            Offers offers,
            BusinessClock clock) {
        this.access = access;
        this.waiting = waiting;
        this.business = business;
        this.offers = offers;
        this.clock = clock;
    }

    /** @param locale for the offer's name */
    public Outcome<View> read(Actor actor, OfferId offer, java.util.Locale locale) {
        return access.toRead(actor, offer)
                .then(_ -> offers.summary(offer, locale)
                        .map(summary -> Outcome.done(new View(summary, effects(offer))))
                        .orElseGet(Denial::notFound));
    }

    private List<Effect> effects(OfferId offer) {
        var today = ForecastChange.today(clock.now());
        return waiting.of(offer).stream()
                .map(change -> new Effect(change, figures(change, today)))
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

    public record View(OfferSummary offer, List<Effect> effects) {

        public View {
            effects = List.copyOf(effects);
        }
    }

    /** @param business what runs in the markets that would go */
    public record Effect(Change change, Figures business) {}
}
