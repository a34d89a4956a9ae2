package org.entrepot.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A telephone number with its country code: a plus and 7 to 15 digits (R152). */
public record PhoneNumber(String value) {

    private static final int MOST_DIGITS = 15;
    private static final Pattern SEPARATORS = Pattern.compile("[\\h().\\-/\\u2010-\\u2015]+");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,}");
    private static final Pattern NATIONAL = Pattern.compile("[0-9]+");

    public static Outcome<PhoneNumber> parse(String raw) {
        var text =
                Digits.toAscii(Normalizer.normalize(raw, Normalizer.Form.NFKC).strip());
        if (text.isEmpty()) {
            return Outcome.refused(InputRefusal.REQUIRED);
        }
        var compact = SEPARATORS.matcher(text).replaceAll("");
        if (NATIONAL.matcher(compact).matches()) {
            return Outcome.refused(InputRefusal.PHONE_NO_COUNTRY_CODE);
        }
        if (!INTERNATIONAL.matcher(compact).matches()) {
            return Outcome.refused(InputRefusal.PHONE_MALFORMED);
        }
        return compact.length() - 1 > MOST_DIGITS
                ? Outcome.refused(InputRefusal.PHONE_TOO_LONG, String.valueOf(MOST_DIGITS))
                : Outcome.done(new PhoneNumber(compact));
    }

    @Override
    public String toString() {
        return value;
    }
}
