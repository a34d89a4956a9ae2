package org.entrepot.channel.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SubscriptionState;

/**
 * Subscriptions of an offer that run over one transacting partner; implemented by {@code sales}. Plans that are in by default
 * are left out: no authorization is asked for them (P5).
 */
public interface RunningSales {

    /** Whose subscriptions are not deleted. */
    Set<OrganizationId> customers(OfferId offer, OrganizationId partner);

    /** Resellers through which some of them run. */
    Set<OrganizationId> resellers(OfferId offer, OrganizationId partner);

    long count(OfferId offer, OrganizationId partner);

    /** Those whose term ends first come first. */
    Page<Running> page(OfferId offer, OrganizationId partner, PageRequest page);

    /**
     * One of them.
     *
     * @param termEnd last day of the paid term; empty for usage-based ones
     */
    record Running(
            SubscriptionId id,
            OrganizationId customer,
            Optional<OrganizationId> reseller,
            SubscriptionState state,
            Optional<Integer> quantity,
            Optional<LocalDate> termEnd,
            boolean renews,
            Instant startedAt) {}
}
