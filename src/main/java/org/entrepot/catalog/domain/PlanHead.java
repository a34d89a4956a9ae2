package org.entrepot.catalog.domain;

import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.PlanId;

/**
 * What is fixed about a plan (R309, P10).
 *
 * @param wasPublished it stands in some publication, so it can be stopped but not deleted (R327)
 */
public record PlanHead(PlanId id, OfferId offer, String readableId, String sku, boolean wasPublished) {}
