package org.entrepot.access.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;

/** A program that acts for one organization with a fixed set of roles and scopes. */
public record ApiClient(
        UserId id,
        OrganizationId organization,
        String name,
        Set<Role> roles,
        Set<Scope> scopes,
        UserId createdBy,
        Instant createdAt,
        Optional<Instant> revokedAt) {

    public ApiClient {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    public boolean isRevoked() {
        return revokedAt.isPresent();
    }

    /** Who it is for a request whose token carries these scopes; a token opens nothing that the client has lost. */
    public Actor actor(Set<String> tokenScopes) {
        var codes = new java.util.HashSet<String>();
        scopes.stream().map(Scope::code).filter(tokenScopes::contains).forEach(codes::add);
        return new Actor(id, organization, name, Actor.Kind.API_CLIENT, roles, codes);
    }
}
