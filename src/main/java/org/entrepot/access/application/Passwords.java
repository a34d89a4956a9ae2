package org.entrepot.access.application;

import java.util.Map;
import java.util.Optional;
import org.entrepot.access.domain.Credentials;
import org.entrepot.access.domain.PasswordRules;
import org.entrepot.kernel.SystemClock;
import org.entrepot.kernel.UserId;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Keeps and checks passwords: PBKDF2 with HMAC-SHA-256 and 600,000 rounds, which takes any length (bcrypt ends at 72 bytes,
 * 24 Korean letters). The name of the method is kept with each hash, so that it can be changed.
 */
@Component
class Passwords {

    private static final String CURRENT = "pbkdf2-sha256-600k";

    private final Credentials credentials;
    private final SystemClock clock;
    private final PasswordEncoder encoder;
    private final String nobodys;

    Passwords(Credentials credentials, SystemClock clock) {
        this.credentials = credentials;
        this.clock = clock;
        this.encoder = new DelegatingPasswordEncoder(
                CURRENT,
                Map.of(
                        CURRENT,
                        new Pbkdf2PasswordEncoder("", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
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
        return java.util.Objects.requireNonNull(encoder.encode(PasswordRules.normal(password)));
    }
}
