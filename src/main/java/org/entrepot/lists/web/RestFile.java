package org.entrepot.lists.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.lists.application.ReadImport;
import org.entrepot.lists.domain.CsvCells;
import org.entrepot.lists.domain.ImportRow;
import org.entrepot.lists.domain.PartnerImport;
import org.entrepot.site.Texts;

/** The rows that were not taken, each with its reason in the reader's language, in a form that can be mended and read again. */
final class RestFile {

    private RestFile() {}

    static void write(ReadImport imports, PartnerImport plan, Texts texts, Writer out) {
        try {
            var header = new ArrayList<>(List.of("Line", "Verdict", "Reason"));
            header.addAll(plan.header());
            out.write(CsvCells.row(header) + CsvCells.LINE_END);
            imports.rest(plan, row -> line(out, texts, row));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void line(Writer out, Texts texts, ImportRow row) {
        try {
            out.write(CsvCells.row(
                    List.of(String.valueOf(row.line()), row.verdict().code(), reason(texts, row.reason()))));
            // the row's own cells, guarded when they were read
            out.write("," + row.raw() + CsvCells.LINE_END);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A rule that has no sentence of its own for rows is told in general. */
    static String reason(Texts texts, Optional<String> code) {
        return code.map(refusal -> {
                    var known = texts.messages().getMessage("lists.reason." + refusal, null, null, texts.locale());
                    return known == null ? texts.text("lists.reason.blocked") : known;
                })
                .orElse("");
    }
}
