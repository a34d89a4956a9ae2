package org.entrepot.files.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.entrepot.files.FilesSettings;
import org.entrepot.files.domain.Shelf;
import org.entrepot.kernel.Ids;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A directory: {@code incoming} for what arrives, then two letters of the hash, then the hash. */
@Component
class DiskShelf implements Shelf {

    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final Path incoming;

    DiskShelf(FilesSettings settings, Environment environment) {
        var set = settings.directory();
        root = set == null ? Path.of(environment.getProperty("entrepot.data", "data"), "files") : set;
        incoming = root.resolve("incoming");
    }

    @Override
    public Optional<Deposit> receive(InputStream content, long limit) {
        var path = incoming.resolve(Ids.next().toString());
        try {
            Files.createDirectories(incoming);
            var digest = MessageDigest.getInstance("SHA-256");
            var size = write(content, limit, path, digest);
            if (size > limit) {
                Files.delete(path);
                return Optional.empty();
            }
            return Optional.of(new Deposit(path, size, HexFormat.of().formatHex(digest.digest())));
        } catch (IOException failed) {
            discard(path);
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** On disk, not only in a buffer, before anybody relies on it. */
    private static long write(InputStream content, long limit, Path path, MessageDigest digest) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            var size = 0L;
            for (var read = content.read(buffer); read >= 0 && size <= limit; read = content.read(buffer)) {
                size += read;
                digest.update(buffer, 0, read);
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                if (size > limit) {
                    return size;
                }
            }
            channel.force(true);
            return size;
        }
    }

    @Override
    public void place(Deposit deposit) {
        var drawer = drawer(deposit.sha256());
        try {
            Files.createDirectories(drawer);
            Files.move(deposit.path(), place(deposit.sha256()), StandardCopyOption.ATOMIC_MOVE);
            syncDirectory(drawer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The name, too, must survive a power cut; a system that cannot open a directory does this by itself. */
    private static void syncDirectory(Path directory) {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // not every file system can
        }
    }

    @Override
    public void discard(Deposit deposit) {
        discard(deposit.path());
    }

    private static void discard(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(place(sha256));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void remove(String sha256) {
        discard(place(sha256));
    }

    @Override
    public void sweep(Instant before) {
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (var begun = Files.list(incoming)) {
            for (var path : begun.toList()) {
                if (Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path place(String sha256) {
        return drawer(sha256).resolve(sha256);
    }

    private Path drawer(String sha256) {
        return root.resolve(sha256.substring(0, 2));
    }
}
