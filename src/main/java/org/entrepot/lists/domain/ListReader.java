package org.entrepot.lists.domain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Outcome;

/**
 * Reads a partner list: our own export, the {@code Type,ID,Description} form, exports of spreadsheets, and pasted lists of
 * ids, domains, partner ids or names (R94, R95, A26, A27).
 *
 * <p>A file is refused as a whole only when it cannot be decoded, has no rows, or names no partners; a wrong row is a row
 * with its reason.
 */
public final class ListReader {

    private static final int LONGEST_RAW = 4_000;
    private static final List<String> ENTRY = List.of("Entry");

    private final CsvRows rows;
    private final boolean isPasted;
    private long given;

    private ListReader(CsvRows rows, boolean isPasted) {
        this.rows = rows;
        this.isPasted = isPasted;
    }

    /**
     * What was read.
     *
     * @param header of the rows as they are given back
     */
    public record Result(long rows, List<String> header) {
        public Result {
            header = List.copyOf(header);
        }
    }

    /** @param isPasted typed into a field, where a line without ids is a name, commas and all */
    public static Outcome<Result> read(InputStream bytes, boolean isPasted, Consumer<GivenRow> rows) {
        try {
            var in = new BufferedInputStream(bytes, 1 << 16);
            if (DecodedText.isArchive(in)) {
                return Outcome.refused(ListsRefusal.FILE_IS_NO_TEXT);
            }
            return read(new CsvRows(DecodedText.of(in)), isPasted, rows);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Outcome<Result> read(CsvRows csv, boolean isPasted, Consumer<GivenRow> rows) throws IOException {
        try {
            return new ListReader(csv, isPasted).readAll(rows);
        } catch (CharacterCodingException _) {
            return Outcome.refused(ListsRefusal.FILE_NOT_DECODABLE, String.valueOf(csv.line()));
        }
    }

    private Outcome<Result> readAll(Consumer<GivenRow> rows) throws IOException {
        separate();
        var first = this.rows.next();
        if (first.isEmpty()) {
            return Outcome.refused(ListsRefusal.FILE_EMPTY);
        }
        var isHeader = Columns.isHeader(first.get().cells());
        var columns = isHeader
                ? Columns.ofHeader(first.get().cells())
                : Columns.ofFirstRow(first.get().cells());
        if (!columns.namesPartners()) {
            return Outcome.refused(ListsRefusal.FILE_NO_ID_COLUMN);
        }
        var row = isHeader ? this.rows.next() : first;
        while (row.isPresent()) {
            give(columns, row.get(), rows);
            row = row.get().isUnclosed() ? Optional.empty() : this.rows.next();
        }
        return given == 0
                ? Outcome.refused(ListsRefusal.FILE_EMPTY)
                : Outcome.done(new Result(given, columns.hasHeader() ? columns.header() : ENTRY));
    }

    /** Spreadsheets of half the world separate by semicolons, what is copied out of one by tabs. */
    private void separate() throws IOException {
        var line = rows.peekLine();
        if (line.regionMatches(true, 0, "sep=", 0, 4) && line.length() == 5) {
            rows.takeWholeLines();
            rows.next();
            rows.separateBy(line.charAt(4));
            return;
        }
        var separator = separatorOf(line);
        var cells = Arrays.asList(line.split(String.valueOf(separator), -1));
        if (isPasted && !Columns.isHeader(cells) && !isTable(separator, cells)) {
            rows.takeWholeLines();
        } else {
            rows.separateBy(separator);
        }
    }

    private static boolean isTable(char separator, List<String> cells) {
        return separator == '\t'
                || (cells.stream().anyMatch(Keys::isExact) && !cells.stream().allMatch(Keys::isExact));
    }

    private static char separatorOf(String line) {
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        var isQuoted = false;
        var found = 0L;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == wanted && !isQuoted) {
                found++;
            }
        }
        return found;
    }

    private void give(Columns columns, CsvRows.Row row, Consumer<GivenRow> rows) {
        if (row.isUnclosed()) {
            rows.accept(new GivenRow(
                    row.openedAt(),
                    GivenRow.KeyKind.NONE,
                    "",
                    clipped(row.cells().getFirst()),
                    Optional.of(ListsRefusal.UNCLOSED_QUOTE),
                    raw(columns, row.cells(), CsvRows.LONGEST_CELL)));
            given++;
            return;
        }
        var several = pieces(columns, row);
        if (several.size() > 1) {
            several.forEach(piece -> accept(row.line(), Keys.any(piece), piece, List.of(piece), columns, rows));
        } else {
            accept(row.line(), key(columns, row.cells()), given(columns, row.cells()), row.cells(), columns, rows);
        }
    }

    /** Several ids or domains pasted into one line. */
    private static List<String> pieces(Columns columns, CsvRows.Row row) {
        if (columns.any().isEmpty() || columns.hasHeader()) {
            return List.of();
        }
        var pieces = Arrays.stream(String.join(" ", row.cells()).split("[\\s,;]+", -1))
                .filter(piece -> !piece.isEmpty())
                .toList();
        return pieces.stream().allMatch(Keys::isExact) ? pieces : List.of();
    }

    private void accept(
            int line, Keys.Key key, String typed, List<String> cells, Columns columns, Consumer<GivenRow> rows) {
        rows.accept(new GivenRow(
                line, key.kind(), key.text(), clipped(typed), key.wrong(), raw(columns, cells, LONGEST_RAW)));
        given++;
    }

    private static Keys.Key key(Columns columns, List<String> cells) {
        var type = cell(cells, columns.type());
        if (!type.isBlank() && !type.strip().equalsIgnoreCase("tenant")) {
            return Keys.Key.wrong(ListsRefusal.TYPE_NOT_TENANT);
        }
        var tenant = cell(cells, columns.tenant());
        if (!tenant.isBlank()) {
            return Keys.tenant(tenant);
        }
        var domain = cell(cells, columns.domain());
        if (!domain.isBlank()) {
            return Keys.domain(domain);
        }
        var partnerId = cell(cells, columns.partnerId());
        if (!partnerId.isBlank()) {
            return Keys.partnerId(partnerId);
        }
        return columns.any().isPresent() ? Keys.any(cell(cells, columns.any())) : Keys.Key.wrong(InputRefusal.REQUIRED);
    }

    private static String given(Columns columns, List<String> cells) {
        return List.of(columns.tenant(), columns.domain(), columns.partnerId(), columns.any()).stream()
                .map(column -> cell(cells, column).strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String cell(List<String> cells, Optional<Integer> column) {
        return column.filter(index -> index < cells.size())
                .map(index -> CsvCells.unguard(cells.get(index)))
                .orElse("");
    }

    /** As many cells as the header has, so that what is added behind them stands in its own column. */
    private static String raw(Columns columns, List<String> cells, int longest) {
        var width = Math.max(columns.header().size(), 1);
        var all =
                new java.util.ArrayList<>(cells.stream().map(CsvCells::unguard).toList());
        while (all.size() < width) {
            all.add("");
        }
        var raw = CsvCells.row(all);
        return raw.length() <= longest
                ? raw
                : CsvCells.cell(String.join(" ", all).substring(0, longest / 2));
    }

    private static String clipped(String text) {
        var stripped = text.strip();
        return stripped.length() <= 300 ? stripped : stripped.substring(0, 299) + "…";
    }
}
