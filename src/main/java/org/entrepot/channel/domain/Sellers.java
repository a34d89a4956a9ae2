package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.List;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** Whom the audience of an offer lets in, and who of them stands in {@code channel.sellable}. */
public interface Sellers {

    /** Under SPECIFIC of the partners on the list, else of every transacting partner; at most so many are named. */
    Standing of(OfferId offer, AudienceOption option, Instant moment, int most);

    /**
     * @param letIn how many partners the audience lets in
     * @param standing how many of them the set holds, each once
     * @param missing some that it does not hold
     * @param newest those let in last, whether it holds them or not
     */
    record Standing(long letIn, long standing, List<OrganizationId> missing, List<OrganizationId> newest) {

        public Standing {
            missing = List.copyOf(missing);
            newest = List.copyOf(newest);
        }
    }
}
