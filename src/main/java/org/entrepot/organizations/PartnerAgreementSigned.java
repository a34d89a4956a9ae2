package org.entrepot.organizations;

import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.ProgramRegion;

/** The partner agreement holds for that region from now on (R11). */
public record PartnerAgreementSigned(OrganizationId organization, ProgramRegion region) {}
