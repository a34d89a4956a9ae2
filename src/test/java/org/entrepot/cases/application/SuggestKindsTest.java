package org.entrepot.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entrepot.cases.KindSuggestions;
import org.entrepot.support.QuestionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestKindsTest {

    private static final KindSuggestions SUGGESTIONS = new SuggestKinds();
    private static final Path FIGURES = Path.of("target", "suggestions.txt");

    @ParameterizedTest
    @EnumSource
    void the_first_suggestion_is_right_for_most_texts_held_out(QuestionLanguage language) {
        assertThat(share("held-out", language, heldOut("held-out", language), SUGGESTIONS::suggest))
                .isGreaterThanOrEqualTo(0.7);
    }

    @ParameterizedTest
    @EnumSource
    void the_first_suggestion_is_right_for_most_texts_written_after_the_vocabulary(QuestionLanguage language) {
        assertThat(share("written-later", language, heldOut("written-later", language), SUGGESTIONS::suggest))
                .isGreaterThanOrEqualTo(0.7);
    }

    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "entrepot.bench.suggestions", matches = "true")
    void the_first_suggestion_is_right_for_most_texts_left_out_one_by_one(QuestionLanguage language) {
        var all = Stream.of(
                        LabelledQuestion.in(SuggestKinds.questions(language)),
                        heldOut("held-out", language),
                        heldOut("written-later", language))
                .flatMap(List::stream)
                .toList();
        Function<String, List<QuestionKind>> withoutIt = text -> new QuestionIndex(
                        language,
                        SuggestKinds.known(
                                language,
                                all.stream()
                                        .filter(other -> !other.text().equals(text))
                                        .toList()))
                .nearest(text);
        assertThat(share("leave-one-out", language, all, withoutIt)).isGreaterThanOrEqualTo(0.7);
    }

    @ParameterizedTest
    @EnumSource
    void at_least_a_hundred_texts_are_labelled_and_every_kind_six_times(QuestionLanguage language) {
        var labelled = LabelledQuestion.in(SuggestKinds.questions(language));
        assertThat(labelled).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
        assertThat(QuestionKind.values())
                .allSatisfy(kind -> assertThat(labelled)
                        .filteredOn(question -> question.kind() == kind)
                        .hasSizeGreaterThanOrEqualTo(6));
        assertThat(labelled.stream().map(LabelledQuestion::text))
                .doesNotContainAnyElementsOf(Stream.of("held-out", "written-later")
                        .flatMap(set -> heldOut(set, language).stream())
                        .map(LabelledQuestion::text)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "12345 !!", "☎ ☎ ☎", "Привет", "xqzvw jjkkq", "the"})
    void a_text_that_says_nothing_gets_no_suggestion(String text) {
        assertThat(SUGGESTIONS.suggest(text)).isEmpty();
    }

    @Test
    void a_text_of_a_million_characters_is_read_at_its_beginning() {
        assertThat(SUGGESTIONS.suggest("The invoice is wrong, we were charged twice. " + "lorem ipsum ".repeat(90_000)))
                .startsWith(QuestionKind.BILLING_QUESTION)
                .hasSizeLessThanOrEqualTo(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void many_threads_get_the_answers_that_one_gets() throws Exception {
        var texts = Stream.of(QuestionLanguage.values())
                .flatMap(language -> heldOut("held-out", language).stream().limit(20))
                .map(LabelledQuestion::text)
                .toList();
        var alone = texts.stream().map(SUGGESTIONS::suggest).toList();
        var shared = new SuggestKinds();
        Callable<List<List<QuestionKind>>> asking =
                () -> texts.stream().map(shared::suggest).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answers : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(thread -> asking).toList())) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        }
    }

    private static List<LabelledQuestion> heldOut(String set, QuestionLanguage language) {
        return LabelledQuestion.in("/cases-suggestions/" + set + "_" + language.file() + ".csv");
    }

    private static double share(
            String set,
            QuestionLanguage language,
            List<LabelledQuestion> questions,
            Function<String, List<QuestionKind>> suggest) {
        var wrong = new ArrayList<String>();
        int inThree = 0;
        for (var question : questions) {
            var suggested = suggest.apply(question.text());
            inThree += suggested.stream().limit(3).toList().contains(question.kind()) ? 1 : 0;
            if (suggested.isEmpty() || suggested.getFirst() != question.kind()) {
                wrong.add("    %s, suggested %s: %s"
                        .formatted(
                                question.kind().code(),
                                suggested.stream()
                                        .limit(1)
                                        .map(QuestionKind::code)
                                        .toList(),
                                question.text()));
            }
        }
        double right = 1 - (double) wrong.size() / questions.size();
        report("%-13s %-18s %3d texts, first suggestion right %.3f, among three %.3f%n%s%n"
                .formatted(
                        set,
                        language,
                        questions.size(),
                        right,
                        (double) inThree / questions.size(),
                        String.join("\n", wrong)));
        return right;
    }

    private static void report(String lines) {
        System.out.print(lines);
        try {
            Files.writeString(
                    FIGURES, lines, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }
}
