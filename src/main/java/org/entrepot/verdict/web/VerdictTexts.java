package org.entrepot.verdict.web;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.entrepot.kernel.CountryCode;
import org.entrepot.site.Texts;
import org.entrepot.verdict.Check;
import org.entrepot.verdict.CheckResult;
import org.entrepot.verdict.Mover;
import org.entrepot.verdict.RedactedVerdict;
import org.entrepot.verdict.RedactedVerdict.Hidden;
import org.entrepot.verdict.RedactedVerdict.Sight;
import org.entrepot.verdict.RedactedVerdict.Visible;
import org.entrepot.verdict.Verdict.Answer;

/** Words for verdicts in the reader's language (P11). */
record VerdictTexts(Texts texts) {

    private static final Map<Enum<?>, Name> NAMES = new ConcurrentHashMap<>();

    String answer(Answer answer) {
        return texts.text("verdict.answer." + code(answer));
    }

    /** The sentence under the answer: the reason this reader may see. */
    String reason(RedactedVerdict verdict) {
        return verdict.reason()
                .map(this::sentence)
                .orElseGet(() ->
                        texts.text(verdict.answer() == Answer.YES ? "verdict.everything-passed" : "verdict.depends"));
    }

    String title(Check check) {
        return texts.text("verdict.check." + check.code() + ".title");
    }

    String sentence(Sight sight) {
        return switch (sight) {
            case Visible(var result) -> sentence(result);
            case Hidden(var check) -> texts.text("verdict.hidden", changedBy(check));
        };
    }

    /** A fact may have a sentence of its own; else the check's sentence for the state; an open one may do with the general one. */
    private String sentence(CheckResult result) {
        if (!result.isAsked()) {
            return texts.text("verdict.not-asked");
        }
        var key = "verdict.check." + result.check().code() + "." + code(result.state());
        var values = result.fact().values().stream().map(this::words).toArray();
        return worded(key + "." + result.fact().name(), values)
                .or(() -> result.isOpen()
                        ? worded(key, values).or(() -> Optional.of(texts.text("verdict.open")))
                        : Optional.empty())
                .orElseGet(() -> texts.text(key, values));
    }

    private Optional<String> worded(String key, Object... values) {
        return Optional.ofNullable(texts.messages().getMessage(key, values, null, texts.locale()));
    }

    /** Nobody, where another plan, partner or customer has to be chosen. */
    String changedBy(Check check) {
        return check.changedBy().isEmpty()
                ? texts.text("verdict.mover.nobody")
                : check.changedBy().stream().map(this::mover).collect(joining(", "));
    }

    private String mover(Mover mover) {
        return texts.text("verdict.mover." + mover.code());
    }

    String nextStep(Check check) {
        return texts.text("verdict.check." + check.code() + ".next");
    }

    private Object words(Object value) {
        return switch (value) {
            case CountryCode country -> texts.country(country);
            case Instant moment -> texts.moment(moment);
            case Integer number -> texts.number(number);
            case Enum<?> constant -> constant(constant);
            case Collection<?> several ->
                List.copyOf(several).stream()
                        .map(this::words)
                        .map(Object::toString)
                        .sorted()
                        .collect(joining(", "));
            default -> value.toString();
        };
    }

    /** A constant that no sentence names keeps its code. */
    private String constant(Enum<?> constant) {
        return worded(key(constant)).orElseGet(() -> code(constant));
    }

    static String key(Enum<?> constant) {
        return NAMES.computeIfAbsent(constant, Name::of).key();
    }

    static String code(Enum<?> constant) {
        return NAMES.computeIfAbsent(constant, Name::of).code();
    }

    /** Of a constant, worked out once: a verdict names some sixty of them. */
    private record Name(String code, String key) {

        static Name of(Enum<?> constant) {
            var code = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var type = constant.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
            return new Name(code, "verdict.value." + type.toLowerCase(Locale.ROOT) + "." + code);
        }
    }
}
