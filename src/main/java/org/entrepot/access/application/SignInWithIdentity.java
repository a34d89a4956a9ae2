package org.entrepot.access.application;

import java.util.Optional;
import org.entrepot.access.domain.AccessRefusal;
import org.entrepot.access.domain.LinkedIdentities;
import org.entrepot.access.domain.SignInWay;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.SystemClock;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a member in whom an identity provider vouches for. The first time the provider's verified e-mail finds the member;
 * from then on its subject does, so that a later owner of the same address is somebody else. Creates nobody.
 */
@Service
@Transactional
public class SignInWithIdentity {

    private final Members members;
    private final LinkedIdentities identities;
    private final SignInReceipts receipts;
    private final SystemClock clock;

    SignInWithIdentity(Members members, LinkedIdentities identities, SignInReceipts receipts, SystemClock clock) {
        this.members = members;
        this.identities = identities;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * What the provider said, already proved to come from it.
     *
     * @param isEmailVerified whether the provider has made sure that the address is theirs
     */
    public record Identity(String issuer, String subject, Optional<String> email, boolean isEmailVerified) {}

    public Outcome<Member> signIn(Identity identity) {
        var known = identities.find(identity.issuer(), identity.subject());
        var member = known.isPresent()
                ? known.flatMap(members::byId)
                        .filter(Member::isActive)
                        .map(Outcome::done)
                        .orElseGet(SignInWithIdentity::unknown)
                : firstTime(identity);
        return member.ifDone(found -> receipts.record(found, SignInWay.IDENTITY_PROVIDER));
    }

    private Outcome<Member> firstTime(Identity identity) {
        if (identity.email().isPresent() && !identity.isEmailVerified()) {
            return Outcome.refused(AccessRefusal.IDENTITY_EMAIL_UNVERIFIED);
        }
        return identity.email()
                .flatMap(members::byEmail)
                .filter(Member::isActive)
                .filter(member -> !identities.isLinked(identity.issuer(), member.id()))
                .map(Outcome::done)
                .orElseGet(SignInWithIdentity::unknown)
                .ifDone(member -> identities.link(identity.issuer(), identity.subject(), member.id(), clock.now()));
    }

    private static Outcome<Member> unknown() {
        return Outcome.refused(AccessRefusal.IDENTITY_UNKNOWN);
    }
}
