package org.entrepot.receipts.domain;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A SHA-256 hash, written as 64 lower-case hexadecimal digits. */
public record Hash(String hex) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /** What the first block names as its predecessor. */
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 hash: " + hex);
        }
    }

    public static Hash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Hash of(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return of32(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The hash kept in place of a text. The name is part of it, so that two values of one receipt do not show that they
     * are the same text.
     */
    public static Hash salted(byte[] salt, String name, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return of32(mac.doFinal((name + '\0' + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A hash as stored: 32 bytes. */
    public static Hash of32(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
