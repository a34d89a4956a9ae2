package org.entrepot.relationships;

import org.entrepot.kernel.OrganizationId;

/** Provider and reseller are parted; nobody is told of it by mail (R19). */
public record PartnershipEnded(OrganizationId provider, OrganizationId reseller) {}
