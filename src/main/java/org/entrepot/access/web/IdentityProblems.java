package org.entrepot.access.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.access.domain.AccessRefusal;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;

/** What may have gone wrong at an identity provider, as the sign-in page's address carries it. */
final class IdentityProblems {

    private static final List<AccessRefusal> KNOWN = List.of(
            AccessRefusal.IDENTITY_UNKNOWN,
            AccessRefusal.IDENTITY_EMAIL_UNVERIFIED,
            AccessRefusal.IDENTITY_PROVIDER_FAILED);

    private IdentityProblems() {}

    static String address(Refusal refusal) {
        return SignInAddress.PATH + "?problem=" + refusal.code();
    }

    static Optional<Problem> of(String code) {
        return KNOWN.stream()
                .filter(refusal -> refusal.code().equals(code))
                .map(Problem::of)
                .findFirst();
    }
}
