package org.entrepot.database;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.entrepot.database.ExportManifest.Migration;
import org.entrepot.database.ExportManifest.Sequence;
import org.entrepot.database.ExportManifest.Table;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an export into an empty database: lays out the tables as they were when it was written, fills them in one transaction and
 * counts again. The next start carries them on to the newest migrations.
 */
final class ImportDatabase {

    /** Stands in the database while an import is on its way, so that a broken one is neither used nor taken for somebody's data. */
    static final String UNFINISHED = "entrepot_import";

    private static final String HISTORY = "flyway_schema_history";
    private static final long BYTES_BETWEEN_WORDS = 100L << 20;

    private final DataSource source;
    private final PrintStream console;
    private final FileContents files;
    private final String migrations;

    ImportDatabase(DataSource source, PrintStream console, FileContents files) {
        this(source, console, files, "classpath:db/migration");
    }

    ImportDatabase(DataSource source, PrintStream console, FileContents files, String migrations) {
        this.source = source;
        this.console = console;
        this.files = files;
        this.migrations = migrations;
    }

    ExportManifest from(Path file) throws SQLException, IOException {
        if (!Files.isReadable(file)) {
            throw new StartRefused(
                    "There is no readable file %s.".formatted(file), "Name the file that `bin/run export` wrote.");
        }
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection = source.getConnection()) {
            ExportManifest manifest = manifest(zip, file);
            refuseIfUsed(connection, manifest);
            execute(connection, "create schema if not exists " + UNFINISHED);
            layOut(manifest);
            files.read(zip, manifest.files());
            connection.setAutoCommit(false);
            fill(connection, zip, manifest);
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "analyze");
            return manifest;
        }
    }

    private static ExportManifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(ExportManifest.ENTRY);
        if (entry != null) {
            try (InputStream in = zip.getInputStream(entry)) {
                ExportManifest manifest = JsonMapper.shared().readValue(in, ExportManifest.class);
                if (manifest.format().equals(ExportManifest.FORMAT)) {
                    return manifest;
                }
            }
        }
        throw new StartRefused(
                "%s is not a complete export of Entrepot in the format %s.".formatted(file, ExportManifest.FORMAT),
                "Name the file that `bin/run export` wrote, and let it finish.");
    }

    private static void refuseIfUsed(Connection connection, ExportManifest manifest) throws SQLException {
        Contents contents = new Contents(connection);
        if (exists(connection, "select to_regnamespace('" + UNFINISHED + "') is not null")) {
            return;
        }
        List<String> used = new ArrayList<>();
        for (Table table : contents.tables()) {
            if (!contents.isEmpty(table)) {
                used.add(table.schema() + "." + table.name());
            }
        }
        if (!used.isEmpty()) {
            throw new StartRefused(
                    "The database is not empty: there are rows in %s.".formatted(String.join(", ", used)),
                    "Import into a new database (another ENTREPOT_DATA or another ENTREPOT_DATABASE_URL).");
        }
        if (!new HashSet<>(manifest.migrations()).containsAll(contents.migrations())) {
            throw new StartRefused(
                    "The database was already laid out by a newer Entrepot than the one that wrote the export.",
                    "Import into a new database that no Entrepot has started on; the import lays it out itself.");
        }
    }

    /** Repeats the migrations in the order in which they once ran, over all modules; those done already are skipped. */
    private void layOut(ExportManifest manifest) {
        for (Migration migration : manifest.migrations()) {
            String module = migration.history().equals(HISTORY)
                    ? "__root"
                    : migration.history().substring(HISTORY.length() + 1).replace('.', '/');
            try {
                Flyway.configure()
                        .dataSource(source)
                        .locations(migrations + "/" + module)
                        .table(migration.history())
                        .baselineVersion("0")
                        .baselineOnMigrate(true)
                        .target(migration.version())
                        .load()
                        .migrate();
            } catch (FlywayException unknown) {
                throw new StartRefused(
                        "The export needs migration %s of %s, which could not be run here: %s"
                                .formatted(migration.version(), module, unknown.getMessage()),
                        "Import it with the Entrepot that wrote it, or with a newer one.",
                        unknown);
            }
        }
    }

    private void fill(Connection connection, ZipFile zip, ExportManifest manifest) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            ExportDatabase.neutral(statement);
        }
        // foreign keys come back at the end and are then checked over all rows at once, so that neither order nor
        // circles matter
        List<String> restore = takeOff(connection);
        List<Table> present = new Contents(connection).tables();
        if (!present.isEmpty()) {
            execute(
                    connection,
                    "truncate "
                            + String.join(
                                    ", ", present.stream().map(Table::quoted).toList()));
        }
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : manifest.tables()) {
            fill(connection, copy, zip, table);
        }
        for (Sequence sequence : manifest.sequences()) {
            execute(
                    connection,
                    "select setval('%s', %d, %b)"
                            .formatted(sequence.quoted().replace("'", "''"), sequence.value(), sequence.called()));
        }
        for (String statement : restore) {
            execute(connection, statement);
        }
        execute(connection, "drop schema " + UNFINISHED);
    }

    private void fill(Connection connection, CopyManager copy, ZipFile zip, Table table)
            throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw damaged(table, "its rows are missing");
        }
        try (InputStream in = new Telling(zip.getInputStream(entry), table.quoted())) {
            copy.copyIn(
                    "copy %s (%s) from stdin (format text, encoding 'UTF8')"
                            .formatted(table.quoted(), table.quotedColumns()),
                    in);
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table.quoted())) {
            row.next();
            if (row.getLong(1) != table.rows()) {
                throw damaged(table, "%d rows instead of %d".formatted(row.getLong(1), table.rows()));
            }
        }
        console.printf("  %s.%s: %d rows%n", table.schema(), table.name(), table.rows());
    }

    private static StartRefused damaged(Table table, String how) {
        return new StartRefused(
                "The export is damaged at %s.%s: %s.".formatted(table.schema(), table.name(), how),
                "Nothing was imported. Write the export again and repeat the import.");
    }

    /** Takes off foreign keys and triggers, and answers the statements that put them back. */
    private static List<String> takeOff(Connection connection) throws SQLException {
        List<String> restore = new ArrayList<>();
        List<String> now = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select format('alter table %1$s drop constraint %2$I', k.conrelid::regclass, k.conname),
                               format('alter table %1$s add constraint %2$I %3$s',
                                      k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
                        from pg_constraint k where k.contype = 'f' and k.conparentid = 0
                        union all
                        select format('alter table %1$s disable trigger %2$I', t.tgrelid::regclass, t.tgname),
                               format('alter table %1$s enable trigger %2$I', t.tgrelid::regclass, t.tgname)
                        from pg_trigger t where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled = 'O'
                        """)) {
            while (row.next()) {
                now.add(row.getString(1));
                restore.add(row.getString(2));
            }
        }
        for (String statement : now) {
            execute(connection, statement);
        }
        return restore;
    }

    private static boolean exists(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Says now and then that a large table is on its way. */
    private final class Telling extends FilterInputStream {

        private final String table;
        private long bytes;
        private long said;

        Telling(InputStream in, String table) {
            super(in);
            this.table = table;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            bytes += Math.max(count, 0);
            if (bytes - said >= BYTES_BETWEEN_WORDS) {
                said = bytes;
                console.printf("  %s: %d MB so far%n", table, bytes >> 20);
            }
            return count;
        }
    }
}
