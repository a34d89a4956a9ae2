package org.entrepot.verdict.web;

import java.util.Collection;
import java.util.List;
import org.entrepot.site.Texts;
import org.entrepot.verdict.Fact;
import org.entrepot.verdict.Mover;
import org.entrepot.verdict.RedactedVerdict;
import org.entrepot.verdict.RedactedVerdict.Hidden;
import org.entrepot.verdict.RedactedVerdict.Sight;
import org.entrepot.verdict.RedactedVerdict.Visible;
import org.entrepot.verdict.Verdict;
import org.entrepot.verdict.Verdict.Answer;
import org.entrepot.verdict.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as the API answers it, for one reader.
 *
 * @param answer {@code yes}, {@code no} or {@code open}
 * @param reason code of the first check in the way; {@code depends} when the reader may see none of them; absent for a yes
 * @param checks all of them, in the published order
 */
public record VerdictBody(String answer, @Nullable String reason, List<CheckBody> checks) {

    /**
     * One check.
     *
     * @param state {@code passed}, {@code failed}, {@code open}, or {@code depends} when it is not shown to the reader
     * @param rules numbers in the rule book
     * @param fact what it looked at; absent when not shown
     * @param changedBy codes of those who can change it; empty when nobody can
     * @param nextStep a sentence, only for a failed check
     * @param text a sentence that says how it came out
     */
    public record CheckBody(
            String code,
            String state,
            List<String> rules,
            @Nullable FactBody fact,
            List<String> changedBy,
            @Nullable String nextStep,
            String text) {}

    /**
     * What a check looked at.
     *
     * @param values codes, countries, numbers, moments (ISO 8601) as text; several of a kind as a list
     */
    public record FactBody(String name, List<Object> values) {

        static FactBody of(Fact fact) {
            return new FactBody(
                    fact.name(), fact.values().stream().map(FactBody::plain).toList());
        }

        private static Object plain(Object value) {
            return switch (value) {
                case Integer number -> number;
                case Boolean flag -> flag;
                case Enum<?> constant -> VerdictTexts.code(constant);
                case Collection<?> several ->
                    several.stream().map(one -> plain(one).toString()).sorted().toList();
                default -> value.toString();
            };
        }
    }

    public VerdictBody {
        checks = List.copyOf(checks);
    }

    public static VerdictBody of(Verdict verdict, Viewer viewer, Texts texts) {
        return of(verdict.redactedFor(viewer), texts);
    }

    public static VerdictBody of(RedactedVerdict verdict, Texts texts) {
        var words = new VerdictTexts(texts);
        return new VerdictBody(
                VerdictTexts.code(verdict.answer()),
                reason(verdict),
                verdict.checks().stream().map(sight -> body(sight, words)).toList());
    }

    private static @Nullable String reason(RedactedVerdict verdict) {
        var otherwise = verdict.answer() == Answer.YES ? null : "depends";
        return verdict.reason().map(result -> result.check().reasonCode()).orElse(otherwise);
    }

    private static CheckBody body(Sight sight, VerdictTexts words) {
        var check = sight.check();
        var movers = check.changedBy().stream().map(Mover::code).toList();
        return switch (sight) {
            case Visible(var result) ->
                new CheckBody(
                        check.code(),
                        VerdictTexts.code(result.state()),
                        check.rules(),
                        FactBody.of(result.fact()),
                        movers,
                        result.isFailed() ? words.nextStep(check) : null,
                        words.sentence(sight));
            case Hidden(var _) ->
                new CheckBody(check.code(), "depends", check.rules(), null, movers, null, words.sentence(sight));
        };
    }
}
