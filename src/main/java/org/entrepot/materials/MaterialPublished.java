package org.entrepot.materials;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * The channel of an offer has something new to read.
 *
 * @param number of the version in its language; 1 for what was not there before
 */
public record MaterialPublished(
        OfferId offer,
        OrganizationId publisher,
        MaterialId material,
        MaterialVersionId version,
        String title,
        int number,
        Instant at) {}
