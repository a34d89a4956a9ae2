package org.entrepot.materials;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** The address behind a material does not answer any more. */
public record MaterialLinkBroke(
        OfferId offer, OrganizationId publisher, MaterialId material, String title, Instant at) {}
