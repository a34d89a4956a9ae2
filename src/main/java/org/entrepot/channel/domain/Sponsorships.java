package org.entrepot.channel.domain;

import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** Reasons and sponsors of authorizations, with their history. */
public interface Sponsorships {

    Optional<Sponsorship> current(OfferId offer, OrganizationId partner);

    /** Takes the place of what was said before; an empty one only ends that. */
    void say(Actor actor, OfferId offer, OrganizationId partner, Sponsorship sponsorship);
}
