package org.entrepot.files.application;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.entrepot.files.FileType;
import org.springframework.stereotype.Component;

/** What a file is by what it holds; what it is called only tells a table of values from other text. */
@Component
class TypeByContent {

    private static final int HEAD = 64 * 1024;

    private final MimeTypes signatures = MimeTypes.getDefaultMimeTypes();

    /** Empty for everything that is not taken at all. */
    Optional<FileType> of(Path path, String name) {
        var type = signature(path);
        return switch (type) {
            case "application/pdf" -> Optional.of(FileType.PDF).filter(_ -> beginsWith(path, "%PDF-"));
            case "image/png" -> Optional.of(FileType.PNG);
            case "image/jpeg" -> Optional.of(FileType.JPEG);
            case "image/webp" -> Optional.of(FileType.WEBP);
            case "text/plain" -> Optional.of(textType(name)).filter(_ -> isText(path));
            case String _ when beginsWith(path, "PK\3\4") -> office(path);
            case String _ -> Optional.empty();
        };
    }

    private static FileType textType(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileType.CSV : FileType.TEXT;
    }

    /** In whatever encoding: no control but those of lines and tables, unless a mark says that it is two bytes a sign. */
    private static boolean isText(Path path) {
        try (var content = Files.newInputStream(path)) {
            var head = content.readNBytes(HEAD);
            var isWide = head.length > 1
                    && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFE + 0xFF
                    && ((head[0] & 0xFF) == 0xFE || (head[1] & 0xFF) == 0xFE);
            for (var sign : head) {
                if (!isWide && sign >= 0 && sign < ' ' && "\t\n\r\f".indexOf(sign) < 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String signature(Path path) {
        try (var content = new BufferedInputStream(Files.newInputStream(path))) {
            return signatures.detect(content, new Metadata()).getBaseType().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean beginsWith(Path path, String sign) {
        try (var content = Files.newInputStream(path)) {
            return new String(content.readNBytes(sign.length()), StandardCharsets.ISO_8859_1).equals(sign);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An archive counts as a document only with a document's parts, and never with macros. */
    private static Optional<FileType> office(Path path) {
        try (var archive = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            var hasMacros = archive.stream()
                    .anyMatch(entry -> entry.getName().endsWith("vbaProject.bin")
                            || entry.getName().startsWith("Basic/"));
            return hasMacros ? Optional.empty() : open(archive);
        } catch (ZipException | IllegalArgumentException _) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<FileType> open(ZipFile archive) throws IOException {
        if (archive.getEntry("[Content_Types].xml") != null) {
            return archive.getEntry("word/document.xml") != null
                    ? Optional.of(FileType.DOCX)
                    : archive.getEntry("xl/workbook.xml") != null
                            ? Optional.of(FileType.XLSX)
                            : Optional.of(FileType.PPTX).filter(_ -> archive.getEntry("ppt/presentation.xml") != null);
        }
        var declared = archive.getEntry("mimetype");
        if (declared == null) {
            return Optional.empty();
        }
        try (var content = archive.getInputStream(declared)) {
            return switch (new String(content.readNBytes(100), StandardCharsets.US_ASCII).strip()) {
                case "application/vnd.oasis.opendocument.text" -> Optional.of(FileType.ODT);
                case "application/vnd.oasis.opendocument.spreadsheet" -> Optional.of(FileType.ODS);
                case "application/vnd.oasis.opendocument.presentation" -> Optional.of(FileType.ODP);
                case String _ -> Optional.empty();
            };
        }
    }
}
