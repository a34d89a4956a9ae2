package org.entrepot.channel.application;

import java.util.Locale;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.springframework.stereotype.Component;

/** What a move must know of the listing that is live (P7, R91). */
@Component
class LiveListing {

    private final Offers offers;
    private final BusinessClock clock;

    LiveListing(Offers offers, BusinessClock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    boolean hasChannelFields(OfferId offer) {
        return offers.partnerListing(offer, new AsOf(clock.now()))
                .map(PartnerListing::hasChannelFields)
                .orElse(false);
    }

    /** False when it was never published, or stopped meanwhile. */
    boolean isOnSale(OfferId offer) {
        return offers.summary(offer, Locale.ROOT)
                .map(summary -> summary.state() == OfferState.LIVE)
                .orElse(false);
    }
}
