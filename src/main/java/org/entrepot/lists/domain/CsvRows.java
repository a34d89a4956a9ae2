package org.entrepot.lists.domain;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a CSV file with the physical line each begins in (RFC 4180), read as a stream in bounded memory.
 *
 * <p>Ours, because no reader at hand names the line where a quote was opened that never closes, and each would keep the
 * rest of the file in memory to find out.
 */
final class CsvRows {

    /** Longer than any cell means that its closing quote is missing. */
    static final int LONGEST_CELL = 1 << 16;

    private static final int MOST_CELLS = 200;
    private static final int END = -1;

    private final Reader in;
    private final char[] buffer = new char[LONGEST_CELL];
    private final StringBuilder cell = new StringBuilder();
    private int position;
    private int limit;
    private int line = 1;
    private char delimiter = ',';
    private boolean quotes = true;

    CsvRows(Reader in) {
        this.in = in;
    }

    /** @param openedAt line of the quote that never closes; 0 when all are closed */
    record Row(int line, List<String> cells, int openedAt) {

        Row {
            cells = List.copyOf(cells);
        }

        boolean isUnclosed() {
            return openedAt > 0;
        }
    }

    void separateBy(char separator) {
        delimiter = separator;
    }

    /** Every line is one cell, whatever is in it. */
    void takeWholeLines() {
        delimiter = '\n';
        quotes = false;
    }

    /** The line that is read now; the one of a byte that cannot be decoded. */
    int line() {
        return line;
    }

    /** The first line that is not blank, as far as it is in sight; blank lines before it are passed. */
    String peekLine() throws IOException {
        while (isBlankAhead(peek())) {
            take();
        }
        var end = position;
        while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return new String(buffer, position, end - position);
    }

    private static boolean isBlankAhead(int character) {
        return character == '\n' || character == '\r';
    }

    /** Blank lines are none. */
    Optional<Row> next() throws IOException {
        while (peek() != END) {
            var row = row();
            if (row.isUnclosed()
                    || row.cells().size() > 1
                    || !row.cells().getFirst().isBlank()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private Row row() throws IOException {
        var startedAt = line;
        var cells = new ArrayList<String>();
        while (true) {
            var openedAt = cell();
            if (cells.size() < MOST_CELLS) {
                cells.add(cell.toString());
            }
            if (openedAt > 0) {
                return new Row(startedAt, cells, openedAt);
            }
            var next = take();
            if (next != delimiter || next == '\n') {
                return new Row(startedAt, cells, 0);
            }
        }
    }

    /** Leaves the separator or the line's end unread. */
    private int cell() throws IOException {
        cell.setLength(0);
        while (true) {
            var next = peek();
            if (next == END || next == '\n' || next == '\r' || next == delimiter) {
                return 0;
            }
            if (next == '"' && quotes && cell.toString().isBlank()) {
                var openedAt = line;
                if (!quoted()) {
                    return openedAt;
                }
            } else {
                keep((char) take());
            }
        }
    }

    private boolean quoted() throws IOException {
        cell.setLength(0);
        take();
        while (true) {
            var next = take();
            if (next == END || cell.length() >= LONGEST_CELL) {
                return false;
            }
            if (next == '"') {
                if (peek() != '"') {
                    return true;
                }
                take();
            }
            cell.append((char) next);
        }
    }

    private void keep(char character) {
        if (cell.length() < LONGEST_CELL) {
            cell.append(character);
        }
    }

    /** A carriage return with its line feed is one line's end, and so is each of them alone. */
    private int take() throws IOException {
        var character = peek();
        if (character == END) {
            return END;
        }
        position++;
        if (character == 0) {
            throw new MalformedInputException(1);
        }
        if (character == '\r') {
            if (peek() == '\n') {
                position++;
            }
            line++;
            return '\n';
        }
        if (character == '\n') {
            line++;
        }
        return character;
    }

    private int peek() throws IOException {
        if (position == limit) {
            var read = in.read(buffer, 0, buffer.length);
            position = 0;
            limit = Math.max(read, 0);
            if (read <= 0) {
                return END;
            }
        }
        return buffer[position];
    }
}
