package org.entrepot.organizations.application;

import java.util.Optional;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.SystemClock;
import org.entrepot.organizations.Invitations;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.MemberJoined;
import org.entrepot.organizations.Members;
import org.entrepot.organizations.domain.OrganizationsReceipt;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.organizations.domain.Roster;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invited person follows the link, says its name and joins (R44). */
@Service
@Transactional
class AcceptInvitation implements Invitations {

    private final Roster roster;
    private final Members members;
    private final SystemClock system;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    AcceptInvitation(
            Roster roster, Members members, SystemClock system, Receipts receipts, ApplicationEventPublisher events) {
        this.roster = roster;
        this.members = members;
        this.system = system;
        this.receipts = receipts;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Open> open(String token) {
        return roster.open(InvitationLetters.hash(token), system.now());
    }

    @Override
    public Outcome<Member> accept(String token, String name) {
        var hash = InvitationLetters.hash(token);
        var open = roster.open(hash, system.now());
        if (open.isEmpty()) {
            return Outcome.refused(OrganizationsRefusal.INVITATION_NOT_OPEN);
        }
        var invited = open.get().member();
        roster.lock(invited.organization(), invited.id());
        if (roster.open(hash, system.now()).isEmpty()) {
            return Outcome.refused(OrganizationsRefusal.INVITATION_NOT_OPEN);
        }
        var problems = new Problems();
        var called = problems.at("name", Inputs.name(name, CreateOrganization.LONGEST_NAME));
        return problems.orElse(() -> join(invited, hash, called.orElseThrow()));
    }

    private Member join(Member invited, byte[] hash, String name) {
        roster.accept(hash, system.now());
        roster.join(invited.id(), name);
        var member = members.byId(invited.id()).orElseThrow();
        receipts.record(
                member.asActor(),
                OrganizationsReceipt.MEMBER_JOINED,
                ReceiptContent.about("member", member.id().value()).with("organization", member.organization()));
        events.publishEvent(new MemberJoined(member.id(), member.organization()));
        return member;
    }
}
