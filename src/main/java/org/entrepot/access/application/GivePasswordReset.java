package org.entrepot.access.application;

import java.time.Duration;
import java.time.Instant;
import org.entrepot.access.domain.AccessReceipt;
import org.entrepot.access.domain.Administration;
import org.entrepot.access.domain.PasswordResets;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Secret;
import org.entrepot.kernel.SystemClock;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator gives a member of its organization a one-time link to a new password (R36). */
@Service
@Transactional
public class GivePasswordReset {

    static final Duration VALID = Duration.ofHours(24);

    private final Members members;
    private final PasswordResets resets;
    private final Receipts receipts;
    private final SystemClock clock;

    GivePasswordReset(Members members, PasswordResets resets, Receipts receipts, SystemClock clock) {
        this.members = members;
        this.resets = resets;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * The link's secret, shown once.
     *
     * @param expires when it stops working
     */
    public record Given(Member member, Secret token, Instant expires) {}

    public Outcome<Given> give(Actor actor, UserId user) {
        var found = find(actor, user);
        return found.then(member -> {
            var token = Secret.next();
            var now = clock.now();
            resets.give(user, token.hash(), actor.user(), now, now.plus(VALID));
            receipts.record(actor, AccessReceipt.PASSWORD_RESET_GIVEN, ReceiptContent.about("member", user.value()));
            return Outcome.done(new Given(member, token, now.plus(VALID)));
        });
    }

    /** The member, when the actor may give it a link. */
    @Transactional(readOnly = true)
    public Outcome<Member> find(Actor actor, UserId user) {
        if (!actor.hasAny(Administration.OF_MEMBERS)) {
            return Denial.needs(Administration.memberAdministrators());
        }
        var member = members.byId(user).filter(known -> known.isActive() && actor.worksFor(known.organization()));
        if (member.isEmpty()) {
            return Denial.notFound();
        }
        return Administration.mayResetPasswordOf(actor, member.get().roles())
                ? Outcome.done(member.get())
                : Denial.needs(Administration.fullAdministrators());
    }
}
