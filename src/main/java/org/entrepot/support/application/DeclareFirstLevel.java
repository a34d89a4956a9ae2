package org.entrepot.support.application;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.support.Passports;
import org.entrepot.support.SupportReceipt;
import org.entrepot.support.domain.Declarations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A partner takes first-level questions of an offer, or passes on the publisher's support contact instead (R171, R172). */
@Service
@Transactional
public class DeclareFirstLevel {

    private final Passports passports;
    private final Offers offers;
    private final Declarations declarations;
    private final Receipts receipts;
    private final BusinessClock clock;

    DeclareFirstLevel(
            Passports passports, Offers offers, Declarations declarations, Receipts receipts, BusinessClock clock) {
        this.passports = passports;
        this.offers = offers;
        this.declarations = declarations;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Whether the actor's company takes them; it does unless it said otherwise. */
    @Transactional(readOnly = true)
    public boolean takes(Actor actor, OfferId offer) {
        var declared = declarations.declared(
                Optional.of(offer),
                Optional.empty(),
                Optional.empty(),
                Set.of(actor.organization()),
                new AsOf(clock.now()));
        return !declared.firstLevelDeclined().contains(actor.organization());
    }

    public Outcome<Boolean> declare(Actor actor, OfferId offer, boolean takes) {
        return Readers.assigners(actor).then(_ -> {
            var now = clock.now();
            if (passports.ofOffer(actor, offer, new AsOf(now)).isEmpty()) {
                return Denial.notFound();
            }
            if (takes) {
                declarations.takeFirstLevel(actor, offer, now);
            } else {
                declarations.declineFirstLevel(actor, offer, now);
            }
            var publisher = offers.summary(offer, Locale.ROOT).orElseThrow().publisher();
            receipts.record(
                    actor,
                    SupportReceipt.FIRST_LEVEL_DECLARED,
                    ReceiptContent.about("offer", offer.value())
                            .with("takes", takes)
                            .concerning(publisher)
                            .at(now));
            return Outcome.done(takes);
        });
    }
}
