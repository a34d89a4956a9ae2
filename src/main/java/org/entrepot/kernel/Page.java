package org.entrepot.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list read by keyset.
 *
 * @param next opaque cursor of the next page; empty on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts a read of {@code size + 1} rows to a page; the row beyond tells that there is a next one. */
    public static <T> Page<T> cut(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return new Page<>(rows, Optional.empty());
        }
        return new Page<>(rows.subList(0, size), Optional.of(cursor.apply(rows.get(size - 1))));
    }

    public <R> Page<R> map(Function<? super T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
