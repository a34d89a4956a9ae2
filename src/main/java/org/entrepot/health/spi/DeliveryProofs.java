package org.entrepot.health.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.OrganizationId;

/** What became of a telling on its way to people; implemented by {@code notices}. */
public interface DeliveryProofs {

    /** One statement however many; organizations not yet reached are left out. */
    Map<OrganizationId, Proof> of(UUID telling, Collection<OrganizationId> organizations);

    /**
     * How far it came in one organization.
     *
     * @param inboxes people who have it in their inbox
     * @param readAt when the first of them opened it
     * @param mailsWaiting written and not yet handed over
     * @param mailedAt when the first mail was handed over, by the machine's clock
     */
    record Proof(
            int inboxes,
            Optional<Instant> readAt,
            int mailsSent,
            int mailsWaiting,
            int mailsFailed,
            Optional<Instant> mailedAt) {}
}
