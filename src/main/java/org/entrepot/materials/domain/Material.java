package org.entrepot.materials.domain;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.materials.MaterialId;

/** @param withdrawnAt since when the channel sees it no more; the publisher keeps it */
public record Material(
        MaterialId id,
        OfferId offer,
        OrganizationId publisher,
        MaterialKind kind,
        Instant createdAt,
        Optional<Instant> withdrawnAt) {

    public boolean isWithdrawn() {
        return withdrawnAt.isPresent();
    }
}
