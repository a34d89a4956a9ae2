package org.entrepot.kernel;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what people type into fields that many forms have: e-mail addresses, links, phone numbers, lines of text. */
public final class Inputs {

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_URL = 2_000;
    private static final int MOST_PHONE_DIGITS = 15;
    private static final Pattern LOCAL_PART = Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+");
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");
    private static final Pattern PHONE_PUNCTUATION = Pattern.compile("[\\s().\\-/]");

    private Inputs() {}

    /** The domain lower case and in ASCII, the local part as typed (R152). */
    public static Outcome<String> email(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST_EMAIL) {
            return Outcome.refused(InputRefusal.EMAIL_TOO_LONG, String.valueOf(LONGEST_EMAIL));
        }
        var at = text.indexOf('@');
        if (at < 1 || !LOCAL_PART.matcher(text.substring(0, at)).matches()) {
            return Outcome.refused(InputRefusal.EMAIL_MALFORMED);
        }
        var domain = ascii(text.substring(at + 1));
        return HOST.matcher(domain).matches()
                ? Outcome.done(text.substring(0, at) + "@" + domain)
                : Outcome.refused(InputRefusal.EMAIL_MALFORMED);
    }

    /** An https link; its host lower case and in ASCII, its path as typed (R311). */
    public static Outcome<String> httpsUrl(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST_URL) {
            return Outcome.refused(InputRefusal.TEXT_TOO_LONG, String.valueOf(LONGEST_URL));
        }
        if (!text.regionMatches(true, 0, "https://", 0, 8)) {
            return Outcome.refused(InputRefusal.URL_NOT_HTTPS);
        }
        var rest = text.substring(8);
        var end = endOfAuthority(rest);
        var authority = rest.substring(0, end);
        if (authority.contains("@")) {
            return Outcome.refused(InputRefusal.URL_HAS_CREDENTIALS);
        }
        return withHost(authority, rest.substring(end));
    }

    /** A plus sign and digits, whatever script and punctuation they were typed in (R152). */
    public static Outcome<String> phone(String typed) {
        var text = PHONE_PUNCTUATION
                .matcher(Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC))
                .replaceAll("");
        if (!text.startsWith("+")) {
            return Outcome.refused(InputRefusal.PHONE_NO_COUNTRY_CODE);
        }
        var digits = new StringBuilder();
        for (var character : text.substring(1).codePoints().toArray()) {
            var digit = Character.digit(character, 10);
            if (digit < 0) {
                return Outcome.refused(InputRefusal.PHONE_MALFORMED);
            }
            digits.append(digit);
        }
        if (digits.length() > MOST_PHONE_DIGITS) {
            return Outcome.refused(InputRefusal.PHONE_TOO_LONG, String.valueOf(MOST_PHONE_DIGITS));
        }
        return digits.length() < 5 ? Outcome.refused(InputRefusal.PHONE_MALFORMED) : Outcome.done("+" + digits);
    }

    /** One line of text: composed, white space collapsed, no control or invisible characters (P11). */
    public static Outcome<String> line(String typed, int longest) {
        if (typed.strip().lines().count() > 1) {
            return Outcome.refused(InputRefusal.LINE_BREAK_NOT_ALLOWED);
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .strip();
        return checked(text, longest);
    }

    /** Text of several lines, kept as typed but for its ends (P11). */
    public static Outcome<String> text(String typed, int longest) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        return checked(text, longest);
    }

    /** Whether it holds a character that nobody sees: controls, direction overrides, zero-width ones. */
    public static boolean hasHiddenCharacter(String text) {
        return text.codePoints().anyMatch(Inputs::isHidden);
    }

    private static Outcome<String> checked(String text, int longest) {
        if (hasHiddenCharacter(text)) {
            return Outcome.refused(InputRefusal.CONTROL_CHARACTER);
        }
        return text.codePointCount(0, text.length()) > longest
                ? Outcome.refused(InputRefusal.TEXT_TOO_LONG, String.valueOf(longest))
                : Outcome.done(text);
    }

    /** Joiners are needed by emoji and by several scripts. */
    private static boolean isHidden(int character) {
        var type = Character.getType(character);
        var isJoiner = character == 0x200D || character == 0x200C;
        return (type == Character.CONTROL && character != '\n' && character != '\t')
                || (type == Character.FORMAT && !isJoiner)
                || type == Character.SURROGATE;
    }

    private static Outcome<String> withHost(String authority, String rest) {
        var colon = authority.lastIndexOf(':');
        var host = ascii(colon < 0 ? authority : authority.substring(0, colon));
        var port = colon < 0 ? "" : authority.substring(colon);
        if (!HOST.matcher(host).matches() || !port.matches("(:[0-9]{1,5})?")) {
            return Outcome.refused(InputRefusal.URL_MALFORMED);
        }
        try {
            return Outcome.done(new URI("https://" + host + port + rest).toString());
        } catch (URISyntaxException _) {
            return Outcome.refused(InputRefusal.URL_MALFORMED);
        }
    }

    private static int endOfAuthority(String text) {
        for (var index = 0; index < text.length(); index++) {
            if ("/?#".indexOf(text.charAt(index)) >= 0) {
                return index;
            }
        }
        return text.length();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
