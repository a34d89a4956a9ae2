package org.entrepot.receipts.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one spelling of a record (P20), after RFC 8785: sorted names, no white space, no optional escapes. Numbers are whole
 * and exact in every JSON reader; decimals and moments are texts of one defined form.
 */
public final class CanonicalJson {

    private static final long LARGEST_EXACT = (1L << 53) - 1;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withLocale(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private CanonicalJson() {}

    /** Always six digits of the second, whatever the moment. */
    public static String text(Instant moment) {
        return MOMENT.format(moment);
    }

    /** Plain digits without trailing zeros: {@code 10.50} and {@code 10.5} are the same number. */
    public static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Writes maps with text keys, lists, texts, whole numbers and booleans; anything else is a programming error. */
    public static String write(Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> writeMap(map, out);
            case List<?> list -> writeList(list, out);
            case String text -> writeText(text, out);
            case Boolean flag -> out.append(flag);
            case Integer number -> out.append(number);
            case Long number when Math.abs(number) <= LARGEST_EXACT -> out.append(number);
            default -> throw new IllegalArgumentException("no canonical form for " + value);
        }
    }

    private static void writeMap(Map<?, ?> map, StringBuilder out) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        var separator = '{';
        for (var entry : sorted.entrySet()) {
            out.append(separator);
            writeText(entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            separator = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void writeList(List<?> list, StringBuilder out) {
        var separator = '[';
        for (var value : list) {
            out.append(separator);
            write(value, out);
            separator = ',';
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> writeCharacter(character, out);
            }
        }
        out.append('"');
    }

    private static void writeCharacter(char character, StringBuilder out) {
        if (character < ' ') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
        } else {
            out.append(character);
        }
    }
}
