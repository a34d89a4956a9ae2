package org.entrepot.channel.application;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.WindDownRecords;
import org.entrepot.clock.DueWork;
import org.entrepot.kernel.BusinessClock;
import org.springframework.stereotype.Service;

/**
 * The dates of authorizations and wind-downs, as business time reaches them (P2, P3, P19). Notices come first: whoever jumps
 * over all of them still gets them before the end, in their order.
 */
@Service
class RunAuthorizationDates implements DueWork {

    private final SettleDates settle;
    private final Authorizations authorizations;
    private final WindDownRecords records;
    private final BusinessClock clock;

    RunAuthorizationDates(
            SettleDates settle, Authorizations authorizations, WindDownRecords records, BusinessClock clock) {
        this.settle = settle;
        this.authorizations = authorizations;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        var now = clock.now();
        return Stream.concat(
                        authorizations.nextDate(now, SettleDates.NOTICE_DAYS).stream(), records.nextDate(now).stream())
                .min(Instant::compareTo);
    }

    @Override
    public void runDue() {
        var now = clock.now();
        var isThereMore = true;
        while (isThereMore) {
            isThereMore = settle.notice(now);
        }
        for (var offers = settle.offers(now); !offers.isEmpty(); offers = settle.offers(now)) {
            offers.forEach(offer -> settle.settle(offer, now));
        }
        isThereMore = true;
        while (isThereMore) {
            isThereMore = settle.dropUnanswered(now);
        }
    }
}
