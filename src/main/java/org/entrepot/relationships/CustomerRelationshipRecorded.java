package org.entrepot.relationships;

import org.entrepot.kernel.OrganizationId;

/** The partner may sell to the customer from now on (R22, R23). */
public record CustomerRelationshipRecorded(OrganizationId partner, OrganizationId customer) {}
