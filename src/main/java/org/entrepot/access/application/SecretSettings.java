package org.entrepot.access.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secret of this installation ({@code ENTREPOT_SECRET}), which seals the keys that sign tokens.
 *
 * @param secret at least 32 characters in production; the default is known to everybody
 */
@ConfigurationProperties("entrepot")
record SecretSettings(@DefaultValue(SecretSettings.PRACTICE) String secret) {

    static final String PRACTICE = "the practice marketplace has no secrets";
    static final int MIN_LENGTH = 32;

    boolean isKnownToEverybody() {
        return PRACTICE.equals(secret);
    }

    @Override
    public String toString() {
        return "SecretSettings";
    }
}
