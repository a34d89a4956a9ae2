package org.entrepot.access.web;

import java.util.List;
import org.entrepot.access.application.PracticeSignIn;
import org.entrepot.kernel.SignInHint;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the practice marketplace that everybody can be signed in as. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PracticeSignInHint implements SignInHint {

    private final PracticeSignIn practice;

    PracticeSignInHint(PracticeSignIn practice) {
        this.practice = practice;
    }

    @Override
    public List<String> lines() {
        return practice.isOpen()
                ? List.of("Sign in as anybody, without a password: " + PracticeSignInPages.PATH)
                : List.of();
    }
}
