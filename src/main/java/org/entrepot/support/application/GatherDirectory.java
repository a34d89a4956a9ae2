package org.entrepot.support.application;

import java.util.Map;
import java.util.Optional;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.kernel.AsOf;
import org.entrepot.support.domain.Chain;
import org.entrepot.support.domain.Desks;
import org.entrepot.support.domain.Directory;
import org.entrepot.support.domain.Profiles;
import org.springframework.stereotype.Component;

/** Finds how the companies of a chain are reached, as of a moment. */
@Component
class GatherDirectory {

    private final Offers offers;
    private final Desks desks;
    private final Profiles profiles;

    GatherDirectory(Offers offers, Desks desks, Profiles profiles) {
        this.offers = offers;
        this.desks = desks;
        this.profiles = profiles;
    }

    Directory of(Chain chain, AsOf asOf) {
        var known = profiles.of(chain.profiled(), asOf);
        return chain.offer()
                .map(offer -> new Directory(
                        offers.partnerListing(offer, asOf),
                        desks.of(offer, asOf),
                        desks.confirmations(offer, asOf),
                        known))
                .orElseGet(() -> new Directory(Optional.<PartnerListing>empty(), Map.of(), Map.of(), known));
    }
}
