package org.entrepot.database;

import java.util.List;
import java.util.Objects;

/**
 * What an export holds: by which migrations its tables were made, what is in them, and where the sequences stand.
 *
 * @param files where the contents of attached files lie, by their hashes; exports of the first days have none
 */
record ExportManifest(
        String format,
        String postgres,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<String> files) {

    static final String FORMAT = "entrepot-export-1";
    static final String ENTRY = "manifest.json";

    ExportManifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
    }

    /** One migration that had run, in the order in which they ran; {@code history} is the table that remembers it. */
    record Migration(String history, String version) {}

    record Table(String schema, String name, List<String> columns, long rows) {

        Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/%s.%s.tsv".formatted(schema, name);
        }

        String quoted() {
            return Identifiers.quote(schema) + "." + Identifiers.quote(name);
        }

        String quotedColumns() {
            return Identifiers.quoteAll(columns);
        }
    }

    record Sequence(String schema, String name, long value, boolean called) {

        String quoted() {
            return Identifiers.quote(schema) + "." + Identifiers.quote(name);
        }
    }
}
