package org.entrepot.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.entrepot.database.DatabaseSettings.Purpose;

/** Looks at a database before anything is written to it, and refuses one on which names and search would quietly go wrong. */
final class DatabaseCheck {

    static final int OLDEST_MAJOR = 15;

    private DatabaseCheck() {}

    static void accept(Connection connection, Purpose purpose) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST_MAJOR) {
            throw new StartRefused(
                    "The database is PostgreSQL %d; Entrepot needs %d or newer.".formatted(major, OLDEST_MAJOR),
                    "Name a newer PostgreSQL with ENTREPOT_DATABASE_URL, or leave it away and use the embedded one.");
        }
        try (Statement statement = connection.createStatement()) {
            requireLetters(statement, """
                    select pg_encoding_to_char(encoding) = 'UTF8' and lower('Ö') = 'ö' and '한' ~ '^[[:alpha:]]$'
                    from pg_database where datname = current_database()
                    """);
            if (purpose != Purpose.IMPORT) {
                requireNoUnfinishedImport(statement);
            }
            requireTrigrams(connection, statement);
        }
    }

    /** The migrations need the extensions anyway; asking inside a transaction that is rolled back leaves no trace. */
    private static void requireTrigrams(Connection connection, Statement statement) throws SQLException {
        connection.setAutoCommit(false);
        try {
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("create extension if not exists btree_gist");
            requireLetters(statement, "select show_trgm('한국') <> '{}'");
        } catch (SQLException unavailable) {
            throw new StartRefused(
                    "The extensions pg_trgm and btree_gist cannot be used in this database: "
                            + unavailable.getMessage(),
                    "Install PostgreSQL's contrib package, and let the user create extensions in this database"
                            + " (or create both as its owner).",
                    unavailable);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void requireLetters(Statement statement, String question) throws SQLException {
        if (!answersYes(statement, question)) {
            throw new StartRefused(
                    "The database cannot fold Ö to ö or does not see 한 as a letter, so that names would not be found.",
                    "Create it again as UTF-8 with a Unicode character type, for example: create database entrepot"
                            + " template template0 encoding 'UTF8' locale 'C.UTF-8'");
        }
    }

    private static void requireNoUnfinishedImport(Statement statement) throws SQLException {
        if (answersYes(statement, "select to_regnamespace('" + ImportDatabase.UNFINISHED + "') is not null")) {
            throw new StartRefused(
                    "An import into this database was begun and not finished.",
                    "Say `bin/run import <file>` again; it starts over.");
        }
    }

    private static boolean answersYes(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
