package org.entrepot.sales.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.Term;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The decided numbers that concern an order; the others are run by the modules that own them. */
class NumbersTest {

    @TestFactory
    @Tag("P9")
    Stream<DynamicTest> rounding() throws IOException {
        return rows("rounding", given -> {
            var money = Money.of(given.get("value"), given.get("currency"));
            return Map.of("amount", money.plainAmount());
        });
    }

    @TestFactory
    @Tag("R268")
    Stream<DynamicTest> renewal() throws IOException {
        return rows("renewal", given -> {
            var schedule = new TermSchedule(LocalDate.parse(given.get("start")), Term.valueOf(given.get("term")));
            var renewal = Integer.parseInt(given.get("renewal"));
            return Map.of(
                    "periodEnd", schedule.periodEnd(renewal).toString(),
                    "renewsOn", schedule.renewsOn(renewal).toString());
        });
    }

    @TestFactory
    @Tag("R283")
    Stream<DynamicTest> trial_then_paid() throws IOException {
        return table("trial-then-paid")
                .map(row -> DynamicTest.dynamicTest(row.get("id"), () -> {
                    var given = pairs(row.get("input"));
                    var trial =
                            new TrialPeriod(LocalDate.parse(given.get("trialStart")), Period.parse(given.get("trial")));
                    var term = Term.valueOf(given.get("term"));
                    var price = Money.of(given.get("unitPrice"), given.get("currency"));
                    assertThat("new %s..%s %s | renew %s..%s %s"
                                    .formatted(
                                            trial.start(),
                                            trial.lastDay(),
                                            Money.zero(price.currency()).plainAmount(),
                                            trial.paidFrom(),
                                            trial.lastDayOfPaidTerm(term),
                                            price.times(Integer.parseInt(given.get("quantity")))
                                                    .plainAmount()))
                            .isEqualTo(row.get("expected"));
                }));
    }

    /** The outcome of a cancellation belongs to the life cycle of subscriptions; the end of the window to the order. */
    @TestFactory
    @Tag("R254")
    @Tag("R255")
    Stream<DynamicTest> cancellation_window() throws IOException {
        return table("cancellation-window")
                .filter(row -> row.get("input").contains("kind=license-saas"))
                .map(row -> DynamicTest.dynamicTest(row.get("id"), () -> {
                    var given = pairs(row.get("input"));
                    var expected = pairs(row.get("expected"));
                    var window = new CancellationWindow(moment(given.get("orderedAt")), cycle(given.get("billing")));
                    assertThat(window.ends()).isEqualTo(Instant.parse(expected.get("windowEnds")));
                    assertThat(window.isOpenAt(moment(given.get("cancelAt"))))
                            .isEqualTo(expected.get("outcome").equals("immediate"));
                    if (expected.containsKey("endsOn")) {
                        var started = moment(given.get("orderedAt"))
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate();
                        var schedule = new TermSchedule(started, Term.valueOf(given.get("term")));
                        assertThat(schedule.periodEnd(1)).isEqualTo(expected.get("endsOn"));
                    }
                }));
    }

    private static BillingCycle cycle(String billing) {
        return billing.equals("annual") ? BillingCycle.ANNUAL : BillingCycle.MONTHLY;
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Stream<DynamicTest> rows(String topic, Decision decision) throws IOException {
        return table(topic)
                .map(row -> DynamicTest.dynamicTest(
                        row.get("id") + " " + row.get("note"),
                        () -> assertThat(decision.decide(pairs(row.get("input"))))
                                .isEqualTo(pairs(row.get("expected")))));
    }

    private static Stream<CSVRecord> table(String topic) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = NumbersTest.class.getResourceAsStream("/cases/numbers.csv");
                var reader = new InputStreamReader(java.util.Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            var rows = format.parse(reader).getRecords();
            assertThat(rows).anyMatch(row -> row.get("topic").equals(topic));
            return rows.stream().filter(row -> row.get("topic").equals(topic));
        }
    }

    private static Map<String, String> pairs(String text) {
        return Arrays.stream(text.split(";"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private interface Decision {
        Map<String, String> decide(Map<String, String> given);
    }
}
