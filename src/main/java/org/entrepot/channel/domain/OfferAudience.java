package org.entrepot.channel.domain;

import java.util.Optional;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * The audience of an offer as it stands: what the draft says and what is live.
 *
 * @param version changed by every write to the draft or to what is live
 * @param live empty while the offer was never published
 */
public record OfferAudience(
        OfferId offer, OrganizationId publisher, AudienceOption draft, long version, Optional<AudienceOption> live) {

    public boolean isPublished() {
        return live.isPresent();
    }

    /** From which option a move starts. */
    public AudienceOption current() {
        return live.orElse(draft);
    }

    public boolean isDraftDifferent() {
        return live.isPresent() && live.orElseThrow() != draft;
    }
}
