package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** A partner was put on the live list of an offer (R65, T3, T8, T9). */
public record PartnerAuthorized(
        AuthorizationId authorization, OfferId offer, OrganizationId publisher, OrganizationId partner, Instant at) {}
