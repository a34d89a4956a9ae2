package org.entrepot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows for many tables, collected and then inserted in one batch for each table, in the order in which tables came first. */
public final class BulkRows {

    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    /** @param into the table with its columns: {@code "catalog.plan (id, offer)"} */
    public void add(String into, @Nullable Object... values) {
        rows.computeIfAbsent(into, _ -> new ArrayList<>()).add(values);
    }

    public void insert(JdbcTemplate jdbc) {
        rows.forEach((into, values) -> {
            var places = String.join(", ", Collections.nCopies(values.getFirst().length, "?"));
            jdbc.batchUpdate("insert into " + into + " values (" + places + ")", values);
        });
        rows.clear();
    }
}
