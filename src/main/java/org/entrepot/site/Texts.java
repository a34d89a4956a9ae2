package org.entrepot.site;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.Problem;
import org.springframework.context.MessageSource;

/** Everything that depends on the reader's language and zone (P9, P11). */
public record Texts(MessageSource messages, Locale locale, ZoneId zone) {

    /** The languages of the interface, the default first (P11). */
    public static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.KOREAN,
            new Locale.Builder().setLanguage("zh").setScript("Hans").build(),
            Locale.JAPANESE,
            Locale.of("tr"));

    /** The text of that key; a missing key is a programming error and fails. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The sentence that explains a problem. */
    public String problem(Problem problem) {
        return text("refusal." + problem.refusal().code(), problem.arguments().toArray());
    }

    public String country(CountryCode code) {
        return code.displayName(locale);
    }

    public String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(money.amount());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    /** Date and time in the reader's zone, the zone named (P9). */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(zone)
                        .format(moment)
                + " " + DateTimeFormatter.ofPattern("z", locale).withZone(zone).format(moment);
    }
}
