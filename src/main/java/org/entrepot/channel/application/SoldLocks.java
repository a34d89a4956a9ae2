package org.entrepot.channel.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entrepot.channel.SaleEvidence;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.SoldLock;
import org.entrepot.channel.domain.SoldPartnersStay;
import org.entrepot.channel.spi.SalesRecord;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.springframework.stereotype.Component;

/** R74, P2: whom the sales of an offer keep on its list. Decisive only under the offer's row (P21). */
@Component
class SoldLocks {

    /** Everything recorded, whatever the clock of the process that recorded it said. */
    private static final AsOf AS_RECORDED = new AsOf(Instant.parse("9999-12-31T00:00:00Z"));

    private final SalesRecord sales;
    private final LiveAudiences live;
    private final BusinessClock clock;

    SoldLocks(SalesRecord sales, LiveAudiences live, BusinessClock clock) {
        this.sales = sales;
        this.live = live;
        this.clock = clock;
    }

    SoldLock of(OfferAudience audience, AudienceWish wish) {
        return wish.removals().isEmpty() ? of(audience.offer()) : of(audience.offer(), wish.removals());
    }

    /** Everybody that has sold the offer. */
    SoldLock of(OfferId offer) {
        return of(offer, sales.sold(offer, AS_RECORDED));
    }

    SoldLock of(OfferId offer, Set<OrganizationId> partners) {
        var lastSales = sales.lastSales(offer, partners, AS_RECORDED);
        var locked = SoldPartnersStay.among(lastSales, live.woundDown(offer, lastSales.keySet()));
        return new SoldLock(locked, live.windingDown(offer, locked, clock.now()), locked.size() < partners.size());
    }

    /** What blocks, most recent sale first. */
    List<SaleEvidence> evidence(OfferId offer, Set<OrganizationId> partners) {
        return sales.evidence(offer, partners, AS_RECORDED).values().stream()
                .sorted(Comparator.comparing(SaleEvidence::last).reversed().thenComparing(SaleEvidence::partner))
                .toList();
    }
}
