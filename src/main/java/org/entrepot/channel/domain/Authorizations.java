package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/** Grants one by one, with what is due on them. Changes are written under the offer's row (P21). */
public interface Authorizations {

    /** As recorded now, ended or not. */
    Optional<Authorization> find(AuthorizationId id);

    /** The grant in effect or ahead, the nearest end first; empty when the partner is not on the list. */
    Optional<Authorization> current(OfferId offer, OrganizationId partner);

    /** What a partner holds, the newest first. */
    Page<Authorization> ofPartner(OrganizationId partner, PageRequest page);

    /** Every state it was recorded in, the newest first, with the change that brought it about. */
    List<Entry> history(AuthorizationId id);

    /**
     * Closes what is recorded and opens the next state of each, at the moment of the change or a microsecond after what is
     * closed (P18). One that changed meanwhile is left out.
     *
     * @return those that were written
     */
    Set<AuthorizationId> rewrite(List<Authorization> next, AudienceChange change);

    /** Offers on which a date has arrived, the earliest first. */
    List<OfferId> offersWithDatesReached(Instant now, int most);

    /** Grants of the offer on which a date has arrived, the earliest first. */
    List<Authorization> withDatesReached(OfferId offer, Instant now, int most);

    /** Those of the offer's grants that another grant to the same partner has followed already. */
    Set<AuthorizationId> followed(OfferId offer, Set<AuthorizationId> grants);

    /** The next moment after this one at which a date arrives or a notice is due. */
    Optional<Instant> nextDate(Instant after, List<Integer> noticeDays);

    /** Takes the notices that are due, the earliest first, so that nobody else takes them. */
    List<Notice> takeNotices(Instant now, List<Integer> noticeDays, int most);

    /** @param until empty while it is the current state */
    record Entry(Authorization authorization, AudienceChange change, Optional<Instant> until) {}

    /** An end that comes nearer. */
    record Notice(
            AuthorizationId authorization,
            OfferId offer,
            OrganizationId publisher,
            OrganizationId partner,
            Instant until,
            int daysAhead) {}
}
