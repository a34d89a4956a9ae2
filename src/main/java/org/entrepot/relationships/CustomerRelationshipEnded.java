package org.entrepot.relationships;

import org.entrepot.kernel.OrganizationId;

/** The customer is off the partner's list, the partner off the customer's support contacts (R29). */
public record CustomerRelationshipEnded(OrganizationId partner, OrganizationId customer) {}
