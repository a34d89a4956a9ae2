package org.entrepot.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.entrepot.Committed;
import org.entrepot.Refusals;
import org.entrepot.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/** The reference of refusals is written from the code, so that it cannot tell anything else. */
class RefusalsReferenceTest {

    private final MessageSource messages = messages();

    @Test
    void every_code_is_used_once() {
        assertThat(Refusals.all()).extracting(Refusal::code).doesNotHaveDuplicates();
    }

    @Test
    void the_reference_is_current() {
        var rows = Refusals.all().stream().map(this::row).collect(Collectors.joining("\n"));
        Committed.isCurrent("docs/reference/refusals.md", """
                # Refusals

                Written by `RefusalsReferenceTest`; do not edit. A refusal has changed nothing. Codes are stable and never
                used for anything else. In the API it is a problem document (RFC 9457) with `code` and `errors`; in pages it
                stands at its field. Texts exist in five languages; `{0}` is filled in.

                | Code | Kind | Status | Rules | Text |
                | --- | --- | --- | --- | --- |
                """ + rows + "\n");
    }

    private String row(Refusal refusal) {
        var text = ((org.springframework.context.support.ResourceBundleMessageSource) messages)
                .getBasenameSet().stream()
                        .map(name -> ResourceBundle.getBundle(name, Locale.ENGLISH))
                        .filter(bundle -> bundle.containsKey("refusal." + refusal.code()))
                        .map(bundle -> bundle.getString("refusal." + refusal.code()))
                        .findFirst()
                        .orElse("(no text)");
        return "| `%s` | %s | %d | %s | %s |"
                .formatted(
                        refusal.code(),
                        refusal.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        ProblemTranslator.status(refusal).value(),
                        refusal.rules(),
                        text.replace("|", "\\|").replace("''", "'"));
    }

    private static MessageSource messages() {
        try {
            return new Messages().messageSource();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
