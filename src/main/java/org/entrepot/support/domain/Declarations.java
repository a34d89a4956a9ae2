package org.entrepot.support.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.RoutingFacts.DirectChannel;

/** What publishers and partners declare about who answers; every change ends the entry before it (P18). */
public interface Declarations {

    /**
     * One statement.
     *
     * @param transacting whose split counts
     * @param partners whose word on first-level questions counts, besides the assigned contact's
     */
    Declared declared(
            Optional<OfferId> offer,
            Optional<SubscriptionId> subscription,
            Optional<OrganizationId> transacting,
            Set<OrganizationId> partners,
            AsOf asOf);

    void openChannel(Actor by, OfferId offer, DirectChannel channel, Instant at);

    void declineFirstLevel(Actor by, OfferId offer, Instant at);

    void takeFirstLevel(Actor by, OfferId offer, Instant at);

    void split(Actor by, Set<QuestionKind> toResellers, Instant at);

    /** By the transacting partner of the subscription. */
    void assign(Actor by, SubscriptionId subscription, Declared.Assignment assignment, Instant at);

    /**
     * R19: a reseller that is no longer a partner of the provider is no longer the contact of its subscriptions.
     *
     * @return how many subscriptions lost their contact
     */
    int lapse(OrganizationId provider, OrganizationId reseller, Instant at);

    /** Subscriptions whose contact has lapsed and was not replaced. */
    Page<Lapsed> lapsed(OrganizationId provider, PageRequest page);

    record Lapsed(SubscriptionId subscription, OrganizationId reseller, Instant since) {}
}
