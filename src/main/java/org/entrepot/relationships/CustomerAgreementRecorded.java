package org.entrepot.relationships;

import org.entrepot.kernel.OrganizationId;

/** The customer agreement is accepted or attested (R226, R300). */
public record CustomerAgreementRecorded(OrganizationId customer) {}
