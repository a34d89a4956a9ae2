package org.entrepot.verdict.spi;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** Facts about audiences, authorizations and assortments; implemented by {@code channel}. */
public interface ChannelFacts {

    /**
     * All of it in one statement.
     *
     * @param assortments between partners and offers that are among the keys
     */
    Known about(Set<Key> keys, Set<Assortment> assortments, AsOf asOf);

    /** An answer for every key; without any record the option is {@code NOT_SET}. */
    default Map<Key, AudienceFacts> audiences(Set<Key> keys, AsOf asOf) {
        return about(keys, Set.of(), asOf).audiences();
    }

    /** Those offers that the provider keeps from the reseller (R97); a provider offers everything unless it said so. */
    default Set<Assortment> excluded(Set<Assortment> keys, AsOf asOf) {
        return about(keys.stream().map(Assortment::key).collect(Collectors.toSet()), keys, asOf)
                .excluded();
    }

    /** An offer and a transacting partner. */
    record Key(OfferId offer, OrganizationId partner) {}

    /** An offer between a provider and one of its resellers. */
    record Assortment(OrganizationId provider, OrganizationId reseller, OfferId offer) {
        Key key() {
            return new Key(offer, provider);
        }
    }

    /**
     * What is known.
     *
     * @param audiences one for every key; without any record the option is {@code NOT_SET}
     * @param excluded those of the assortments asked for that the provider keeps from the reseller (R97)
     */
    record Known(Map<Key, AudienceFacts> audiences, Set<Assortment> excluded) {

        public static final Known NOTHING = new Known(Map.of(), Set.of());

        public Known {
            audiences = Map.copyOf(audiences);
            excluded = Set.copyOf(excluded);
        }
    }
}
