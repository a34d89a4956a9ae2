package org.entrepot.cases.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entrepot.cases.KindSuggestions;
import org.entrepot.support.QuestionKind;
import org.springframework.stereotype.Service;

/**
 * Suggests what a text asks about from questions that people labelled, in five languages.
 *
 * <p>The first text of a language reads its questions, so that the start of the application waits for none of them.
 */
@Service
class SuggestKinds implements KindSuggestions {

    private static final int MOST_SUGGESTIONS = 3;
    private static final int MOST_CHARACTERS = 10_000;
    /** The words of the field count twice: a line of them stands for many questions. */
    private static final int WEIGHT_OF_VOCABULARY = 2;

    private final Map<QuestionLanguage, QuestionIndex> indexes = new ConcurrentHashMap<>();

    @Override
    public List<QuestionKind> suggest(String text) {
        var beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        return QuestionLanguage.candidates(beginning).stream()
                .map(language -> indexes.computeIfAbsent(language, SuggestKinds::index))
                .max(Comparator.comparingDouble(index -> index.familiarity(beginning)))
                .map(index -> index.nearest(beginning))
                .orElse(List.of())
                .stream()
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static QuestionIndex index(QuestionLanguage language) {
        return new QuestionIndex(language, known(language, LabelledQuestion.in(questions(language))));
    }

    static String questions(QuestionLanguage language) {
        return "/cases/questions_" + language.file() + ".csv";
    }

    /** What an index of these questions is made of. */
    static List<LabelledQuestion> known(QuestionLanguage language, List<LabelledQuestion> questions) {
        var known = new ArrayList<>(questions);
        var vocabulary = LabelledQuestion.in("/cases/vocabulary_" + language.file() + ".csv");
        for (int time = 0; time < WEIGHT_OF_VOCABULARY; time++) {
            known.addAll(vocabulary);
        }
        return known;
    }
}
