package org.entrepot.lists.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by COPY, the fastest there is; a few at a time, so that memory stays bounded. */
final class CopyRows implements AutoCloseable {

    private static final int FULL = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder waiting = new StringBuilder(FULL + 8_192);
    private boolean isLineStart = true;

    CopyRows(Connection connection, String into) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
    }

    CopyRows put(long number) {
        separate();
        waiting.append(number);
        return this;
    }

    CopyRows put(String text) {
        separate();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> waiting.append("\\\\");
                case '\n' -> waiting.append("\\n");
                case '\r' -> waiting.append("\\r");
                case '\t' -> waiting.append("\\t");
                default -> waiting.append(Character.isSurrogate(c) && !isPaired(text, i) ? '\uFFFD' : c);
            }
        }
        return this;
    }

    CopyRows putNothing() {
        separate();
        waiting.append("\\N");
        return this;
    }

    void endRow() throws SQLException {
        waiting.append('\n');
        isLineStart = true;
        if (waiting.length() >= FULL) {
            send();
        }
    }

    void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void separate() {
        if (!isLineStart) {
            waiting.append('\t');
        }
        isLineStart = false;
    }

    private void send() throws SQLException {
        var bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        waiting.setLength(0);
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
