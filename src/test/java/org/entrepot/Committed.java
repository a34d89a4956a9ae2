package org.entrepot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is committed: compared by default, written with {@code -Dupdate.docs=true}. */
public final class Committed {

    private Committed() {}

    public static void isCurrent(String file, String content) {
        var path = Path.of(file);
        try {
            if (Boolean.getBoolean("update.docs")) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, content);
            }
            assertThat(path).as("run the same test with -Dupdate.docs=true").exists();
            assertThat(Files.readString(path))
                    .as("%s is not current; run the same test with -Dupdate.docs=true", file)
                    .isEqualTo(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
