package org.entrepot.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that Entrepot brings along for this system, unpacked once and then reused. */
record PostgresBinaries(Path home, int major) {

    private static final String OWN = "Set ENTREPOT_DATABASE_URL to a PostgreSQL 15 or newer that runs here.";

    static PostgresBinaries unpackedBelow(Path cache) {
        String archive = archiveName();
        URL url = PostgresBinaries.class.getResource("/" + archive);
        if (url == null) {
            throw new StartRefused("Entrepot brings no PostgreSQL for this system (%s).".formatted(archive), OWN);
        }
        try {
            Path home = cache.resolve(directoryName(archive, url)).toAbsolutePath();
            if (!Files.isDirectory(home)) {
                unpack(url, home);
            }
            return new PostgresBinaries(home, majorOf(home));
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "The PostgreSQL that Entrepot brings could not be unpacked below %s: %s"
                            .formatted(cache, unreadable.getMessage()),
                    "Check that the directory is writable and the disk not full.",
                    unreadable);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String bits = processor.equals("aarch64") || processor.equals("arm64")
                ? "arm_64"
                : processor.equals("amd64") ? "x86_64" : processor;
        return "postgres-%s-%s.txz".formatted(system.startsWith("mac") ? "darwin" : system, bits);
    }

    /** The checksum keeps a newer archive from being mistaken for an older one that is already unpacked. */
    private static String directoryName(String archive, URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        long stamp = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return archive.replace(".txz", "-" + Long.toHexString(stamp));
    }

    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path staging = Files.createTempDirectory(home.getParent(), "unpacking-");
        Files.setPosixFilePermissions(staging, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream in = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, staging);
            }
        }
        try {
            Files.move(staging, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException alreadyThere) {
            FileSystemUtils.deleteRecursively(staging);
            if (!Files.isDirectory(home)) {
                throw alreadyThere;
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path staging) throws IOException {
        Path target = staging.resolve(entry.getName()).normalize();
        if (!target.startsWith(staging)) {
            throw new IOException("unexpected path " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static int majorOf(Path home) throws IOException {
        Path remembered = home.resolve("major");
        if (!Files.exists(remembered)) {
            Files.writeString(remembered, askForMajor(home.resolve("bin").resolve("postgres")));
        }
        return Integer.parseInt(Files.readString(remembered).strip());
    }

    private static String askForMajor(Path postgres) {
        try {
            Process process = new ProcessBuilder(postgres.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.replaceFirst("(?s)^.*\\) (\\d+).*$", "$1");
        } catch (IOException unstartable) {
            throw new StartRefused(
                    "The PostgreSQL that Entrepot brings does not run on this system: " + unstartable.getMessage(),
                    OWN,
                    unstartable);
        }
    }
}
