package org.entrepot.kernel;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads an entered price (P9): plain digits, a point, never more decimals than the currency has, never rounded. */
public final class MoneyInput {

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,20})?");
    private static final BigDecimal MOST = new BigDecimal("1e12");

    private MoneyInput() {}

    /** An amount and a currency code parted by a blank, such as {@code 12.50 EUR}. */
    public static Outcome<Money> parse(String raw, Predicate<Currency> isOffered) {
        var text = raw.strip();
        var blank = text.lastIndexOf(' ');
        if (blank < 0) {
            return Outcome.refused(text.isEmpty() ? InputRefusal.REQUIRED : InputRefusal.NUMBER_MALFORMED);
        }
        return currency(text.substring(blank + 1), isOffered)
                .then(currency -> amount(text.substring(0, blank), currency));
    }

    /** A code that exists (ISO 4217) and that the marketplace sells in (R136). */
    public static Outcome<Currency> currency(String raw, Predicate<Currency> isOffered) {
        var code = raw.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return Outcome.refused(InputRefusal.REQUIRED);
        }
        return known(code)
                .map(currency -> isOffered.test(currency)
                        ? Outcome.done(currency)
                        : Outcome.<Currency>refused(InputRefusal.CURRENCY_NOT_OFFERED))
                .orElseGet(() -> Outcome.refused(InputRefusal.CURRENCY_UNKNOWN));
    }

    public static Outcome<Money> amount(String raw, Currency currency) {
        var text = Digits.toAscii(raw.strip());
        if (text.isEmpty()) {
            return Outcome.refused(InputRefusal.REQUIRED);
        }
        if (!PLAIN.matcher(text).matches()) {
            return Outcome.refused(InputRefusal.NUMBER_MALFORMED);
        }
        var amount = new BigDecimal(text);
        if (amount.signum() < 0) {
            return Outcome.refused(InputRefusal.MONEY_NEGATIVE);
        }
        if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            return Outcome.refused(InputRefusal.MONEY_TOO_PRECISE, String.valueOf(currency.getDefaultFractionDigits()));
        }
        return amount.compareTo(MOST) >= 0
                ? Outcome.refused(InputRefusal.MONEY_TOO_LARGE)
                : Outcome.done(new Money(amount, currency));
    }

    private static Optional<Currency> known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .findFirst();
    }
}
