package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.Set;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;

/** What providers keep from their resellers (R97). */
public interface Assortments {

    /** Those of the given offers that the provider keeps from the reseller now. */
    Set<OfferId> excluded(OrganizationId provider, OrganizationId reseller, Set<OfferId> offers);

    /** False, and nothing written, when it was kept back already. */
    boolean exclude(OrganizationId provider, OrganizationId reseller, OfferId offer, UserId by, Instant at);

    /** False, and nothing written, when it was not kept back. */
    boolean include(OrganizationId provider, OrganizationId reseller, OfferId offer, Instant at);

    /** Everything the provider keeps back now, newest first. */
    Page<Exclusion> exclusions(OrganizationId provider, PageRequest page);

    /** An offer kept from a reseller. */
    record Exclusion(OrganizationId reseller, OfferId offer, Instant since) {}
}
