package org.entrepot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.entrepot.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class MoveDatabaseTest {

    private static final String MIGRATIONS = "classpath:db/moving";
    private static final String THINGS = "select t::text from alpha.thing t order by id";
    private static final PrintStream QUIET = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private final DataSource source = TestPostgres.dataSource(TestPostgres.create("template0"));
    private final DataSource target = TestPostgres.dataSource(TestPostgres.create("template0"));
    private Path file;

    @BeforeEach
    void fill() {
        file = directory.resolve("export.zip");
        migrate(source, "__root", "flyway_schema_history", "1");
        migrate(source, "alpha", "flyway_schema_history_alpha", "1");
        migrate(source, "beta", "flyway_schema_history_beta", "1");
        sql(source, """
                alter table alpha.thing disable trigger stamp;
                insert into alpha.thing (id, name, "Odd ""column", facts, effective, tags, content, amount, measured, at, lasts)
                values ('00000000-0000-7000-8000-000000000001', E'tab\\t line\\n\\\\. \\\\N 한국어 İıŞğ 🚀 "quoted", done', '',
                        '{"ключ": [1, 2.50, null, "a\\\\nb"]}', '[2026-01-01 00:00:00.123456+00,)', array['a,b', null, '{x}', ''],
                        '\\x00ff10', 12345678901234567890.123456789, 0.1 + 0.2, '2026-06-01 12:00:00.000001+09', '1 mon 2 days 03:04:05.6'),
                       ('00000000-0000-7000-8000-000000000002', null, null, 'null', 'empty', '{}', '', 0.00, 'NaN', 'infinity', null),
                       ('00000000-0000-7000-8000-000000000000', E'\\\\.', 'x', null, null, null, null, null, null, null, null);
                alter table alpha.thing enable trigger stamp;
                update alpha.thing set parent = '00000000-0000-7000-8000-000000000002'
                where id = '00000000-0000-7000-8000-000000000000';
                insert into beta.part values ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-000000000001');
                update alpha.thing set favourite = '00000000-0000-7000-8000-00000000000a';
                insert into alpha.country values ('JP');
                delete from alpha.country where code = 'TR';
                select nextval('alpha.ticket');
                """);
    }

    @Test
    void every_row_arrives_as_it_was_and_sequences_go_on() throws Exception {
        ExportManifest exported = new ExportDatabase(source, QUIET, files("source")).to(file);
        ExportManifest imported = new ImportDatabase(target, QUIET, files("target"), MIGRATIONS).from(file);

        assertThat(imported).isEqualTo(exported);
        assertThat(exported.tables())
                .extracting(table -> table.schema() + "." + table.name() + " " + table.rows())
                .contains("alpha.thing 3", "beta.part 1", "alpha.country 2");
        assertThat(rows(target, THINGS)).isEqualTo(rows(source, THINGS)).hasSize(3);
        assertThat(rows(target, "select code from alpha.country order by code")).containsExactly("JP", "KR");
        assertThat(rows(target, "select nextval('alpha.ticket')::text")).containsExactly("501");
        assertThat(rows(target, """
                        insert into alpha.thing (id, name) values ('00000000-0000-7000-8000-000000000009', 'next')
                        returning number || ' ' || name || ' ' || shout
                        """)).containsExactly("4 next (stamped) NEXT (STAMPED)");
        assertThatThrownBy(
                        () -> sql(target, "delete from alpha.thing where id = '00000000-0000-7000-8000-000000000001'"))
                .hasMessageContaining("violates foreign key");
    }

    @Test
    void a_newer_entrepot_reads_an_older_export_and_migrates_it_afterwards() throws Exception {
        new ExportDatabase(source, QUIET, files("source")).to(file);
        new ImportDatabase(target, QUIET, files("target"), MIGRATIONS).from(file);
        migrate(target, "alpha", "flyway_schema_history_alpha", "latest");
        assertThat(rows(target, "select distinct colour from alpha.thing")).containsExactly("grey");
    }

    @Test
    void a_database_with_rows_is_left_alone() throws Exception {
        new ExportDatabase(source, QUIET, files("source")).to(file);
        new ImportDatabase(target, QUIET, files("target"), MIGRATIONS).from(file);
        assertThatThrownBy(() -> new ImportDatabase(target, QUIET, files("target"), MIGRATIONS).from(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("alpha.thing");
    }

    @Test
    void a_damaged_export_imports_nothing_and_the_import_can_be_repeated() throws Exception {
        new ExportDatabase(source, QUIET, files("source")).to(file);
        Path damaged = Files.copy(file, directory.resolve("damaged.zip"));
        try (FileSystem zip = FileSystems.newFileSystem(damaged)) {
            Files.writeString(zip.getPath("tables/beta.part.tsv"), "");
        }
        assertThatThrownBy(() -> new ImportDatabase(target, QUIET, files("target"), MIGRATIONS).from(damaged))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("beta.part: 0 rows instead of 1");
        assertThat(rows(target, THINGS)).isEmpty();
        try (var connection = target.getConnection()) {
            assertThatThrownBy(() -> DatabaseCheck.accept(connection, DatabaseSettings.Purpose.SERVE))
                    .hasMessageContaining("import into this database was begun and not finished");
        }
        new ImportDatabase(target, QUIET, files("target"), MIGRATIONS).from(file);
        assertThat(rows(target, THINGS)).hasSize(3);
    }

    @Test
    void an_export_of_a_newer_entrepot_is_refused() throws Exception {
        sql(source, """
                insert into flyway_schema_history_alpha
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (9, '9', 'from the future', 'SQL', 'V9__from_the_future.sql', 1, 'x', 1, true)
                """);
        new ExportDatabase(source, QUIET, files("source")).to(file);
        assertThatThrownBy(() -> new ImportDatabase(target, QUIET, files("target"), MIGRATIONS).from(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("migration 9 of alpha");
    }

    @Test
    void what_is_not_an_export_is_refused() throws Exception {
        assertThatThrownBy(() -> new ImportDatabase(target, QUIET, files("target"), MIGRATIONS)
                        .from(directory.resolve("missing.zip")))
                .isInstanceOf(StartRefused.class);
        assertThat(MoveDatabase.run(List.of("import"), QUIET, QUIET)).isEqualTo(2);
        assertThat(MoveDatabase.run(List.of(), QUIET, QUIET)).isEqualTo(2);
    }

    @Test
    void contents_of_files_arrive_under_their_hashes_and_a_changed_one_is_refused() throws Exception {
        Path kept = content("source", "what a partner attached");
        Path hash = kept.getFileName();
        Files.writeString(directory.resolve("source").resolve("incoming-of-today"), "not there yet");
        assertThat(new ExportDatabase(source, QUIET, files("source")).to(file).files())
                .containsExactly(kept.getParent().getFileName() + "/" + hash);
        Path damaged = Files.copy(file, directory.resolve("damaged.zip"));
        try (FileSystem zip = FileSystems.newFileSystem(damaged)) {
            Files.writeString(
                    zip.getPath("files", kept.getParent().getFileName().toString(), hash.toString()), "else");
        }
        assertThatThrownBy(() -> new ImportDatabase(target, QUIET, files("target"), MIGRATIONS).from(damaged))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("its content is another one");
        assertThat(rows(target, "select count(*)::text from alpha.thing")).containsExactly("0");

        new ImportDatabase(target, QUIET, files("target"), MIGRATIONS).from(file);
        assertThat(directory
                        .resolve("target")
                        .resolve(kept.getParent().getFileName())
                        .resolve(hash))
                .hasContent("what a partner attached");
    }

    private FileContents files(String place) {
        return new FileContents(directory.resolve(place), QUIET);
    }

    private Path content(String place, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Path drawer = Files.createDirectories(directory.resolve(place).resolve(hash.substring(0, 2)));
        return Files.write(drawer.resolve(hash), bytes);
    }

    private static void migrate(DataSource database, String module, String history, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations(MIGRATIONS + "/" + module)
                .table(history)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .target(version)
                .load()
                .migrate();
    }

    private static void sql(DataSource database, String statements) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    private static List<String> rows(DataSource database, String question) {
        return JdbcClient.create(database).sql(question).query(String.class).list();
    }
}
