package org.entrepot.organizations;

import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;

/** A person left or was taken out; its sessions end and its API clients stay. */
public record MemberRemoved(UserId member, OrganizationId organization) {}
