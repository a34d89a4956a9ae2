package org.entrepot.access.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.access.domain.SigningKey;
import org.entrepot.access.domain.SigningKeys;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.SystemClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys that sign tokens: kept sealed in the database, replaced after 90 days, published until their last token ends. */
@Service
@Transactional
public class TokenKeys {

    static final Duration SIGNS = Duration.ofDays(90);
    static final Duration PUBLISHED_LONGER = Duration.ofDays(1);

    private static final int BITS = 2048;

    private final SigningKeys keys;
    private final Seal seal;
    private final SystemClock clock;

    TokenKeys(SigningKeys keys, Seal seal, SystemClock clock) {
        this.keys = keys;
        this.seal = seal;
        this.clock = clock;
    }

    /** The public parts, newest first. */
    @Transactional(readOnly = true)
    public JWKSet published() {
        return new JWKSet(keys.published(clock.now()).stream()
                .map(key -> parse(key.publicKey()))
                .toList());
    }

    /** The key that signs now; made when there is none yet, or when the installation's secret is another one. */
    public JWK signing() {
        var now = clock.now();
        return open(keys.published(now), now).orElseGet(() -> next(now));
    }

    /** Puts a new key in place of the one that signs; tokens signed before stay good until they end. */
    public JWK rotate() {
        var now = clock.now();
        keys.stopSigning(now);
        return make(now);
    }

    private JWK next(Instant now) {
        keys.lock();
        return open(keys.published(now), now).orElseGet(() -> make(now));
    }

    private Optional<JWK> open(List<SigningKey> published, Instant now) {
        return published.stream()
                .filter(key -> now.isBefore(key.signsUntil()))
                .flatMap(key -> seal.open(key.sealedPrivateKey()).stream())
                .map(TokenKeys::parse)
                .findFirst();
    }

    private JWK make(Instant now) {
        var id = Ids.next();
        var pair = generate(id);
        var signsUntil = now.plus(SIGNS);
        keys.forgetEnded(now);
        keys.add(new SigningKey(
                id,
                pair.toPublicJWK().toJSONString(),
                seal.close(pair.toJSONString()),
                now,
                signsUntil,
                signsUntil.plus(PUBLISHED_LONGER)));
        return pair;
    }

    private static JWK generate(UUID id) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(id.toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWK parse(String key) {
        try {
            return JWK.parse(key);
        } catch (ParseException damaged) {
            throw new IllegalStateException("a stored signing key cannot be read", damaged);
        }
    }
}
