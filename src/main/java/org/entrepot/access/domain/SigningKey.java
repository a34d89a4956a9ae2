package org.entrepot.access.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A key pair that signs tokens for a while and is published for longer, so that tokens signed last stay readable.
 *
 * @param publicKey as JWK
 * @param sealedPrivateKey the JWK with the private part, encrypted
 */
public record SigningKey(
        UUID id,
        String publicKey,
        String sealedPrivateKey,
        Instant createdAt,
        Instant signsUntil,
        Instant publishedUntil) {}
