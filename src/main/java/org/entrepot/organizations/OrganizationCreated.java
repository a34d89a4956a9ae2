package org.entrepot.organizations;

import org.entrepot.kernel.OrganizationId;

/** A tenant exists from now on. */
public record OrganizationCreated(OrganizationId organization) {}
