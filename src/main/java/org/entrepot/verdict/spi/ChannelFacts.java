package org.entrepot.verdict.spi;

import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** Facts about audiences, authorizations and assortments; implemented by {@code channel}. */
public interface ChannelFacts {

    /** An answer for every key; without any record the option is {@code NOT_SET}. */
    Map<Key, AudienceFacts> audiences(Set<Key> keys, AsOf asOf);

    /** Those offers that the provider keeps from the reseller (R97); a provider offers everything unless it said so. */
    Set<Assortment> excluded(Set<Assortment> keys, AsOf asOf);

    /** An offer and a transacting partner. */
    record Key(OfferId offer, OrganizationId partner) {}

    /** An offer between a provider and one of its resellers. */
    record Assortment(OrganizationId provider, OrganizationId reseller, OfferId offer) {}
}
