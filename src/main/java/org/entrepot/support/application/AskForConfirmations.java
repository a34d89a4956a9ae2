package org.entrepot.support.application;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entrepot.catalog.Offers;
import org.entrepot.clock.DueWork;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.support.ConfirmationAsked;
import org.entrepot.support.domain.Desks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Once a quarter a publisher is asked whether the contacts of its offers are still right. */
@Service
class AskForConfirmations implements DueWork {

    private static final int BATCH = 100;

    private final Desks desks;
    private final Offers offers;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AskForConfirmations(
            Desks desks,
            Offers offers,
            BusinessClock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.desks = desks;
        this.offers = offers;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Instant> nextDue() {
        return desks.nextToAsk();
    }

    @Override
    public void runDue() {
        var now = clock.now();
        var isThereMore = true;
        while (isThereMore) {
            isThereMore = Boolean.TRUE.equals(transaction.execute(_ -> askSome(now)));
        }
    }

    private boolean askSome(Instant now) {
        var asked = desks.takeToAsk(now, BATCH);
        var known = offers.summaries(asked.stream().map(Desks.Asking::offer).collect(Collectors.toSet()), Locale.ROOT);
        asked.forEach(one -> Optional.ofNullable(known.get(one.offer()))
                .ifPresent(offer -> events.publishEvent(new ConfirmationAsked(
                        one.offer(), offer.publisher(), one.kind(), one.address(), one.due(), now))));
        return asked.size() == BATCH;
    }
}
