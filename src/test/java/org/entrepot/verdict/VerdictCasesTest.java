package org.entrepot.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.entrepot.kernel.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every decided case: the answer, all failed and all open checks, in the published order. */
@Tag("P17")
@DisplayName("P17, D1-D3: the decided cases")
class VerdictCasesTest {

    @TestFactory
    Stream<DynamicTest> every_decided_case() {
        return CaseFile.rows("verdicts.csv").stream().map(row -> dynamicTest(name(row), () -> decide(row)));
    }

    private static void decide(CSVRecord row) {
        var verdict = world(row).verdict();

        assertThat(codes(verdict.failing())).isEqualTo(CaseFile.codes(row, "failing"));
        assertThat(codes(verdict.open())).isEqualTo(CaseFile.codes(row, "open"));
        assertThat(verdict.answer().name().toLowerCase(Locale.ROOT)).isEqualTo(row.get("expected"));
    }

    @Test
    void every_check_fails_in_some_case() {
        var failing = EnumSet.noneOf(Check.class);
        CaseFile.rows("verdicts.csv")
                .forEach(row -> world(row).verdict().failing().stream()
                        .map(CheckResult::check)
                        .forEach(failing::add));

        assertThat(failing).containsExactly(Check.values());
    }

    @Test
    void every_operation_and_every_row_is_read() {
        assertThat(CaseFile.rows("verdicts.csv")).hasSize(206);
        assertThat(CaseFile.rows("verdicts.csv").stream().map(row -> world(row).operation()))
                .contains(Operation.values());
    }

    static World world(CSVRecord row) {
        var world = World.given(row.get("given")).on(World.constant(Operation.class, row.get("operation")));
        return row.get("as_of").isEmpty() ? world : world.asOf(Instant.parse(row.get("as_of")));
    }

    private static String name(CSVRecord row) {
        var note = row.get("note").isEmpty() ? row.get("given") : row.get("note");
        return "%s (%s) %s: %s".formatted(row.get("id"), row.get("rules"), row.get("operation"), note);
    }

    private static List<String> codes(List<CheckResult> results) {
        return results.stream().map(result -> result.check().code()).toList();
    }
}
