package org.entrepot.access.application;

import org.entrepot.access.domain.AccessRefusal;
import org.entrepot.access.domain.PasswordResets;
import org.entrepot.access.domain.PasswordRules;
import org.entrepot.access.domain.SignInFailures;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Secret;
import org.entrepot.kernel.SystemClock;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member sets a new password with the link its administrator handed over; the lock on the account goes with it. */
@Service
@Transactional
public class UsePasswordReset {

    private final Members members;
    private final PasswordResets resets;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final SystemClock clock;

    UsePasswordReset(
            Members members, PasswordResets resets, Passwords passwords, SignInFailures failures, SystemClock clock) {
        this.members = members;
        this.resets = resets;
        this.passwords = passwords;
        this.failures = failures;
        this.clock = clock;
    }

    /** Whose link it is, so that the page can say for whom the password is. */
    @Transactional(readOnly = true)
    public Outcome<Member> find(String token) {
        return resets.find(Secret.hash(token), clock.now())
                .flatMap(members::byId)
                .filter(Member::isActive)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(AccessRefusal.LINK_NOT_VALID));
    }

    public Outcome<Member> use(String token, String password, String repeated) {
        return find(token).then(member -> {
            var problems = PasswordRules.problems(
                    "password", password, repeated, member.email().value());
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            if (resets.use(Secret.hash(token), clock.now()).isEmpty()) {
                return Outcome.refused(AccessRefusal.LINK_NOT_VALID);
            }
            passwords.set(member.id(), password);
            failures.forget(member.email().value());
            return Outcome.done(member);
        });
    }
}
