package org.entrepot.verdict;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The decided cases: RFC 4180, a header row, values joined by {@code |}. */
public final class CaseFile {

    private CaseFile() {}

    public static List<CSVRecord> rows(String name) {
        var stream = Objects.requireNonNull(CaseFile.class.getResourceAsStream("/cases/" + name), name);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static List<String> codes(CSVRecord row, String column) {
        return Stream.of(row.get(column).split("\\|", -1))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
