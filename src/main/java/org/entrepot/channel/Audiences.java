package org.entrepot.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/** What other modules may ask about reseller audiences. Whether a partner may sell is a question for the verdict, not for this. */
public interface Audiences {

    /** The live option of each offer; {@code NOT_SET} for one that was never published. */
    Map<OfferId, AudienceSummary> summaries(Set<OfferId> offers, AsOf asOf);

    /** Whether a grant, or a wind-down of one, was recorded and in effect then; whatever the option was. */
    boolean isAuthorized(OrganizationId partner, OfferId offer, AsOf asOf);

    /** Those of the given offers for which {@link #isAuthorized} holds. */
    Set<OfferId> authorizedFor(OrganizationId partner, Set<OfferId> offers, AsOf asOf);

    /** Those of the given partners for which {@link #isAuthorized} holds; one statement. */
    Set<OrganizationId> authorizedAmong(OfferId offer, Set<OrganizationId> partners, AsOf asOf);

    /** The live list of an offer. The caller has made sure that its reader is the offer's publisher or the operator (P8). */
    Page<AuthorizedPartner> authorizedPartners(OfferId offer, AsOf asOf, PageRequest page);

    /** Everybody on the live list, grants whose effect still lies ahead included; for the same readers. */
    Set<OrganizationId> listed(OfferId offer, Instant now);

    /**
     * Whom one change put on the live list, beyond the last one read, in the order of their ids; for whoever tells them
     * after it ({@link PartnersAuthorized}).
     */
    List<OrganizationId> authorizedBy(UUID change, OrganizationId after, int most);

    /**
     * Shares the offer's audience row until the caller's transaction ends (P21); a sale calls it before it asks for the
     * verdict. Many sales share it at once; a change of the audience waits for them, and they wait for it.
     *
     * @return the moment of the sale: now, and never before the last move, whatever machine recorded it (decision 30)
     */
    Instant lockForSale(OfferId offer);
}
