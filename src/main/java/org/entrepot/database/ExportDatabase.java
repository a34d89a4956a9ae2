package org.entrepot.database;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.entrepot.database.ExportManifest.Table;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes every row of every table and every attached content into one file, as the database stands at one moment, while it may be in use. */
final class ExportDatabase {

    private static final long ROWS_BETWEEN_WORDS = 100_000;

    private final DataSource source;
    private final PrintStream console;
    private final FileContents files;

    ExportDatabase(DataSource source, PrintStream console, FileContents files) {
        this.source = source;
        this.console = console;
        this.files = files;
    }

    ExportManifest to(Path file) throws SQLException, IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            neutral(statement);
            ExportManifest manifest;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                manifest = write(connection, zip);
            } finally {
                connection.rollback();
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Values as text must not depend on how a server or a role is set up. */
    static void neutral(Statement statement) throws SQLException {
        statement.execute("set local datestyle = 'ISO, YMD'");
        statement.execute("set local intervalstyle = 'postgres'");
        statement.execute("set local timezone = 'UTC'");
        statement.execute("set local bytea_output = 'hex'");
        statement.execute("set local extra_float_digits = 3");
        statement.execute("set local search_path = pg_catalog");
        statement.execute("set local statement_timeout = 0");
    }

    private ExportManifest write(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        Contents contents = new Contents(connection);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        List<Table> written = new ArrayList<>();
        for (Table table : contents.tables()) {
            written.add(write(table, copy, zip));
        }
        ExportManifest manifest = new ExportManifest(
                ExportManifest.FORMAT,
                connection.getMetaData().getDatabaseProductVersion(),
                contents.migrations(),
                written,
                contents.sequences(),
                files.write(zip));
        zip.putNextEntry(new ZipEntry(ExportManifest.ENTRY));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private Table write(Table table, CopyManager copy, ZipOutputStream zip) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(table.entry()));
        long rows = copy.copyOut(
                "copy (select %s from %s) to stdout (format text, encoding 'UTF8')"
                        .formatted(table.quotedColumns(), table.quoted()),
                new Counting(zip, table.quoted()));
        zip.closeEntry();
        console.printf("  %s.%s: %d rows%n", table.schema(), table.name(), rows);
        return new Table(table.schema(), table.name(), table.columns(), rows);
    }

    /** The driver hands over one row with each call. */
    private final class Counting extends FilterOutputStream {

        private final String table;
        private long rows;

        Counting(OutputStream out, String table) {
            super(out);
            this.table = table;
        }

        @Override
        public void write(byte[] row, int offset, int length) throws IOException {
            out.write(row, offset, length);
            if (++rows % ROWS_BETWEEN_WORDS == 0) {
                console.printf("  %s: %d rows so far%n", table, rows);
            }
        }
    }
}
