package org.entrepot.lists.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.entrepot.lists.domain.CsvCells;
import org.springframework.http.ContentDisposition;

/** A file of any size, written as it is read. */
final class CsvAnswer {

    private static final int BUFFER = 1 << 16;

    private CsvAnswer() {}

    /** @param withMark a byte order mark, for spreadsheets that would take UTF-8 for something else */
    static Writer begin(HttpServletResponse response, String name, boolean withMark) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try {
            var out = new BufferedWriter(
                    new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER);
            if (withMark) {
                out.write(CsvCells.BYTE_ORDER_MARK);
            }
            return out;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
