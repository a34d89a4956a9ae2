package org.entrepot.catalog.domain;

import java.security.SecureRandom;

/** Makes product and availability ids: twelve letters and digits that nobody misreads, such as {@code DZH318Z0BXWC} (P10). */
public final class PublicIds {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private static final int LETTERS = 22;
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicIds() {}

    public static String next() {
        var id = new StringBuilder().append(ALPHABET.charAt(RANDOM.nextInt(LETTERS)));
        while (id.length() < LENGTH) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
