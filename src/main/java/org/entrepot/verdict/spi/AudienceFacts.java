package org.entrepot.verdict.spi;

import java.util.List;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Recorded;

/**
 * How one offer stands towards one partner.
 *
 * @param option history of the live audience option
 * @param authorizations the partner's grants, with the range in which each was recorded
 */
public record AudienceFacts(List<Recorded<AudienceOption>> option, List<Recorded<AuthorizationFact>> authorizations) {

    public AudienceFacts {
        option = List.copyOf(option);
        authorizations = List.copyOf(authorizations);
    }
}
