package org.entrepot.organizations.application;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.organizations.domain.Roster;
import org.entrepot.organizations.domain.Standings;
import org.entrepot.organizations.domain.Tenants;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The very first step: the operator's own organization and its first administrator, who needs nobody's leave. */
@Service
@Transactional
public class FoundMarketplace {

    private final Foundation foundation;
    private final Tenants tenants;
    private final Standings standings;
    private final Roster roster;
    private final BusinessClock clock;

    FoundMarketplace(Foundation foundation, Tenants tenants, Standings standings, Roster roster, BusinessClock clock) {
        this.foundation = foundation;
        this.tenants = tenants;
        this.standings = standings;
        this.roster = roster;
        this.clock = clock;
    }

    public record Command(
            String name,
            DomainName domain,
            CountryCode country,
            String adminName,
            EmailAddress adminEmail,
            Locale language) {}

    @Transactional(readOnly = true)
    public boolean isFounded() {
        return standings.hasOperator();
    }

    public Outcome<Member> found(Command command) {
        if (standings.hasOperator()) {
            return Outcome.refused(OrganizationsRefusal.MARKETPLACE_ALREADY_FOUNDED);
        }
        var id = OrganizationId.next();
        var admin = new Member(
                UserId.next(),
                id,
                command.adminEmail(),
                command.adminName(),
                command.language(),
                ZoneOffset.UTC,
                Member.State.ACTIVE,
                Set.of(Role.OPERATIONS, Role.CERTIFICATION),
                1);
        var actor = Actor.person(admin.id(), id, admin.name(), admin.roles());
        foundation.lay(
                actor,
                id,
                command.name(),
                command.domain(),
                command.country(),
                Set.of(EnrolmentKind.OPERATOR),
                ProgramStatus.ACTIVE,
                "");
        roster.add(admin, clock.now());
        roster.changeRoles(admin.id(), admin.roles(), admin.id(), clock.now());
        tenants.refresh(id);
        return Outcome.done(admin);
    }
}
