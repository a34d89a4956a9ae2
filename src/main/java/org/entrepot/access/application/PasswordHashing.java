package org.entrepot.access.application;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * How passwords are hashed: PBKDF2 with HMAC-SHA-256, which takes any length (bcrypt ends at 72 bytes, 24 Korean letters).
 * The name of the method is kept with each hash, so that it can be changed.
 */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

    static final int ROUNDS = 600_000;

    private static final int SALT_BYTES = 16;

    @Bean
    PasswordEncoder passwordEncoder() {
        return encoder(ROUNDS);
    }

    static PasswordEncoder encoder(int rounds) {
        var name = "pbkdf2-sha256-" + rounds;
        return new DelegatingPasswordEncoder(
                name,
                Map.of(
                        name,
                        new Pbkdf2PasswordEncoder(
                                "", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    }
}
