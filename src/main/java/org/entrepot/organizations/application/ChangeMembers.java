package org.entrepot.organizations.application;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.MemberRemoved;
import org.entrepot.organizations.MemberRolesChanged;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.domain.Administration;
import org.entrepot.organizations.domain.OrganizationsReceipt;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.organizations.domain.Roster;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator gives and takes roles and removes people; the last administrator stays (R35, R36, R43). */
@Service
@Transactional
public class ChangeMembers {

    private final Organizations organizations;
    private final Roster roster;
    private final BusinessClock clock;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    ChangeMembers(
            Organizations organizations,
            Roster roster,
            BusinessClock clock,
            Receipts receipts,
            ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.roster = roster;
        this.clock = clock;
        this.receipts = receipts;
        this.events = events;
    }

    /** From now on exactly these roles; none leaves the person its own profile (R41). */
    public Outcome<Set<Role>> changeRoles(Actor actor, UserId id, Set<Role> roles) {
        return locked(actor, id).then(member -> changeRoles(actor, member, roles));
    }

    public Outcome<UserId> remove(Actor actor, UserId id) {
        return locked(actor, id).then(member -> removable(actor, member)).map(member -> remove(actor, member));
    }

    /** The member that would be removed now; refused as the removal would be. */
    public Outcome<Member> previewRemoval(Actor actor, UserId id) {
        return locked(actor, id).then(member -> removable(actor, member));
    }

    private Outcome<Set<Role>> changeRoles(Actor actor, Member member, Set<Role> roles) {
        var organization = organizations.find(member.organization()).orElseThrow();
        if (!Administration.givable(organization).containsAll(roles)) {
            return Outcome.refused(OrganizationsRefusal.ROLE_NOT_OF_THIS_ORGANIZATION);
        }
        var beyond = Administration.beyond(actor, difference(member.roles(), roles));
        if (beyond.isPresent()) {
            return Outcome.refused(
                    OrganizationsRefusal.ROLE_ABOVE_OWN, beyond.get().code());
        }
        if (Collections.disjoint(roles, Administration.FULL) && isLastAdministrator(member)) {
            return Outcome.refused(OrganizationsRefusal.LAST_ADMINISTRATOR);
        }
        roster.changeRoles(member.id(), roles, actor.user(), clock.now());
        receipts.record(
                actor,
                OrganizationsReceipt.MEMBER_ROLES_CHANGED,
                about(member).withCodes("before", member.roles()).withCodes("roles", roles));
        events.publishEvent(new MemberRolesChanged(member.id(), member.organization(), roles));
        return Outcome.done(roles);
    }

    private Outcome<Member> removable(Actor actor, Member member) {
        var beyond = Administration.beyond(actor, member.roles());
        if (beyond.isPresent()) {
            return Outcome.refused(
                    OrganizationsRefusal.ROLE_ABOVE_OWN, beyond.get().code());
        }
        return isLastAdministrator(member)
                ? Outcome.refused(OrganizationsRefusal.LAST_ADMINISTRATOR)
                : Outcome.done(member);
    }

    private UserId remove(Actor actor, Member member) {
        roster.changeRoles(member.id(), Set.of(), actor.user(), clock.now());
        roster.remove(member.id());
        receipts.record(
                actor, OrganizationsReceipt.MEMBER_REMOVED, about(member).withCodes("before", member.roles()));
        events.publishEvent(new MemberRemoved(member.id(), member.organization()));
        return member.id();
    }

    private Outcome<Member> locked(Actor actor, UserId id) {
        if (!Administration.managesPeople(actor)) {
            return Denial.needs(Administration.managers());
        }
        roster.lockAll(actor.organization());
        return roster.lock(actor.organization(), id).map(Outcome::done).orElseGet(Denial::notFound);
    }

    private boolean isLastAdministrator(Member member) {
        return member.isActive()
                && !Collections.disjoint(member.roles(), Administration.FULL)
                && roster.countWith(member.organization(), Administration.FULL, member.id()) == 0;
    }

    private static Set<Role> difference(Set<Role> before, Set<Role> after) {
        var given = new HashSet<>(after);
        given.removeAll(before);
        var taken = new HashSet<>(before);
        taken.removeAll(after);
        given.addAll(taken);
        return given;
    }

    private static ReceiptContent about(Member member) {
        return ReceiptContent.about("member", member.id().value())
                .with("organization", member.organization())
                .concerning(member.organization());
    }
}
