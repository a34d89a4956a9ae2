package org.entrepot.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL holds the data.
 *
 * @param url of a PostgreSQL that somebody else runs; without it the embedded one is started
 * @param user who signs in at that PostgreSQL
 * @param password of that user
 * @param binaries where the embedded PostgreSQL is unpacked; below the data directory when not set
 * @param purpose what the database is opened for
 */
@ConfigurationProperties("entrepot.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path binaries,
        @DefaultValue("serve") Purpose purpose) {

    private static final String JDBC = "jdbc:";

    /** {@code EXPORT} may join a server that another process runs; {@code IMPORT} may stand beside data of another major version. */
    enum Purpose {
        SERVE,
        EXPORT,
        IMPORT
    }

    DatabaseSettings {
        url = url == null || url.isBlank() ? null : jdbc(url.strip());
    }

    boolean isEmbedded() {
        return url == null;
    }

    private static String jdbc(String url) {
        String bare = url.startsWith(JDBC) ? url.substring(JDBC.length()) : url;
        String named = bare.startsWith("postgres://") ? "postgresql" + bare.substring("postgres".length()) : bare;
        if (!named.startsWith("postgresql:")) {
            throw new IllegalArgumentException(
                    "ENTREPOT_DATABASE_URL must look like jdbc:postgresql://host:5432/database, and this does not");
        }
        if (named.replaceFirst("\\?.*", "").contains("@")) {
            throw new IllegalArgumentException(
                    "ENTREPOT_DATABASE_URL must not carry user or password; use ENTREPOT_DATABASE_USER and ENTREPOT_DATABASE_PASSWORD");
        }
        return JDBC + named;
    }
}
