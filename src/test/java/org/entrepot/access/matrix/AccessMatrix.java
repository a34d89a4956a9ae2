package org.entrepot.access.matrix;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The committed table {@code access-matrix.csv}: one row for each endpoint, one column for each kind of caller. */
record AccessMatrix(List<Row> rows) {

    /**
     * One endpoint.
     *
     * @param path with the names of things of the seeded world in braces
     * @param body fields of a form, or a file in {@code access-matrix/} that is sent; empty for none
     */
    record Row(String method, String path, Optional<String> body, Map<Caller, Answer> expected) {

        Endpoint endpoint() {
            return Endpoint.of(method, path);
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }
    }

    /** Method and path, whatever the names in braces are. */
    record Endpoint(String method, String path) implements Comparable<Endpoint> {

        static Endpoint of(String method, String path) {
            return new Endpoint(
                    method,
                    path.replaceAll("[?].*", "").replaceAll("\\{[^}]*}", "{}").replaceAll("(?<=.)/$", ""));
        }

        @Override
        public int compareTo(Endpoint other) {
            return (path + " " + method).compareTo(other.path + " " + other.method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static AccessMatrix read() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setCommentMarker('#')
                .get();
        try (var reader = new InputStreamReader(resource("/access-matrix.csv"), StandardCharsets.UTF_8);
                var lines = format.parse(reader)) {
            return new AccessMatrix(lines.stream().map(AccessMatrix::row).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A form as it stands in the row, or the file of that name. */
    static String body(String name) {
        if (name.contains("=")) {
            return name;
        }
        try (var body = resource("/access-matrix/" + name)) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Row row(CSVRecord line) {
        var expected = new EnumMap<Caller, Answer>(Caller.class);
        Arrays.stream(Caller.values()).forEach(caller -> expected.put(caller, Answer.of(line.get(caller.column()))));
        return new Row(
                line.get("method"),
                line.get("path"),
                Optional.of(line.get("body")).filter(body -> !body.equals("-")),
                expected);
    }

    private static java.io.InputStream resource(String name) {
        return Objects.requireNonNull(AccessMatrix.class.getResourceAsStream(name), name);
    }
}
