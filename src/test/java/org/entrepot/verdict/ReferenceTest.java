package org.entrepot.verdict;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.entrepot.kernel.Operation;
import org.junit.jupiter.api.Test;

/** The reference pages are written from the code: {@code -Dupdate.docs=true} rewrites them, else they are compared. */
class ReferenceTest {

    private static final Path REFERENCE = Path.of("docs", "reference");

    private final Properties texts = texts();

    @Test
    void checks_md_says_what_the_checks_say() {
        var rows = Arrays.stream(Check.values())
                .map(check -> row(
                        String.valueOf(List.of(Check.values()).indexOf(check) + 1),
                        "`" + check.code() + "`",
                        text(check, "title"),
                        String.join(" ", check.rules()),
                        operations(check),
                        movers(check),
                        text(check, "failed"),
                        text(check, "next")))
                .collect(joining());
        assertCurrent("checks.md", """
                # Checks of a verdict

                Every verdict lists all of them in this order. Asked for: S sell, R renew, Q change quantity, P change plan, A reactivate,
                M move; where a check is not asked it counts as passed. A failed check makes the answer no, else an open one makes it
                open. A refusal by the last check is named `cannot-be-bought-here`. `{0}`, `{1}` stand for the fact.

                This page is written from the code by `ReferenceTest`; do not edit it.

                | # | Code | Title | Rules | Asked for | Who can change it | When it fails | Next step |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """ + rows);
    }

    @Test
    void redaction_md_says_what_the_viewers_see() {
        var names = Viewers.BY_NAME.keySet().stream().toList();
        var head = row("Check", names) + "| --- |" + " --- |".repeat(names.size()) + "\n";
        var rows = Arrays.stream(Check.values())
                .map(check -> row(
                        "`" + check.code() + "`",
                        names.stream()
                                .map(name -> Viewers.named(name).maySee(check) ? "visible" : "**depends**")
                                .toList()))
                .collect(joining());
        assertCurrent("redaction.md", """
                # Who sees which check of a verdict

                A check about parties that the viewer has no relation to reads "depends on a fact you may not see": its state, its fact and
                its next step are hidden together, because the state alone would tell who is on a list or who signed. The answer stays.
                The reason shown is the first failed check that is visible; when only hidden ones failed, it is "depends".

                * The **publisher** sees what it decides itself, also where that is compared with the customer's country; nothing of the
                  partners' companies, their resellers and their customers.
                * A **partner** without a relationship sees nothing of the customer, its country included; without a partnership
                  nothing of the reseller. That there is no relationship or no partnership is its own side of the link.
                * A **reseller** sees what it and its provider are allowed; without a partnership nothing of the provider; of a customer
                  that is not its own nothing at all. Who acts in the provider's company is not its business.
                * A **customer** sees public things and its own; whether, to whom and how far an offer is opened to partners is never shown.

                This page is written from the code by `ReferenceTest`; do not edit it.

                """ + head + rows);
    }

    private static void assertCurrent(String name, String wanted) {
        var file = REFERENCE.resolve(name);
        try {
            if (Boolean.getBoolean("update.docs")) {
                Files.createDirectories(REFERENCE);
                Files.writeString(file, wanted);
            }
            assertThat(Files.readString(file))
                    .as("%s, rewrite it with -Dupdate.docs=true", file)
                    .isEqualTo(wanted);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String row(String first, List<String> others) {
        return "| " + first + " | " + String.join(" | ", others) + " |\n";
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String operations(Check check) {
        return Arrays.stream(Operation.values())
                .filter(check::isAskedFor)
                .map(ReferenceTest::letter)
                .collect(joining(" "));
    }

    private static String letter(Operation operation) {
        return switch (operation) {
            case SELL -> "S";
            case RENEW -> "R";
            case CHANGE_QUANTITY -> "Q";
            case CHANGE_PLAN -> "P";
            case REACTIVATE -> "A";
            case MOVE -> "M";
        };
    }

    private String movers(Check check) {
        return check.changedBy().isEmpty()
                ? text("verdict.mover.nobody")
                : check.changedBy().stream()
                        .map(mover -> text("verdict.mover." + mover.code()))
                        .collect(joining(", "));
    }

    private String text(Check check, String what) {
        return text("verdict.check." + check.code() + "." + what);
    }

    private String text(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    private static Properties texts() {
        var stream = Objects.requireNonNull(ReferenceTest.class.getResourceAsStream("/messages/verdict_en.properties"));
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
