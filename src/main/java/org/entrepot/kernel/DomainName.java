package org.entrepot.kernel;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An internet domain of at least two labels, lower case, in its ASCII form (P10). */
public record DomainName(String value) implements Comparable<DomainName> {

    private static final int LIMIT = 253;
    private static final Pattern ASCII =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public DomainName {
        if (value.length() > LIMIT || !ASCII.matcher(value).matches()) {
            throw new IllegalArgumentException("not a domain: " + value);
        }
    }

    /** Takes names in any script. */
    public static Outcome<DomainName> parse(String raw) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return Outcome.refused(InputRefusal.REQUIRED);
        }
        var ascii = ascii(text);
        return ascii.length() <= LIMIT && ASCII.matcher(ascii).matches()
                ? Outcome.done(new DomainName(ascii))
                : Outcome.refused(InputRefusal.DOMAIN_MALFORMED);
    }

    /** As people write it, in its own script. */
    public String readable() {
        return IDN.toUnicode(value);
    }

    @Override
    public int compareTo(DomainName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String ascii(String text) {
        try {
            return IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
