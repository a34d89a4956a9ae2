package org.entrepot.catalog;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** The publisher stopped selling: no new customers, the present ones keep it (R325, T13). */
public record OfferStopped(OfferId offer, OrganizationId publisher, Instant at) {}
