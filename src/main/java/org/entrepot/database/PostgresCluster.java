package org.entrepot.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** One directory with the data of an embedded PostgreSQL, and the programs that work on it. */
final class PostgresCluster {

    static final String USER = "entrepot";

    /** pg_trgm asks the C library what a letter is, whatever the collation provider says; the name of its UTF-8 locale differs by system. */
    private static final List<String> CHARACTER_TYPES = List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8");

    private final PostgresBinaries binaries;
    private final Path directory;

    PostgresCluster(PostgresBinaries binaries, Path directory) {
        this.binaries = binaries;
        this.directory = directory.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(directory.resolve("PG_VERSION"));
    }

    /** Builds the cluster beside its place and moves it there when it is whole, so that a broken attempt is never taken for one. */
    void initialise() {
        Path staging = directory.resolveSibling(directory.getFileName() + ".new");
        Path password = directory.resolveSibling(directory.getFileName() + ".password");
        try {
            Files.deleteIfExists(password);
            Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, newPassword());
            String trouble = "";
            for (String characterType : CHARACTER_TYPES) {
                FileSystemUtils.deleteRecursively(staging);
                Answer answer = initdb(staging, password, characterType);
                if (answer.isGood()) {
                    Files.move(password, staging.resolve("entrepot.password"));
                    Files.move(staging, directory, StandardCopyOption.ATOMIC_MOVE);
                    return;
                }
                trouble = answer.text();
            }
            throw new StartRefused(
                    "The embedded PostgreSQL could not lay out its data in %s:%n%s".formatted(directory, trouble),
                    "Mend what PostgreSQL says above, or set ENTREPOT_DATABASE_URL to a PostgreSQL 15 or newer.");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Answer initdb(Path target, Path password, String characterType) {
        return run(
                "initdb",
                "-D",
                target.toString(),
                "-U",
                USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + characterType,
                "--no-instructions");
    }

    String password() {
        try {
            return Files.readString(directory.resolve("entrepot.password")).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The port of the server that runs on this directory, if one does. */
    Optional<Integer> runningPort() {
        Path file = directory.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return lines.size() > 3
                            && isPostgresOfThisDirectory(
                                    Long.parseLong(lines.getFirst().strip()))
                    ? Optional.of(Integer.parseInt(lines.get(3).strip()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** After a restart of the machine the number may belong to anybody, and neither must be stopped nor keep us from starting. */
    private boolean isPostgresOfThisDirectory(long processId) {
        Optional<ProcessHandle.Info> process = ProcessHandle.of(processId).map(ProcessHandle::info);
        boolean postgres = process.flatMap(ProcessHandle.Info::command)
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
        boolean elsewhere = process.flatMap(ProcessHandle.Info::arguments)
                .map(arguments -> Arrays.stream(arguments).noneMatch(directory.toString()::equals))
                .orElse(false);
        return postgres && !elsewhere;
    }

    int start() {
        try {
            Files.deleteIfExists(directory.resolve("postmaster.pid"));
            int port = freePort();
            Path log = directory.resolveSibling(directory.getFileName() + ".log");
            Answer answer = run(
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--timeout=120",
                    "-D",
                    directory.toString(),
                    "-l",
                    log.toString(),
                    "-o",
                    "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=UTC"
                            + " -c log_timezone=UTC -c max_connections=60 -c shared_buffers=64MB");
            if (!answer.isGood()) {
                throw new StartRefused(
                        "The embedded PostgreSQL did not start on %s:%n%s".formatted(directory, answer.text()),
                        "Its log is %s.".formatted(log));
            }
            return port;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void stop() {
        if (runningPort().isPresent()) {
            run("pg_ctl", "stop", "--wait", "--mode=fast", "--timeout=60", "-D", directory.toString());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private Answer run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (new UnixSystem().getUid() == 0) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("/dev/null"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text.strip());
        } catch (IOException unstartable) {
            return new Answer(-1, String.valueOf(unstartable.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer(-1, "interrupted");
        }
    }

    private record Answer(int code, String text) {

        boolean isGood() {
            return code == 0;
        }
    }
}
