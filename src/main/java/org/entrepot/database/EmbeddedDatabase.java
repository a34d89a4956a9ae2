package org.entrepot.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.database.DatabaseSettings.Purpose;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that Entrepot starts for itself, and stops again; one process at a time owns its directory. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = "entrepot";

    private final PostgresCluster cluster;
    private final @Nullable FileChannel lock;
    private final int port;

    private EmbeddedDatabase(PostgresCluster cluster, @Nullable FileChannel lock, int port) {
        this.cluster = cluster;
        this.lock = lock;
        this.port = port;
    }

    /** Opens the data below the directory, starting the server unless the purpose allows to join one that runs. */
    static EmbeddedDatabase open(Path data, Path cache, Purpose purpose) {
        try {
            Files.createDirectories(data);
            Optional<FileChannel> lock = lock(data.resolve("entrepot.lock"));
            if (lock.isEmpty() && purpose != Purpose.EXPORT) {
                throw inUse(data);
            }
            try {
                return open(data, PostgresBinaries.unpackedBelow(cache), purpose, lock.orElse(null));
            } catch (RuntimeException | IOException failed) {
                if (lock.isPresent()) {
                    lock.get().close();
                }
                throw failed;
            }
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The data directory %s cannot be used: %s".formatted(data.toAbsolutePath(), unusable.getMessage()),
                    "Make it writable for this user, or name another one with ENTREPOT_DATA.",
                    unusable);
        }
    }

    private static EmbeddedDatabase open(
            Path data, PostgresBinaries binaries, Purpose purpose, @Nullable FileChannel lock) throws IOException {
        Path directory = data.resolve("postgres-" + binaries.major());
        PostgresCluster cluster = new PostgresCluster(binaries, directory);
        if (lock == null) {
            return new EmbeddedDatabase(cluster, null, cluster.runningPort().orElseThrow(() -> inUse(data)));
        }
        // whoever holds the lock is the only one left; a server that still runs lost its application
        cluster.stop();
        if (!cluster.exists()) {
            lookForAnotherMajor(data, binaries.major(), purpose);
            cluster.initialise();
        }
        EmbeddedDatabase opened = new EmbeddedDatabase(cluster, lock, cluster.start());
        opened.createDatabase();
        return opened;
    }

    private static void lookForAnotherMajor(Path data, int major, Purpose purpose) throws IOException {
        if (purpose == Purpose.EXPORT) {
            throw new StartRefused(
                    "There is nothing to export: %s has no data of PostgreSQL %d.".formatted(data, major),
                    "Name the right directory with ENTREPOT_DATA, or use the Entrepot that wrote the data.");
        }
        try (Stream<Path> entries = Files.list(data)) {
            List<String> others = entries.filter(entry -> Files.exists(entry.resolve("PG_VERSION")))
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("postgres-\\d+"))
                    .sorted()
                    .toList();
            if (!others.isEmpty() && purpose == Purpose.SERVE) {
                throw new StartRefused(
                        "The data in %s is of another PostgreSQL (%s); this Entrepot brings PostgreSQL %d, which cannot read it."
                                .formatted(data, String.join(", ", others), major),
                        "Carry it over: with the Entrepot that wrote it say `bin/run export entrepot.zip`, with this one"
                                + " `bin/run import entrepot.zip`. The old directory stays as it is.");
            }
        }
    }

    private static StartRefused inUse(Path data) {
        return new StartRefused(
                "Another Entrepot runs on the data directory %s.".formatted(data.toAbsolutePath()),
                "Stop that one first, or name another directory with ENTREPOT_DATA.");
    }

    /** The operating system gives the lock back however this process ends. */
    private static Optional<FileChannel> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                // for bin/run, which looks before it builds anything
                String owner = Long.toString(ProcessHandle.current().pid());
                channel.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)));
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    String user() {
        return PostgresCluster.USER;
    }

    String password() {
        return cluster.password();
    }

    private void createDatabase() {
        String maintenance = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        try (Connection connection = DriverManager.getConnection(maintenance, user(), password());
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException broken) {
            close();
            throw new StartRefused(
                    "The embedded PostgreSQL does not answer: " + broken.getMessage(),
                    "Look into the log beside its data directory.",
                    broken);
        }
    }

    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        try {
            cluster.stop();
            lock.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
