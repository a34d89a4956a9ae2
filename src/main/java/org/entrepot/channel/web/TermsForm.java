package org.entrepot.channel.web;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.OnwardRight;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.site.Form;

/** Terms of an authorization as a person types them: dates in the reader's zone, markets as country codes. */
final class TermsForm {

    private TermsForm() {}

    static Form of(AuthorizationTerms terms, ZoneId zone) {
        var values = new LinkedHashMap<String, String>();
        values.put("from", terms.from().map(at -> date(at, zone)).orElse(""));
        values.put("until", terms.until().map(at -> date(at, zone)).orElse(""));
        values.put(
                "markets",
                String.join(
                        ", ",
                        terms.markets().orElse(Set.of()).stream()
                                .map(CountryCode::value)
                                .sorted()
                                .toList()));
        values.put("onward", AudienceBodies.onward(terms.onward()));
        values.put(
                "resellers",
                terms.onward() instanceof OnwardRight.These(var resellers)
                        ? String.join(
                                "\n",
                                resellers.stream()
                                        .map(OrganizationId::toString)
                                        .sorted()
                                        .toList())
                        : "");
        return Form.of(values);
    }

    private static String date(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().toString();
    }

    /** @param before what a date that was left as it is keeps, to the second */
    static Outcome<AuthorizationTerms> read(Form form, AuthorizationTerms before, ZoneId zone) {
        var problems = new Problems();
        var from = moment(form, "from", before.from(), zone, problems);
        var until = moment(form, "until", before.until(), zone, problems);
        var isReversed = from.isPresent() && until.isPresent() && !from.get().isBefore(until.get());
        problems.addIf(isReversed, "until", ChannelRefusal.VALIDITY_REVERSED);
        var markets = markets(form, problems);
        var onward = onward(form, problems);
        return problems.orElse(() -> new AuthorizationTerms(from, until, markets, onward));
    }

    private static Optional<Instant> moment(
            Form form, String name, Optional<Instant> before, ZoneId zone, Problems problems) {
        var typed = form.value(name).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (before.filter(at -> date(at, zone).equals(typed)).isPresent()) {
            return before;
        }
        var read = date(typed, zone);
        problems.addIf(read.isEmpty(), name, ChannelRefusal.VALIDITY_REVERSED);
        return read;
    }

    /** The beginning of that day. */
    static Optional<Instant> date(String typed, ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()).atStartOfDay(zone).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Set<CountryCode>> markets(Form form, Problems problems) {
        var codes = words(form.value("markets").toUpperCase(Locale.ROOT));
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        var isWrong = codes.stream().anyMatch(code -> !code.matches("[A-Z]{2}"));
        problems.addIf(isWrong, "markets", InputRefusal.COUNTRY_UNKNOWN);
        return isWrong
                ? Optional.empty()
                : Optional.of(codes.stream().map(CountryCode::new).collect(toCollection(TreeSet::new)));
    }

    private static OnwardRight onward(Form form, Problems problems) {
        return switch (form.value("onward")) {
            case "", "all" -> new OnwardRight.All();
            case "none" -> new OnwardRight.Nobody();
            case "these" -> {
                var ids = tenants(form.value("resellers"));
                problems.addIf(ids.isEmpty(), "resellers", ChannelRefusal.ONWARD_RESELLERS_REQUIRED);
                yield ids.isEmpty() ? new OnwardRight.Nobody() : new OnwardRight.These(ids);
            }
            default -> {
                problems.add("onward", InputRefusal.CHOICE_UNKNOWN);
                yield new OnwardRight.All();
            }
        };
    }

    /** Two letters each; what is none is left out. */
    static Set<CountryCode> countries(Collection<String> codes) {
        return codes.stream()
                .filter(code -> code.matches("[A-Z]{2}"))
                .map(CountryCode::new)
                .collect(toCollection(TreeSet::new));
    }

    /** Tenant ids among whatever stands between them. */
    static Set<OrganizationId> tenants(String text) {
        return words(text).stream()
                .flatMap(word -> OrganizationId.parse(word).stream())
                .collect(toSet());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[\\s,;]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(toSet());
    }
}
