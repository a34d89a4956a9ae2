package org.entrepot.organizations;

import java.util.Set;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;

/** From now on the member has exactly these roles. */
public record MemberRolesChanged(UserId member, OrganizationId organization, Set<Role> roles) {}
