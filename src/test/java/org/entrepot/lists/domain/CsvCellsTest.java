package org.entrepot.lists.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.entrepot.BadInputCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A27")
class CsvCellsTest {

    static Stream<BadInputCase> cells() {
        return BadInputCase.of("csv-export-cell");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_cell_is_written_as_the_case_says(BadInputCase given) {
        assertThat(CsvCells.cell(given.input())).isEqualTo(given.result().replace("\\t", "\t"));
    }

    @Test
    void there_are_cases() {
        assertThat(cells()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=1+1", "''@x", "'plain", "-1", "+", "plain", "", "'", "\t=1", "a=b"})
    void the_guard_comes_off_exactly_as_it_went_on(String text) {
        assertThat(CsvCells.unguard(CsvCells.guard(text))).isEqualTo(text);
        assertThat(CsvCells.guard(text)).doesNotMatch("(?s)^[=+\\-@\\t\\r].*");
    }
}
