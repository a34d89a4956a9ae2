package org.entrepot.verdict.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.site.Texts;
import org.entrepot.verdict.Check;
import org.entrepot.verdict.RedactedVerdict;
import org.entrepot.verdict.RedactedVerdict.Hidden;
import org.entrepot.verdict.RedactedVerdict.Sight;
import org.entrepot.verdict.RedactedVerdict.Visible;
import org.entrepot.verdict.Verdict;
import org.entrepot.verdict.Verdict.Answer;
import org.entrepot.verdict.Viewer;

/**
 * The "Why?" card: a verdict in one reader's words, for {@code verdict/why.jte}. What stands in the way comes first; every
 * check follows, folded away.
 *
 * @param about what it speaks of, where a page shows several; else empty
 * @param headline the answer
 * @param reason what stands in the way first
 * @param checks all of them, in the published order
 */
public record WhyCard(String about, Answer answer, String headline, String reason, List<Row> checks, Texts texts) {

    /** How a row looks; a word and a sign go with the colour. */
    public enum Look {
        FAILED("✕"),
        OPEN("?"),
        HIDDEN("–"),
        PASSED("✓");

        private final String sign;

        Look(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public String css() {
            return "why-" + code();
        }

        String code() {
            return VerdictTexts.code(this);
        }
    }

    /**
     * One check.
     *
     * @param rules numbers in the rule book, for those who want to look it up
     * @param changedBy who can change it; only where something is to be done
     * @param nextStep only where something is to be done
     */
    public record Row(
            String code,
            Look look,
            String state,
            String title,
            String sentence,
            List<String> rules,
            Optional<String> changedBy,
            Optional<String> nextStep) {}

    /**
     * Checks that nobody can tell yet, in one line.
     *
     * @param state why they are not decided
     * @param titles of the checks
     */
    public record Undecided(String state, String titles) {}

    /** How many checks look alike. */
    public record Count(Look look, String state, String number) {}

    public WhyCard {
        checks = List.copyOf(checks);
    }

    public static WhyCard of(Verdict verdict, Viewer viewer, Texts texts) {
        return of(verdict.redactedFor(viewer), texts);
    }

    public static WhyCard of(RedactedVerdict verdict, Texts texts) {
        var words = new VerdictTexts(texts);
        var all = verdict.checks().stream().map(sight -> row(sight, words)).toList();
        return new WhyCard("", verdict.answer(), words.answer(verdict.answer()), words.reason(verdict), all, texts);
    }

    /** The same card, saying what it speaks of: one card for all plans with the same answer. */
    public WhyCard about(String subject) {
        return new WhyCard(subject, answer, headline, reason, checks, texts);
    }

    /** Landmarks of one page have different names. */
    public String label() {
        return about.isEmpty() ? t("verdict.why") : t("verdict.why") + " " + about;
    }

    public List<Row> failed() {
        return looking(Look.FAILED);
    }

    /** Of no interest once something has failed: that decides alone. */
    public List<Undecided> undecided() {
        if (!failed().isEmpty()) {
            return List.of();
        }
        return Stream.of(Look.OPEN, Look.HIDDEN)
                .filter(look -> !looking(look).isEmpty())
                .map(look -> new Undecided(
                        state(look),
                        texts.list(looking(look).stream().map(Row::title).toList())))
                .toList();
    }

    public List<Count> counts() {
        return Stream.of(Look.values())
                .filter(look -> !looking(look).isEmpty())
                .map(look ->
                        new Count(look, state(look), texts.number(looking(look).size())))
                .toList();
    }

    private List<Row> looking(Look look) {
        return checks.stream().filter(row -> row.look() == look).toList();
    }

    private String state(Look look) {
        return texts.text("verdict.state." + look.code());
    }

    public String t(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    public String css() {
        return "why-answer-" + VerdictTexts.code(answer);
    }

    private static Row row(Sight sight, VerdictTexts words) {
        var check = sight.check();
        var look = look(sight);
        var toDo = Optional.of(check).filter(_ -> look == Look.FAILED || look == Look.OPEN);
        return new Row(
                check.code(),
                look,
                words.texts().text("verdict.state." + look.code()),
                words.title(check),
                words.sentence(sight),
                check.rules(),
                toDo.map(words::changedBy),
                toDo.filter(_ -> look == Look.FAILED).map(words::nextStep));
    }

    private static Look look(Sight sight) {
        return switch (sight) {
            case Visible(var result) ->
                switch (result.state()) {
                    case PASSED -> Look.PASSED;
                    case FAILED -> Look.FAILED;
                    case OPEN -> Look.OPEN;
                };
            case Hidden(Check _) -> Look.HIDDEN;
        };
    }
}
