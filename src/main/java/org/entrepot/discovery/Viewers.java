package org.entrepot.discovery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.visibility.Viewer;

/**
 * The facts about whoever looks at an offer, now, for the question that {@code visibility.Visibility} answers (P8, P15):
 * {@code Visibility.shows(item, viewers.of(actor, offer))}.
 */
public interface Viewers {

    /** Empty for an unknown offer. */
    default Optional<Viewer> of(Actor actor, OfferId offer) {
        return Optional.ofNullable(of(actor, Set.of(offer)).get(offer));
    }

    /** A constant number of statements, however many offers; unknown ones are left out. */
    Map<OfferId, Viewer> of(Actor actor, Set<OfferId> offers);

    /**
     * Every partner and every reseller that counts as authorized for the offer (P15), for telling all of them something at
     * once; a constant number of statements, however many they are.
     */
    Set<OrganizationId> channelOf(OfferId offer);
}
