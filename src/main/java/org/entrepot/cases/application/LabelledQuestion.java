package org.entrepot.cases.application;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.entrepot.support.QuestionKind;

/** A text and the kind of question that it asks, as somebody labelled it. */
record LabelledQuestion(String text, QuestionKind kind) {

    /** Texts of a file of the class path with the columns text and kind. */
    static List<LabelledQuestion> in(String file) {
        var stream = Objects.requireNonNull(LabelledQuestion.class.getResourceAsStream(file), file);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(row -> new LabelledQuestion(row.get("text"), kind(row.get("kind"))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static QuestionKind kind(String code) {
        return Stream.of(QuestionKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of question: " + code));
    }
}
