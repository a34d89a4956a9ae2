package org.entrepot.access.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entrepot.access.domain.AccessRefusal;
import org.entrepot.access.domain.PasswordRules;
import org.entrepot.access.domain.SignInFailures;
import org.entrepot.access.domain.SignInLock;
import org.entrepot.access.domain.SignInWay;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.SystemClock;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a member in by e-mail and password. An unknown address gets the same answer, in the same time, with the same locks
 * as a known one. The one refusal that writes: a wrong password is counted.
 */
@Service
@Transactional
public class SignInWithPassword {

    private final Members members;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final SignInLimits limits;
    private final SignInReceipts receipts;
    private final SystemClock clock;

    SignInWithPassword(
            Members members,
            Passwords passwords,
            SignInFailures failures,
            SignInLimits limits,
            SignInReceipts receipts,
            SystemClock clock) {
        this.members = members;
        this.passwords = passwords;
        this.failures = failures;
        this.limits = limits;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param address the network address of the caller */
    public Outcome<Member> signIn(String email, String password, String address) {
        var wait = limits.take(address, email);
        if (wait.isPresent()) {
            return Outcome.refused(AccessRefusal.SIGN_IN_TOO_OFTEN, seconds(wait.get()));
        }
        var now = clock.now();
        var lock = failures.of(email)
                .flatMap(known -> SignInLock.until(known.count(), known.lastAt()))
                .filter(now::isBefore);
        var member = members.byEmail(email).filter(Member::isActive);
        var matches =
                password.length() <= PasswordRules.MAX_LENGTH && passwords.matches(member.map(Member::id), password);
        if (lock.isPresent()) {
            return locked(now, lock.get());
        }
        return matches ? welcome(email, member) : failed(email, now);
    }

    private Outcome<Member> welcome(String email, Optional<Member> member) {
        failures.forget(email);
        receipts.record(member.orElseThrow(), SignInWay.PASSWORD);
        return Outcome.done(member.orElseThrow());
    }

    private Outcome<Member> failed(String email, Instant now) {
        var counted = failures.add(email, now);
        return SignInLock.until(counted.count(), counted.lastAt())
                .map(until -> locked(now, until))
                .orElseGet(() -> Outcome.refused(AccessRefusal.SIGN_IN_FAILED));
    }

    private static Outcome<Member> locked(Instant now, Instant until) {
        return Outcome.refused(AccessRefusal.SIGN_IN_LOCKED, seconds(Duration.between(now, until)));
    }

    private static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
