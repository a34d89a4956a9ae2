package org.entrepot.access.application;

import java.util.Objects;
import java.util.Optional;
import org.entrepot.access.domain.Credentials;
import org.entrepot.access.domain.PasswordRules;
import org.entrepot.kernel.SystemClock;
import org.entrepot.kernel.UserId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps and checks the passwords of members. */
@Component
class Passwords {

    private final Credentials credentials;
    private final PasswordEncoder encoder;
    private final SystemClock clock;
    private final String nobodys;

    Passwords(Credentials credentials, PasswordEncoder encoder, SystemClock clock) {
        this.credentials = credentials;
        this.encoder = encoder;
        this.clock = clock;
        this.nobodys = hash("the password of nobody");
    }

    void set(UserId user, String password) {
        credentials.put(user, hash(password), clock.now());
    }

    /** Takes the same time for nobody and for a member without a password. */
    boolean matches(Optional<UserId> user, String password) {
        var hash = user.flatMap(credentials::hashOf);
        var same = encoder.matches(PasswordRules.normal(password), hash.orElse(nobodys));
        return same && hash.isPresent();
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(PasswordRules.normal(password)));
    }
}
