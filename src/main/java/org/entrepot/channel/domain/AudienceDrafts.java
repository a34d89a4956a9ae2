package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;

/** The one row of each offer, and its draft. */
public interface AudienceDrafts {

    /** The row that is there in every state of the offer (P21). */
    void open(OfferId offer, OrganizationId publisher);

    Optional<OfferAudience> find(OfferId offer);

    /** Takes the row until the transaction ends: no sale and no other change of this audience meanwhile (P21). */
    Optional<OfferAudience> findForUpdate(OfferId offer);

    /** Also tells readers of the version before that the world moved. */
    void save(OfferId offer, AudienceOption option);

    Map<OrganizationId, AuthorizationTerms> partners(OfferId offer);

    long count(OfferId offer);

    /** Those of the given partners that stand in the draft. */
    Set<OrganizationId> among(OfferId offer, Set<OrganizationId> partners);

    /** A partner that stands there already gets the new terms. */
    void put(OfferId offer, Map<OrganizationId, AuthorizationTerms> partners, UserId by, Instant at);

    void remove(OfferId offer, Set<OrganizationId> partners);
}
