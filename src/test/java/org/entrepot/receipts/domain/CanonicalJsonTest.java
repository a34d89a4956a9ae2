package org.entrepot.receipts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P20: one record has one spelling. */
class CanonicalJsonTest {

    @Property(tries = 300)
    void what_is_written_reads_back_as_the_same(
            @ForAll @Size(max = 8) Map<String, String> texts,
            @ForAll @Size(max = 8) List<@LongRange(min = -9007199254740991L, max = 9007199254740991L) Long> numbers,
            @ForAll boolean flag) {
        Map<String, Object> value = Map.of("texts", texts, "numbers", numbers, "flag", flag);
        var written = CanonicalJson.write(value);
        assertThat(Json.read(written)).isEqualTo(value);
        assertThat(CanonicalJson.write(Json.read(written))).isEqualTo(written);
    }

    @Property(tries = 100)
    void the_order_of_insertion_does_not_matter(@ForAll @Size(max = 12) Map<String, Long> numbers) {
        var bounded = new TreeMap<String, Object>();
        numbers.forEach((name, number) -> bounded.put(name, number % 1000));
        var backwards = new LinkedHashMap<String, Object>();
        bounded.descendingMap().forEach(backwards::put);
        assertThat(CanonicalJson.write(backwards)).isEqualTo(CanonicalJson.write(bounded));
    }

    @Test
    void names_are_sorted_and_there_is_no_white_space() {
        assertThat(CanonicalJson.write(Map.of("b", List.of(1, 2), "a", Map.of(), "c", true, "é", List.of())))
                .isEqualTo("{\"a\":{},\"b\":[1,2],\"c\":true,\"é\":[]}");
    }

    @Test
    void only_what_must_be_escaped_is() {
        assertThat(CanonicalJson.write("\"\\\b\f\n\r\t\u0001/é한")).isEqualTo("\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001/é한\"");
    }

    @Test
    void moments_always_have_six_digits_of_the_second() {
        assertThat(CanonicalJson.text(Instant.parse("2026-06-01T09:00:00Z"))).isEqualTo("2026-06-01T09:00:00.000000Z");
        assertThat(CanonicalJson.text(Instant.parse("2026-06-01T09:00:00.0000019Z")))
                .isEqualTo("2026-06-01T09:00:00.000001Z");
    }

    @Test
    void equal_decimals_are_spelled_alike() {
        assertThat(CanonicalJson.text(new BigDecimal("10.50"))).isEqualTo("10.5");
        assertThat(CanonicalJson.text(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(CanonicalJson.text(new BigDecimal("0.00"))).isEqualTo("0");
    }

    @Test
    void numbers_that_not_every_reader_reads_alike_are_refused() {
        assertThatThrownBy(() -> CanonicalJson.write(1L << 53)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":1}",
                "[1 2]",
                "\"open",
                "\"\\x\"",
                "\"\\u12\"",
                "01x",
                "1.5",
                "nul",
                "{} {}"
            })
    void what_is_not_such_json_is_refused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
