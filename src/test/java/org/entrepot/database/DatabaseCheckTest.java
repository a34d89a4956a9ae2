package org.entrepot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
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

    private static Connection connect(String database) throws SQLException {
        return TestPostgres.dataSource(database).getConnection();
    }
}
