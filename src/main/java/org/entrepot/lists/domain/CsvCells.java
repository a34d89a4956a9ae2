package org.entrepot.lists.domain;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;

/** Cells as we write them: quoted where RFC 4180 wants it, and no formula for a spreadsheet to run (A27). */
public final class CsvCells {

    public static final String LINE_END = "\r\n";
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CsvCells() {}

    public static String row(List<String> cells) {
        return cells.stream().map(CsvCells::cell).collect(joining(","));
    }

    /** One cell, guarded and quoted. */
    public static String cell(String text) {
        var guarded = guard(text);
        var needsQuotes = guarded.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return needsQuotes ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }

    /** An apostrophe before whatever a spreadsheet would calculate; {@link #unguard} takes exactly that one away. */
    static String guard(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String unguard(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
