package org.entrepot.notices.application;

import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.UserId;
import org.entrepot.notices.domain.Audience;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.Happening;
import org.entrepot.notices.domain.NoticeKind;
import org.entrepot.organizations.ApplicationDecided;
import org.entrepot.organizations.ApplicationReceived;
import org.entrepot.organizations.MemberInvited;
import org.entrepot.organizations.MemberJoined;
import org.entrepot.organizations.MemberRemoved;
import org.entrepot.organizations.Organizations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Invitations (R44) and applications. */
@Component
class HearOrganizations {

    private final Tell tell;
    private final Organizations organizations;
    private final BusinessClock clock;

    HearOrganizations(Tell tell, Organizations organizations, BusinessClock clock) {
        this.tell = tell;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** The link before stops working with a new one, so its mail is taken back if it has not gone. */
    @EventListener
    void on(MemberInvited event) {
        var topic = invitationOf(event.member());
        tell.drop(topic);
        var facts = Facts.of(FactName.COMPANY, event.organizationName())
                .and(FactName.PERSON, event.invitedBy())
                .and(FactName.UNTIL, event.expires())
                .and(FactName.TOKEN, event.token());
        tell.tell(Happening.of(
                        NoticeKind.MEMBER_INVITED,
                        facts,
                        "/invitations/",
                        clock.now(),
                        new Audience.Mailbox(event.email(), event.language()))
                .about(topic));
        tell.tell(Happening.of(
                        NoticeKind.INVITATION_EXPIRED,
                        Facts.of(FactName.ADDRESS, event.email().value()),
                        "/members",
                        clock.now(),
                        event.organization())
                .notBefore(event.expires())
                .about(topic));
    }

    @EventListener
    void on(MemberJoined event) {
        tell.drop(invitationOf(event.member()));
    }

    @EventListener
    void on(MemberRemoved event) {
        tell.drop(invitationOf(event.member()));
    }

    @EventListener
    void on(ApplicationReceived event) {
        tell.tell(Happening.of(
                NoticeKind.APPLICATION_RECEIVED,
                Facts.none(),
                "/operator/applications/" + event.application(),
                clock.now(),
                organizations.operator()));
    }

    @EventListener
    void on(ApplicationDecided event) {
        var company = Facts.of(FactName.COMPANY, event.company());
        tell.tell(Happening.of(
                event.isApproved() ? NoticeKind.APPLICATION_APPROVED : NoticeKind.APPLICATION_REJECTED,
                event.isApproved() ? company : company.and(FactName.REASON, event.reason()),
                event.isApproved() ? "/" : "/apply",
                clock.now(),
                new Audience.Mailbox(event.email(), event.language())));
    }

    private static String invitationOf(UserId member) {
        return "invitation:" + member;
    }
}
