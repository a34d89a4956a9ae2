package org.entrepot.cases.domain;

import java.util.Optional;
import org.entrepot.health.IncidentId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.requests.RequestId;

/**
 * What a case is about, and the companies around it as they were when it was opened.
 *
 * @param partner the transacting one (R5)
 * @param incident known to run when it was opened (R201)
 * @param request whose conversation it holds; what is decided is decided there
 */
public record Subject(
        Optional<OfferId> offer,
        Optional<SubscriptionId> subscription,
        Optional<OrganizationId> publisher,
        Optional<OrganizationId> partner,
        Optional<OrganizationId> reseller,
        Optional<OrganizationId> customer,
        Optional<RequestId> request,
        Optional<IncidentId> incident) {

    public static final Subject NOTHING = new Subject(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** P8: a publisher knows its partners' customers only when they ask themselves. */
    Subject withoutCustomer() {
        return new Subject(
                offer, Optional.empty(), publisher, partner, Optional.empty(), Optional.empty(), request, incident);
    }

    public Subject during(IncidentId known) {
        return new Subject(offer, subscription, publisher, partner, reseller, customer, request, Optional.of(known));
    }
}
