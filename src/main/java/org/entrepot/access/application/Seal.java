package org.entrepot.access.application;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.entrepot.site.AnswerSeal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Encrypts what the database must not tell whoever gets hold of it: AES-256-GCM, its key made from the secret by HKDF. */
@Component
@EnableConfigurationProperties(SecretSettings.class)
class Seal implements AnswerSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey keys;
    private final SecretKey answers;

    Seal(SecretSettings settings) {
        this.keys = key(settings.secret(), "signing keys");
        this.answers = key(settings.secret(), "stored answers");
    }

    String close(String text) {
        return Base64.getEncoder().encodeToString(close(text.getBytes(StandardCharsets.UTF_8), keys));
    }

    /** Empty when it was closed with another secret, or changed since. */
    Optional<String> open(String sealed) {
        try {
            return open(Base64.getDecoder().decode(sealed), keys).map(text -> new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] close(byte[] answer) {
        return close(answer, answers);
    }

    @Override
    public Optional<byte[]> open(byte[] closed) {
        return open(closed, answers);
    }

    private byte[] close(byte[] content, SecretKey key) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            var body = cipher.doFinal(content);
            return ByteBuffer.allocate(NONCE + body.length).put(nonce).put(body).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<byte[]> open(byte[] whole, SecretKey key) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, whole, 0, NONCE));
            return Optional.of(cipher.doFinal(whole, NONCE, whole.length - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static SecretKey key(String secret, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                                    .addSalt("entrepot".getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
