package org.entrepot.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R36")
@Tag("R43")
class AdministrationTest {

    @Test
    void nobody_resets_the_password_of_somebody_who_may_do_more() {
        assertThat(mayReset(Role.USER_MANAGEMENT_ADMIN, Role.GLOBAL_ADMIN)).isFalse();
        assertThat(mayReset(Role.USER_MANAGEMENT_ADMIN, Role.SALES_AGENT)).isTrue();
        assertThat(mayReset(Role.MANAGER, Role.OWNER)).isFalse();
        assertThat(mayReset(Role.MANAGER, Role.DEVELOPER)).isTrue();
        assertThat(mayReset(Role.GLOBAL_ADMIN, Role.GLOBAL_ADMIN)).isTrue();
        assertThat(mayReset(Role.GLOBAL_ADMIN, Role.OWNER)).isFalse();
        assertThat(mayReset(Role.SALES_AGENT, Role.HELPDESK_AGENT)).isFalse();
    }

    @Test
    void a_program_gets_no_role_of_a_party_that_its_maker_does_not_administer() {
        assertThat(Administration.grantable(with(Role.GLOBAL_ADMIN)))
                .isNotEmpty()
                .allMatch(role -> role.party() == Party.PARTNER);
        assertThat(Administration.grantable(with(Role.MANAGER)))
                .containsExactlyInAnyOrder(Role.MANAGER, Role.DEVELOPER);
        assertThat(Administration.grantable(with(Role.OPERATIONS)))
                .containsExactlyInAnyOrder(Role.OPERATIONS, Role.CERTIFICATION);
        assertThat(Administration.grantable(with(Role.SALES_AGENT))).isEmpty();
        assertThat(Administration.grantable(with(Role.USER_MANAGEMENT_ADMIN))).isEmpty();
    }

    private static boolean mayReset(Role own, Role other) {
        return Administration.mayResetPasswordOf(with(own), Set.of(other));
    }

    private static Actor with(Role role) {
        return Actor.person(UserId.next(), OrganizationId.next(), "Somebody", Set.of(role));
    }
}
