package org.entrepot.catalog;

import java.util.Optional;
import org.entrepot.kernel.AsOf;

/** The deployment portals that the operator configured (P13). */
public interface DeploymentPortals {

    Optional<DeploymentPortal> of(OfferType type, AsOf asOf);
}
