package org.entrepot.relationships;

import org.entrepot.kernel.OrganizationId;

/** The provider may order for the reseller's customers from now on (R16, R17). */
public record PartnershipRecorded(OrganizationId provider, OrganizationId reseller) {}
