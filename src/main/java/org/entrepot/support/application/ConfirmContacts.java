package org.entrepot.support.application;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.entrepot.catalog.OfferPublished;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.support.DeskKind;
import org.entrepot.support.MailReturns;
import org.entrepot.support.SupportReceipt;
import org.entrepot.support.SupportRefusal;
import org.entrepot.support.domain.Desks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts stay true: publishing vouches for them first, the publisher once a quarter, and a mail that comes back undoes it. */
@Service
@Transactional
public class ConfirmContacts implements MailReturns {

    private final Offers offers;
    private final Desks desks;
    private final Receipts receipts;
    private final BusinessClock clock;

    ConfirmContacts(Offers offers, Desks desks, Receipts receipts, BusinessClock clock) {
        this.offers = offers;
        this.desks = desks;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param kinds those that are right as they stand */
    public Outcome<Set<DeskKind>> confirm(Actor actor, OfferId id, Collection<DeskKind> kinds) {
        return Readers.offerEditors(actor).then(_ -> {
            var isOwn = offers.summary(id, Locale.ROOT)
                    .filter(offer -> actor.worksFor(offer.publisher()))
                    .isPresent();
            if (!isOwn) {
                return Denial.notFound();
            }
            var confirmed = desks.confirm(actor, id, EnumSet.copyOf(kinds), clock.now());
            if (confirmed.isEmpty()) {
                return Outcome.refused(SupportRefusal.NOTHING_TO_CONFIRM);
            }
            receipts.record(
                    actor,
                    SupportReceipt.CONTACT_CONFIRMED,
                    ReceiptContent.about("offer", id.value()).withCodes("contacts", confirmed));
            return Outcome.done(confirmed);
        });
    }

    @EventListener
    public void on(OfferPublished event) {
        offers.partnerListing(event.offer(), new AsOf(event.at())).ifPresent(listing -> {
            var addresses = new EnumMap<DeskKind, String>(DeskKind.class);
            Arrays.stream(DeskKind.values())
                    .filter(kind -> !kind.of(listing).isEmpty())
                    .forEach(kind -> addresses.put(kind, kind.of(listing).email()));
            desks.published(event.offer(), addresses, event.at());
        });
    }

    @Override
    public void cameBack(String address, Instant at) {
        desks.bounced(address, at);
    }
}
