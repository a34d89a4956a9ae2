package org.entrepot.organizations;

import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;

/** An invited person accepted. */
public record MemberJoined(UserId member, OrganizationId organization) {}
