package org.entrepot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;

/** The one PostgreSQL server of a test run. */
public final class TestPostgres {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static volatile boolean contextsUseIt;

    private TestPostgres() {}

    static void contextsUseIt() {
        contextsUseIt = true;
    }

    /** An empty database, or a copy of the template's. */
    public static String create(String template) {
        var name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + template);
        return name;
    }

    public static String url(String database) {
        return SERVER.getJdbcUrl("postgres", database);
    }

    public static DataSource dataSource(String database) {
        return SERVER.getDatabase("postgres", database);
    }

    static void execute(String sql) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            // Contexts say goodbye to the database when they close, so it must outlive them.
            var server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "256MB")
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            // those handlers run only where a context was started; a run without one must not leave the server behind
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!contextsUseIt) {
                    close(server);
                }
            }));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
