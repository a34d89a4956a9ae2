package org.entrepot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.entrepot.TestPostgres;
import org.entrepot.database.DatabaseSettings.Purpose;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {

    @Test
    void a_unicode_database_is_accepted_and_left_as_it_was() throws SQLException {
        try (Connection connection = connect(TestPostgres.create("template0"))) {
            assertThatCode(() -> DatabaseCheck.accept(connection, Purpose.SERVE))
                    .doesNotThrowAnyException();
            try (var row =
                    connection.createStatement().executeQuery("select 1 from pg_extension where extname = 'pg_trgm'")) {
                assertThat(row.next()).isFalse();
            }
        }
    }

    @Test
    void a_database_that_cannot_fold_letters_is_refused() throws SQLException {
        try (Connection connection = connect(TestPostgres.create("template0 locale 'C'"))) {
            assertThatThrownBy(() -> DatabaseCheck.accept(connection, Purpose.SERVE))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Ö");
        }
    }

    @Test
    void a_database_whose_trigrams_know_only_ascii_is_refused() throws SQLException {
        String lowersButHasNoTrigrams = "template0 locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'";
        try (Connection connection = connect(TestPostgres.create(lowersButHasNoTrigrams))) {
            assertThatThrownBy(() -> DatabaseCheck.accept(connection, Purpose.SERVE))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("한");
        }
    }

    @Test
    void a_server_older_than_15_is_refused_by_its_number() throws SQLException {
        try (Connection connection = connect(TestPostgres.create("template0"))) {
            assertThatThrownBy(() -> DatabaseCheck.accept(calledVersion(14, connection), Purpose.SERVE))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("The database is PostgreSQL 14; Entrepot needs 15 or newer.");
            assertThatCode(() -> DatabaseCheck.accept(calledVersion(15, connection), Purpose.SERVE))
                    .doesNotThrowAnyException();
        }
    }

    /** There is no older server to start here, so one says of itself that it is. */
    private static Connection calledVersion(int major, Connection real) throws SQLException {
        var facts = real.getMetaData();
        var old = instead(DatabaseMetaData.class, facts, "getDatabaseMajorVersion", major);
        return instead(Connection.class, real, "getMetaData", old);
    }

    private static <T> T instead(Class<T> type, T real, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, called, arguments) -> {
                    try {
                        return called.getName().equals(method) ? answer : called.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private static Connection connect(String database) throws SQLException {
        return TestPostgres.dataSource(database).getConnection();
    }
}
