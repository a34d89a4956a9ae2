package org.entrepot.support.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.support.DeskKind;

/** Desks behind the contacts of offers, and how long they are vouched for. */
public interface Desks {

    /** Those that the publisher described; the others are usual ones. */
    Map<DeskKind, Desk> of(OfferId offer, AsOf asOf);

    void describe(Actor by, OfferId offer, Desk desk, Instant at);

    /** Of the contacts that somebody vouches for. */
    Map<DeskKind, Confirmation> confirmations(OfferId offer, AsOf asOf);

    /** @return those of the given kinds that were vouched for before, and are again */
    Set<DeskKind> confirm(Actor by, OfferId offer, Set<DeskKind> kinds, Instant at);

    /** Publishing vouches for contacts whose address is new; the others stay as they were. */
    void published(OfferId offer, Map<DeskKind, String> addresses, Instant at);

    /** The earliest moment at which a publisher is to be asked. */
    Optional<Instant> nextToAsk();

    /** Marks up to {@code limit} contacts as asked and answers them; skips what another process holds. */
    List<Asking> takeToAsk(Instant now, int limit);

    void bounced(String address, Instant at);

    /** Doubtful contacts of a publisher's live offers, by offer. */
    Page<Doubt> doubtful(OrganizationId publisher, Instant now, PageRequest page);

    /** A contact whose publisher is asked to confirm it. */
    record Asking(OfferId offer, DeskKind kind, String address, Instant due) {}

    /** A contact that nobody vouches for any more. */
    record Doubt(OfferId offer, DeskKind kind, Confirmation confirmation) {}
}
