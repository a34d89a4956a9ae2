package org.entrepot.receipts.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON of texts, whole numbers, booleans, lists and objects: what {@link CanonicalJson} writes. The verifier must
 * run with nothing but a JDK, so it does not borrow a library.
 */
public final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when the text is no such JSON */
    public static Object read(String text) {
        var json = new Json(text);
        var value = json.value(0);
        json.skipSpace();
        if (json.at != text.length()) {
            throw json.unexpected();
        }
        return value;
    }

    @SuppressWarnings("unchecked") // objects are only ever made below, with text names
    public static Map<String, Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("an object is missing");
    }

    public static String text(@Nullable Object value) {
        if (value instanceof String found) {
            return found;
        }
        throw new IllegalArgumentException("a text is missing");
    }

    @SuppressWarnings("unchecked") // lists are only ever made below
    public static List<Object> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return (List<Object>) list;
        }
        throw new IllegalArgumentException("a list is missing");
    }

    public static long number(@Nullable Object value) {
        if (value instanceof Long found) {
            return found;
        }
        throw new IllegalArgumentException("a number is missing");
    }

    private Object value(int depth) {
        if (depth > 32) {
            throw unexpected();
        }
        skipSpace();
        return switch (peek()) {
            case '{' -> readObject(depth);
            case '[' -> readList(depth);
            case '"' -> readText();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> readNumber();
        };
    }

    private Map<String, Object> readObject(int depth) {
        var found = new LinkedHashMap<String, Object>();
        expect('{');
        skipSpace();
        if (accept('}')) {
            return found;
        }
        do {
            skipSpace();
            var name = readText();
            skipSpace();
            expect(':');
            if (found.put(name, value(depth + 1)) != null) {
                throw unexpected();
            }
            skipSpace();
        } while (accept(','));
        expect('}');
        return found;
    }

    private List<Object> readList(int depth) {
        var found = new ArrayList<Object>();
        expect('[');
        skipSpace();
        if (accept(']')) {
            return found;
        }
        do {
            found.add(value(depth + 1));
            skipSpace();
        } while (accept(','));
        expect(']');
        return found;
    }

    private String readText() {
        expect('"');
        var found = new StringBuilder();
        while (peek() != '"') {
            var character = text.charAt(at++);
            if (character < ' ') {
                throw unexpected();
            }
            found.append(character == '\\' ? escaped() : character);
        }
        at++;
        return found.toString();
    }

    private char escaped() {
        var kind = peek();
        at++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw unexpected();
                }
                var code = Integer.parseInt(text, at, at + 4, 16);
                at += 4;
                yield (char) code;
            }
            default -> throw unexpected();
        };
    }

    private Long readNumber() {
        var start = at;
        accept('-');
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        try {
            return Long.valueOf(text.substring(start, at));
        } catch (NumberFormatException _) {
            throw unexpected();
        }
    }

    private Boolean word(String word, boolean meaning) {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return meaning;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at);
    }

    private boolean accept(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        if (!accept(wanted)) {
            throw unexpected();
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("not JSON at character " + (at + 1));
    }
}
