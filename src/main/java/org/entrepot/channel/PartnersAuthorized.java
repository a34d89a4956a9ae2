package org.entrepot.channel;

import java.time.Instant;
import java.util.UUID;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * Many partners were put on the live list of an offer by one change. Up to {@link #MOST_TOLD_ONE_BY_ONE} each has its own
 * {@link PartnerAuthorized} besides; beyond that the list of the change is read instead.
 */
public record PartnersAuthorized(UUID change, OfferId offer, OrganizationId publisher, long partners, Instant at) {

    public static final int MOST_TOLD_ONE_BY_ONE = 1_000;
}
