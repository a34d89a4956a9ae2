package org.entrepot.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("R152")
@Tag("R311")
class InputsTest {

    private static final Set<String> FIELDS = Set.of("email", "url", "phone", "search-summary");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("R152 R311: bad input in e-mail, link, phone and single-line fields is answered as decided")
    void the_decided_rows_of_bad_input_hold(Row row) {
        var answer = read(row.field()).apply(row.input());
        switch (answer) {
            case Outcome.Done<String>(var value) ->
                assertThat("accepted " + value).isEqualTo(row.expected());
            case Outcome.Refused<String> refused ->
                assertThat("refused " + refused.refusal().code()).isEqualTo(row.expected());
        }
    }

    private static Function<String, Outcome<String>> read(String field) {
        return switch (field) {
            case "email" -> Inputs::email;
            case "url" -> Inputs::httpsUrl;
            case "phone" -> Inputs::phone;
            default -> text -> Inputs.line(text, 100);
        };
    }

    static Stream<Row> rows() throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(
                        InputsTest.class.getResourceAsStream("/cases/bad-input.csv"), StandardCharsets.UTF_8);
                var parser = format.parse(reader)) {
            return parser.getRecords().stream()
                    .filter(row -> FIELDS.contains(row.get("field")))
                    .map(Row::of)
                    .toList()
                    .stream();
        }
    }

    record Row(String id, String field, String input, String expected) {

        static Row of(CSVRecord row) {
            var verb = row.get("treatment").startsWith("accept") ? "accepted " : "refused ";
            return new Row(row.get("id"), row.get("field"), unescaped(row.get("input")), verb + row.get("result"));
        }

        /** The escapes of the file that Java's text blocks know too, and the code points it writes with a u. */
        private static String unescaped(String text) {
            var points = java.util.regex.Pattern.compile("\\\\u([0-9A-Fa-f]{4})")
                    .matcher(text)
                    .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                            String.valueOf((char) Integer.parseInt(found.group(1), 16))));
            return points.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r");
        }

        @Override
        public String toString() {
            return id + " " + field;
        }
    }
}
