package org.entrepot.catalog.domain;

import java.time.Instant;
import java.util.List;
import org.entrepot.catalog.DeploymentPortal;
import org.entrepot.catalog.OfferType;
import org.entrepot.kernel.UserId;

/** The deployment portals with their history (P13, P18). */
public interface Portals {

    List<DeploymentPortal> current();

    /** Earlier ones too, newest first. */
    List<Entry> history();

    /** Ends what is configured for the type and begins this. */
    void configure(DeploymentPortal portal, UserId by);

    void remove(OfferType type, Instant at);

    /** A portal and until when it was the one; empty while it still is. */
    record Entry(DeploymentPortal portal, java.util.Optional<Instant> until) {}
}
