package org.entrepot.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.entrepot.support.RoutingFacts.DirectChannel;
import org.entrepot.support.RoutingFacts.Model;
import org.entrepot.verdict.CaseFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every decided row of the routing matrix: who answers, who is named instead, who may get it next. */
@Tag("P16")
@Tag("R165")
@Tag("R174")
@Tag("R179")
@DisplayName("P16: the decided rows of the routing matrix")
class RoutingCasesTest {

    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "admin-rights-withdrawn", "partner-restricted", "winding-down", "offer-stopped", "assignment-not-allowed");

    @TestFactory
    Stream<DynamicTest> every_decided_row() {
        return CaseFile.rows("routing.csv").stream().map(row -> dynamicTest(name(row), () -> decide(row)));
    }

    @Test
    void every_row_is_read() {
        assertThat(CaseFile.rows("routing.csv")).hasSize(237);
    }

    @Test
    void every_kind_and_every_asker_is_decided() {
        var decided = CaseFile.rows("routing.csv").stream()
                .filter(row -> row.get("situation").equals("default"))
                .map(row -> row.get("question_kind") + " " + row.get("asker"))
                .collect(Collectors.toSet());

        assertThat(decided).hasSize(QuestionKind.values().length * Asker.values().length);
    }

    private static void decide(CSVRecord row) {
        switch (Routing.of(question(row), facts(row))) {
            case Route.Answered answered -> {
                assertThat(answered.isOwnTeam() ? "own-team" : answered.first().code())
                        .isEqualTo(row.get("first_answerer"));
                assertThat(row.get("referred_to")).isEmpty();
                assertThat(codes(answered.handOver())).isEqualTo(CaseFile.codes(row, "may_hand_over_to"));
            }
            case Route.Referred referred -> {
                assertThat("refused").isEqualTo(row.get("first_answerer"));
                assertThat(referred.helper().code()).isEqualTo(row.get("referred_to"));
                assertThat(row.get("may_hand_over_to")).isEmpty();
            }
            case Route.NotOffered _ -> {
                assertThat("not-offered").isEqualTo(row.get("first_answerer"));
                assertThat(row.get("may_hand_over_to") + row.get("referred_to")).isEmpty();
            }
        }
    }

    private static Routing.Question question(CSVRecord row) {
        var situation = row.get("situation");
        return new Routing.Question(
                constant(Asker.class, row.get("asker")),
                kind(row),
                Circumstance.parse(situation),
                Set.of("direct-choice", "access-given").contains(situation));
    }

    private static RoutingFacts facts(CSVRecord row) {
        var situation = row.get("situation");
        var model = constant(Model.class, row.get("model"));
        var split = Set.of("provider-split", "provider-assigned-split-reseller").contains(situation)
                ? Set.of(kind(row))
                : situation.equals("split-other-kind") ? others(kind(row)) : Set.<QuestionKind>of();
        return new RoutingFacts(
                model,
                assigned(situation),
                !situation.equals("relationship-ended"),
                model == Model.INDIRECT,
                split,
                situation.startsWith("tier1-declined") ? Set.of(Answerer.DIRECT_PARTNER, Answerer.PROVIDER) : Set.of(),
                channel(row),
                situation.equals("access-given"));
    }

    private static Optional<Answerer> assigned(String situation) {
        return switch (situation) {
            case "reseller-assigned", "reseller-assigned-split-provider", "relationship-ended" ->
                Optional.of(Answerer.RESELLER);
            case "provider-assigned-split-reseller" -> Optional.of(Answerer.PROVIDER);
            default -> {
                assertThat(KNOWN).contains(situation);
                yield Optional.empty();
            }
        };
    }

    private static final Set<String> KNOWN = Stream.concat(
                    WITHOUT_EFFECT.stream(),
                    Stream.of(
                            "default",
                            "provider-split",
                            "split-other-kind",
                            "tier1-declined",
                            "tier1-declined-isv-partners-only",
                            "isv-allows-direct",
                            "direct-choice",
                            "activation-steps",
                            "portal-accounts",
                            "own-invoice",
                            "commerce-failure",
                            "access-given"))
            .collect(Collectors.toUnmodifiableSet());

    /** A customer can only choose directly where the publisher offers it (R169). */
    private static DirectChannel channel(CSVRecord row) {
        return switch (row.get("situation")) {
            case "tier1-declined", "isv-allows-direct", "direct-choice" -> DirectChannel.BOTH;
            default -> DirectChannel.PARTNERS;
        };
    }

    private static Set<QuestionKind> others(QuestionKind kind) {
        return Arrays.stream(QuestionKind.values())
                .filter(other -> other != kind)
                .collect(Collectors.toSet());
    }

    private static QuestionKind kind(CSVRecord row) {
        return constant(QuestionKind.class, row.get("question_kind"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<String> codes(List<Answerer> answerers) {
        return answerers.stream().map(Answerer::code).toList();
    }

    private static String name(CSVRecord row) {
        return "%s (%s) %s asks %s, %s, %s"
                .formatted(
                        row.get("id"),
                        row.get("rules"),
                        row.get("asker"),
                        row.get("question_kind"),
                        row.get("model"),
                        row.get("situation"));
    }
}
