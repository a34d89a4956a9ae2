package org.entrepot.catalog;

import java.time.Instant;
import java.util.UUID;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * An offer went live, or its live content was replaced.
 *
 * @param isFirst the offer was not live before
 */
public record OfferPublished(OfferId offer, OrganizationId publisher, UUID publication, boolean isFirst, Instant at) {}
