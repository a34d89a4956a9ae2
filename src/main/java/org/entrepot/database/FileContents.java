package org.entrepot.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The contents of attached files, which lie on disk under their hash beside the database that tells of them. */
final class FileContents {

    private static final String FOLDER = "files/";
    private static final Pattern PLACE = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{64}");

    private final Path directory;
    private final PrintStream console;

    FileContents(Path directory, PrintStream console) {
        this.directory = directory;
        this.console = console;
    }

    /** A content that is removed meanwhile belonged to nothing any more. */
    List<String> write(ZipOutputStream zip) throws IOException {
        var places = places();
        for (var place : places) {
            zip.putNextEntry(new ZipEntry(FOLDER + place));
            Files.copy(directory.resolve(place), zip);
            zip.closeEntry();
        }
        console.printf("  files: %d%n", places.size());
        return places;
    }

    private List<String> places() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var paths = Files.walk(directory, 2)) {
            return paths.map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .filter(place -> PLACE.matcher(place).matches())
                    .sorted()
                    .toList();
        }
    }

    /** Each whole or not at all, and only when it is what its hash says; those that are there already stay. */
    void read(ZipFile zip, List<String> places) throws IOException {
        for (var place : places) {
            var entry = PLACE.matcher(place).matches() ? zip.getEntry(FOLDER + place) : null;
            if (entry == null) {
                throw damaged(place, "it is missing");
            }
            var target = directory.resolve(place);
            if (!Files.exists(target)) {
                Files.createDirectories(directory.resolve(place.substring(0, 2)));
                read(zip, entry, place, target);
            }
        }
        console.printf("  files: %d%n", places.size());
    }

    private static void read(ZipFile zip, ZipEntry entry, String place, Path target) throws IOException {
        var unfinished = target.resolveSibling(target.getFileName() + ".part");
        try (InputStream content = zip.getInputStream(entry);
                var hashed = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            Files.copy(hashed, unfinished, StandardCopyOption.REPLACE_EXISTING);
            var hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
            if (!place.endsWith("/" + hash)) {
                throw damaged(place, "its content is another one");
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static StartRefused damaged(String place, String how) {
        return new StartRefused(
                "The export is damaged at the file %s: %s.".formatted(place, how),
                "No row was imported. Write the export again and repeat the import.");
    }
}
