package org.entrepot.kernel;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Reads a number of licences (R231): whole, positive, within the plan's limits, without grouping or exponents. */
public final class QuantityInput {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+\\.[0-9]+");

    private QuantityInput() {}

    public static Outcome<Integer> parse(String raw, int least, int most) {
        var text = Digits.toAscii(raw.strip());
        if (text.isEmpty()) {
            return Outcome.refused(InputRefusal.REQUIRED);
        }
        if (DECIMAL.matcher(text).matches()) {
            return Outcome.refused(InputRefusal.QUANTITY_NOT_WHOLE);
        }
        if (!WHOLE.matcher(text).matches()) {
            return Outcome.refused(InputRefusal.NUMBER_MALFORMED);
        }
        return withinLimits(new BigInteger(text), least, most);
    }

    private static Outcome<Integer> withinLimits(BigInteger number, int least, int most) {
        if (number.signum() <= 0) {
            return Outcome.refused(InputRefusal.QUANTITY_NOT_POSITIVE);
        }
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            return Outcome.refused(InputRefusal.QUANTITY_OUT_OF_RANGE, String.valueOf(least), String.valueOf(most));
        }
        return Outcome.done(number.intValueExact());
    }
}
