package org.entrepot.organizations.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.SystemClock;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.MemberInvited;
import org.entrepot.organizations.domain.OrganizationsReceipt;
import org.entrepot.organizations.domain.Roster;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks people to join: a pending member and a secret link that works once, for a week of system time (R44, P19). */
@Component
class InvitationLetters {

    static final Duration VALID = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 32;

    private final Roster roster;
    private final BusinessClock clock;
    private final SystemClock system;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    InvitationLetters(
            Roster roster,
            BusinessClock clock,
            SystemClock system,
            Receipts receipts,
            ApplicationEventPublisher events) {
        this.roster = roster;
        this.clock = clock;
        this.system = system;
        this.receipts = receipts;
        this.events = events;
    }

    /** A new pending member with these roles; until it says otherwise its name is its address. */
    Invited send(
            Actor actor,
            OrganizationId organization,
            String organizationName,
            EmailAddress email,
            Set<Role> roles,
            Locale language) {
        var member = new Member(
                UserId.next(),
                organization,
                email,
                email.value(),
                language,
                ZoneOffset.UTC,
                Member.State.PENDING,
                roles,
                1);
        roster.add(member, clock.now());
        roster.changeRoles(member.id(), roles, actor.user(), clock.now());
        receipts.record(
                actor,
                OrganizationsReceipt.MEMBER_INVITED,
                ReceiptContent.about("member", member.id().value())
                        .with("organization", organization)
                        .withCodes("roles", roles)
                        .withHashOf("email", email.key())
                        .concerning(organization));
        return sendAgain(actor, organizationName, member);
    }

    /** Another link; the one before stops working. */
    Invited sendAgain(Actor actor, String organizationName, Member member) {
        var token = token();
        var sent = system.now();
        roster.invite(Ids.next(), member.id(), hash(token), actor.name(), sent, sent.plus(VALID));
        events.publishEvent(new MemberInvited(
                member.id(),
                member.organization(),
                organizationName,
                member.email(),
                member.language(),
                actor.name(),
                token,
                sent.plus(VALID)));
        return new Invited(member.id(), member.email(), token);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
