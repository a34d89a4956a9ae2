package org.entrepot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.entrepot.database.DatabaseSettings.Purpose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EmbeddedDatabaseTest {

    static final Path BINARIES = Path.of("target/postgres-binaries");

    @TempDir
    Path data;

    @Test
    void what_was_written_is_still_there_after_a_restart() throws Exception {
        try (EmbeddedDatabase first = open(data)) {
            execute(first, "create table kept (word text)", "insert into kept values ('한국 İstanbul')");
        }
        try (EmbeddedDatabase second = open(data)) {
            assertThat(answer(second, "select word from kept")).isEqualTo("한국 İstanbul");
        }
        assertThat(log()).contains("database system is shut down").doesNotContain("not properly shut down");
    }

    @Test
    void its_letters_are_unicode_and_its_password_is_for_the_owner_only() throws Exception {
        try (EmbeddedDatabase database = open(data);
                Connection connection = connect(database, database.password())) {
            DatabaseCheck.accept(connection, Purpose.SERVE);
            execute(database, "create extension pg_trgm");
            assertThat(answer(database, "select show_trgm('Öz')::text || lower('ÖÇ')"))
                    .contains("ö")
                    .endsWith("öç");
            Path password = cluster().resolve("entrepot.password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> connect(database, "guessed")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_second_one_on_the_same_directory_is_refused_but_may_export() {
        try (EmbeddedDatabase first = open(data)) {
            assertThatThrownBy(() -> open(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Entrepot runs on the data directory");
            try (EmbeddedDatabase joined = EmbeddedDatabase.open(data, BINARIES, Purpose.EXPORT)) {
                assertThat(joined.url()).isEqualTo(first.url());
            }
            assertThat(answer(first, "select 'still there'")).isEqualTo("still there");
        }
    }

    @Test
    void a_server_left_running_by_a_killed_application_is_stopped_cleanly_and_started_again() throws Exception {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsADatabase.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("open");
        } finally {
            application.destroyForcibly().waitFor();
        }
        assertThat(cluster().resolve("postmaster.pid")).exists();

        try (EmbeddedDatabase next = open(data)) {
            assertThat(answer(next, "select word from kept")).isEqualTo("written before the kill");
        }
        assertThat(log()).doesNotContain("not properly shut down").doesNotContain("interrupted");
    }

    @Test
    void a_process_number_that_now_belongs_to_somebody_else_neither_stops_the_start_nor_is_stopped() throws Exception {
        open(data).close();
        Process somebody = new ProcessBuilder("sleep", "60").start();
        Files.write(
                cluster().resolve("postmaster.pid"),
                List.of(Long.toString(somebody.pid()), cluster().toString(), "0", "5432", "", "127.0.0.1"));
        try (EmbeddedDatabase database = open(data)) {
            assertThat(answer(database, "select 'runs'")).isEqualTo("runs");
            assertThat(somebody.isAlive()).isTrue();
        } finally {
            somebody.destroyForcibly();
        }
    }

    @Test
    void data_of_another_major_version_stops_the_start_with_the_way_out() throws Exception {
        Files.createDirectories(data.resolve("postgres-17"));
        Files.writeString(data.resolve("postgres-17/PG_VERSION"), "17");
        assertThatThrownBy(() -> open(data))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.wayOut())
                                .contains("bin/run export")
                                .contains("bin/run import"))
                .hasMessageContaining("postgres-17");
        EmbeddedDatabase.open(data, BINARIES, Purpose.IMPORT).close();
        open(data).close();
    }

    private static EmbeddedDatabase open(Path data) {
        return EmbeddedDatabase.open(data, BINARIES, Purpose.SERVE);
    }

    private Path cluster() throws Exception {
        return data.resolve(
                "postgres-" + PostgresBinaries.unpackedBelow(BINARIES).major());
    }

    private String log() throws Exception {
        return Files.readString(cluster().resolveSibling(cluster().getFileName() + ".log"));
    }

    private static Connection connect(EmbeddedDatabase database, String password) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), password);
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database, database.password());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String answer(EmbeddedDatabase database, String question) {
        try (Connection connection = connect(database, database.password());
                var row = connection.createStatement().executeQuery(question)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** An application that opens the database and is then killed. */
    static class HoldsADatabase {

        public static void main(String[] args) throws Exception {
            EmbeddedDatabase database = open(Path.of(args[0]));
            execute(database, "create table kept (word text)", "insert into kept values ('written before the kill')");
            System.out.println("open");
            Thread.sleep(60_000);
        }
    }
}
