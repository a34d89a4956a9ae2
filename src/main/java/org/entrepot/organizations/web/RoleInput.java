package org.entrepot.organizations.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Role;
import org.entrepot.site.RefusedException;

/** Role codes of a form or an API body; one that does not exist is an error at its field. */
final class RoleInput {

    private RoleInput() {}

    static Set<Role> read(Collection<String> codes) {
        var known = OrganizationTexts.rolesByCode();
        var roles = EnumSet.noneOf(Role.class);
        for (var code : codes) {
            roles.add(Optional.ofNullable(known.get(code))
                    .orElseThrow(
                            () -> new RefusedException(List.of(Problem.at("roles", InputRefusal.CHOICE_UNKNOWN)))));
        }
        return roles;
    }
}
