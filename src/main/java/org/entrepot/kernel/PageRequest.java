package org.entrepot.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Which page of a list is wanted.
 *
 * @param size 1 to 200
 * @param after sort keys of the last row of the page before, as {@link #cursor} wrote them; empty for the first page
 */
public record PageRequest(int size, List<String> after) {

    public static final int DEFAULT_SIZE = 25;
    public static final int MAX_SIZE = 200;

    private static final char SEPARATOR = '\u001f';

    public PageRequest {
        size = Math.clamp(size, 1, MAX_SIZE);
        after = List.copyOf(after);
    }

    public static PageRequest first() {
        return new PageRequest(DEFAULT_SIZE, List.of());
    }

    public static PageRequest first(int size) {
        return new PageRequest(size, List.of());
    }

    /** A cursor that nobody made here reads as the first page: a broken link must not break a list. */
    public static PageRequest of(Optional<Integer> size, Optional<String> cursor) {
        return new PageRequest(
                size.orElse(DEFAULT_SIZE), cursor.map(PageRequest::read).orElse(List.of()));
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    /** Opaque text of sort keys, safe in a URL. */
    public static String cursor(String... keys) {
        var joined = String.join(String.valueOf(SEPARATOR), keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(String cursor) {
        try {
            var joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return List.of(joined.split(String.valueOf(SEPARATOR), -1));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
