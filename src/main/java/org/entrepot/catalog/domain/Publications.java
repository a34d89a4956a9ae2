package org.entrepot.catalog.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.UserId;

/** What was live, never edited (P18). */
public interface Publications {

    Optional<Publication> asOf(OfferId offer, Instant moment);

    Optional<Publication> current(OfferId offer);

    /** Ends the current publication and begins this one; plan facts and prices that did not change stay as they are. */
    UUID publish(OfferHead offer, OfferContent content, LiveFacts facts, UserId by, Instant at);
}
