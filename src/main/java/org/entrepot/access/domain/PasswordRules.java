package org.entrepot.access.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.kernel.Problem;

/** Which new passwords are taken: length instead of character classes, and nothing that everybody tries first. */
public final class PasswordRules {

    public static final int MIN_LENGTH = 12;
    public static final int MAX_LENGTH = 200;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Everything that is wrong with it, at the field of that name. */
    public static List<Problem> problems(String field, String password, String repeated, String email) {
        var problems = new ArrayList<Problem>();
        var length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            problems.add(Problem.at(field, AccessRefusal.PASSWORD_TOO_SHORT, String.valueOf(MIN_LENGTH)));
        }
        if (length > MAX_LENGTH) {
            problems.add(Problem.at(field, AccessRefusal.PASSWORD_TOO_LONG, String.valueOf(MAX_LENGTH)));
        }
        if (isCommon(password)) {
            problems.add(Problem.at(field, AccessRefusal.PASSWORD_TOO_COMMON));
        }
        if (isLike(password, email)) {
            problems.add(Problem.at(field, AccessRefusal.PASSWORD_LIKE_EMAIL));
        }
        if (!password.equals(repeated)) {
            problems.add(Problem.at("repeated", AccessRefusal.PASSWORDS_DIFFER));
        }
        return problems;
    }

    /** The form in which a password is hashed, so that another keyboard's composition of the same letters matches. */
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Common ones are short; most people stretch them by repeating them or by adding figures and signs. */
    private static boolean isCommon(String password) {
        var folded = password.toLowerCase(Locale.ROOT);
        var letters = folded.replaceAll("[^\\p{L}]+", "");
        return COMMON.contains(folded)
                || letters.length() >= 4 && COMMON.contains(letters)
                || isRepetition(folded)
                || folded.codePoints().distinct().count() < 5;
    }

    private static boolean isRepetition(String text) {
        for (var part = 1; part <= text.length() / 2; part++) {
            if (text.length() % part == 0
                    && text.substring(0, part).repeat(text.length() / part).equals(text)) {
                return part <= 4 || COMMON.contains(text.substring(0, part));
            }
        }
        return false;
    }

    private static boolean isLike(String password, String email) {
        var folded = password.toLowerCase(Locale.ROOT);
        var address = email.toLowerCase(Locale.ROOT);
        var local = address.substring(0, Math.max(address.indexOf('@'), 0));
        return folded.contains(address) && !address.isEmpty() || local.length() >= 6 && folded.startsWith(local);
    }

    private static Set<String> common() {
        var resource = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/access/common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
