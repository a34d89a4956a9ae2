package org.entrepot.health.domain;

import java.util.Optional;
import org.entrepot.health.ComponentId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * What narrows a list of incidents; empty narrows nothing.
 *
 * @param customer only what concerns this customer of the reader
 * @param unconcerned also what does not concern the reader; only with an offer whose notices it may see as a whole
 */
public record IncidentFilter(
        Phase phase,
        Optional<OfferId> offer,
        Optional<ComponentId> component,
        Optional<OrganizationId> customer,
        boolean unconcerned) {

    /** Where an incident stands in time. */
    public enum Phase {
        /** Runs now. */
        NOW,
        /** Is planned. */
        AHEAD,
        /** Both. */
        OPEN,
        PAST,
        ANY
    }

    public static IncidentFilter of(Phase phase) {
        return new IncidentFilter(phase, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    public IncidentFilter ofOffer(OfferId one) {
        return new IncidentFilter(phase, Optional.of(one), component, customer, unconcerned);
    }

    public IncidentFilter ofComponent(ComponentId one) {
        return new IncidentFilter(phase, offer, Optional.of(one), customer, unconcerned);
    }

    public IncidentFilter ofCustomer(OrganizationId one) {
        return new IncidentFilter(phase, offer, component, Optional.of(one), unconcerned);
    }

    public IncidentFilter withUnconcerned() {
        return new IncidentFilter(phase, offer, component, customer, true);
    }
}
