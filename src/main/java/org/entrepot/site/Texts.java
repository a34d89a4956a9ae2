package org.entrepot.site;

import java.math.BigDecimal;
import java.text.Collator;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.ProgramRegion;
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

    private static final Map<Locale, DateTimeFormatter> MOMENTS = new ConcurrentHashMap<>();

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

    /** Names of program regions in the reader's language; one that the operator added keeps the name it got there (P12). */
    public Map<ProgramRegion, String> regions(Map<ProgramRegion, String> stored) {
        var names = new LinkedHashMap<ProgramRegion, String>();
        stored.forEach((region, name) -> {
            var key = "kernel.region." + region.key().toLowerCase(Locale.ROOT).replace('_', '-');
            names.put(region, Objects.requireNonNull(messages.getMessage(key, new Object[0], name, locale)));
        });
        return names;
    }

    /** Options of a select, in the reader's alphabetical order. */
    public List<Choice> countryChoices(List<CountryCode> codes) {
        return codes.stream()
                .map(code -> new Choice(code.value(), country(code)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale)))
                .toList();
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
        return MOMENTS.computeIfAbsent(locale, Texts::momentsIn).withZone(zone).format(moment);
    }

    private static DateTimeFormatter momentsIn(Locale locale) {
        return new DateTimeFormatterBuilder()
                .appendLocalized(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .appendLiteral(' ')
                .appendZoneText(TextStyle.SHORT)
                .toFormatter(locale);
    }

    /** How long before or after now, in the largest whole unit, such as "3 days ago" or "in 2 hours". */
    public String relative(Instant moment, Instant now) {
        var gap = Duration.between(moment, now);
        var key = gap.isNegative() ? "site.in." : "site.ago.";
        var size = gap.abs();
        if (size.toMinutes() < 1) {
            return text("site.ago.now");
        }
        if (size.toHours() < 1) {
            return text(key + "minutes", size.toMinutes());
        }
        return size.toDays() < 1 ? text(key + "hours", size.toHours()) : text(key + "days", size.toDays());
    }

    /** A share of one, such as 0.125, as a percentage with at most one decimal. */
    public String percent(BigDecimal share) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** Several things in one line, in the reader's way. */
    public String list(List<String> things) {
        return things.size() == 1
                ? things.getFirst()
                : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(things);
    }

    /** A language in its own words, for the switch of languages. */
    public static String languageName(Locale language) {
        var name = language.getDisplayName(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
