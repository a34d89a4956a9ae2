package org.entrepot.organizations;

import org.entrepot.kernel.OrganizationId;

/** The organization is enrolled as that kind from now on, or no more. */
public record EnrolmentChanged(OrganizationId organization, EnrolmentKind kind, boolean isEnrolled) {}
