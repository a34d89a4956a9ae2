package org.entrepot.access.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.UUID;
import no.nav.security.mock.oauth2.token.KeyProvider;

/** The keys of an identity provider that replaces its signing key, under a new key id, when told. */
final class RotatingKeys extends KeyProvider {

    private volatile RSAKey current = next();

    RotatingKeys() {
        super(List.of());
    }

    RSAKey current() {
        return current;
    }

    /** @return the key that signed until now and is published no more */
    RSAKey rotate() {
        var before = current;
        current = next();
        return before;
    }

    @Override
    public JWK signingKey(String issuer) {
        return current;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(new JWKSet(current));
    }

    private static RSAKey next() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
