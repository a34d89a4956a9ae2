package org.entrepot.materials.domain;

import java.time.Instant;
import java.util.List;
import org.entrepot.kernel.OfferId;
import org.entrepot.materials.KitId;
import org.entrepot.materials.MaterialId;

/**
 * Materials put together for a purpose, such as a first meeting.
 *
 * @param materials in the order in which they are read
 * @param revision grows with every change (P10)
 */
public record Kit(
        KitId id,
        OfferId offer,
        String title,
        String purpose,
        List<MaterialId> materials,
        long revision,
        Instant changedAt) {

    public Kit {
        materials = List.copyOf(materials);
    }
}
