package org.entrepot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.entrepot.kernel.Outcome;

/** One row of {@code cases/bad-input.csv}: what somebody typed, and what must become of it. */
public record BadInputCase(String id, String field, String input, boolean isAccepted, String result) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9A-Fa-f]{4}|[rnt])");

    public static Stream<BadInputCase> of(String... fields) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var resource = BadInputCase.class.getResourceAsStream("/cases/bad-input.csv");
        try (var reader = new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            return rows.getRecords().stream()
                    .filter(row -> Stream.of(fields).anyMatch(row.get("field")::equals))
                    .map(row -> new BadInputCase(
                            row.get("id"),
                            row.get("field"),
                            unescape(row.get("input")),
                            row.get("treatment").equals("accept-normalised-to"),
                            row.get("result")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public <T> void expect(Outcome<T> answer) {
        var said = answer.fold(
                String::valueOf, problems -> problems.getFirst().refusal().code());
        assertThat(said).as("%s %s", id, field).isEqualTo(result);
        assertThat(answer instanceof Outcome.Done).as("%s accepted", id).isEqualTo(isAccepted);
    }

    @Override
    public String toString() {
        return id + " " + field + " → " + result;
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> switch (escape.group(1).charAt(0)) {
            case 'r' -> "\r";
            case 'n' -> "\n";
            case 't' -> "\t";
            default -> String.valueOf((char) Integer.parseInt(escape.group(1).substring(1), 16));
        });
    }
}
