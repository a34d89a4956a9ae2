package org.entrepot.organizations.application;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.domain.Administration;
import org.entrepot.organizations.domain.Claims;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.organizations.domain.Roster;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator asks up to ten people at once to join; whoever has not accepted can be asked again (R44). */
@Service
@Transactional
public class InviteMembers {

    public static final int MOST = 10;

    private final Organizations organizations;
    private final Roster roster;
    private final InvitationLetters letters;
    private final Claims claims;

    InviteMembers(Organizations organizations, Roster roster, InvitationLetters letters, Claims claims) {
        this.organizations = organizations;
        this.roster = roster;
        this.letters = letters;
        this.claims = claims;
    }

    /** @param emails as typed, one address each; blank ones are passed over */
    public record Command(List<String> emails, Set<Role> roles, Locale language) {}

    public Outcome<List<Invited>> invite(Actor actor, OrganizationId id, Command command) {
        if (!actor.worksFor(id) && !actor.has(Role.OPERATIONS)) {
            return Denial.notFound();
        }
        if (!Administration.managesPeople(actor)) {
            return Denial.needs(Administration.managers());
        }
        return organizations
                .find(id)
                .map(organization -> invite(actor, organization, command))
                .orElseGet(Denial::notFound);
    }

    public Outcome<Invited> resend(Actor actor, UserId id) {
        if (!Administration.managesPeople(actor)) {
            return Denial.needs(Administration.managers());
        }
        return roster.lock(actor.organization(), id)
                .map(member -> resend(actor, member))
                .orElseGet(Denial::notFound);
    }

    private Outcome<Invited> resend(Actor actor, Member member) {
        if (member.state() != Member.State.PENDING) {
            return Outcome.refused(OrganizationsRefusal.MEMBER_ALREADY_JOINED);
        }
        return Outcome.done(letters.sendAgain(actor, nameOf(member.organization()), member));
    }

    private Outcome<List<Invited>> invite(Actor actor, Organization organization, Command command) {
        var problems = new Problems();
        var addresses = addresses(problems, command.emails());
        problems.addIf(
                !Administration.givable(organization).containsAll(command.roles()),
                "roles",
                OrganizationsRefusal.ROLE_NOT_OF_THIS_ORGANIZATION);
        Administration.beyond(actor, command.roles())
                .ifPresent(role -> problems.add("roles", OrganizationsRefusal.ROLE_ABOVE_OWN, role.code()));
        return problems.orElse(() -> addresses.stream()
                .map(email -> letters.send(
                        actor, organization.id(), organization.name(), email, command.roles(), command.language()))
                .toList());
    }

    private List<EmailAddress> addresses(Problems problems, List<String> typed) {
        var lines = typed.stream().filter(line -> !line.isBlank()).toList();
        problems.addIf(lines.isEmpty(), "emails", InputRefusal.REQUIRED);
        problems.addIf(lines.size() > MOST, "emails", OrganizationsRefusal.TOO_MANY_INVITATIONS, String.valueOf(MOST));
        List<EmailAddress> addresses = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), MOST); i++) {
            problems.at("emails[" + i + "]", EmailAddress.parse(lines.get(i))).ifPresent(addresses::add);
        }
        refuseRepeated(problems, addresses);
        refuseTaken(problems, addresses);
        return addresses;
    }

    private static void refuseRepeated(Problems problems, List<EmailAddress> addresses) {
        var seen = new HashSet<String>();
        addresses.stream()
                .filter(email -> !seen.add(email.key()))
                .forEach(email -> problems.add("emails", OrganizationsRefusal.EMAIL_REPEATED, email.value()));
    }

    private void refuseTaken(Problems problems, List<EmailAddress> addresses) {
        var byKey = addresses.stream().collect(toMap(EmailAddress::key, EmailAddress::value, (one, _) -> one));
        claims.claim(byKey.keySet());
        roster.takenKeys(addresses).stream()
                .sorted()
                .forEach(key -> problems.add("emails", OrganizationsRefusal.EMAIL_TAKEN, byKey.getOrDefault(key, key)));
    }

    private String nameOf(OrganizationId id) {
        return organizations.find(id).map(Organization::name).orElse("");
    }
}
