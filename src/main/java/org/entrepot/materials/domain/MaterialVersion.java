package org.entrepot.materials.domain;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.files.FileId;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.MaterialVersionId;

/**
 * A material in one language, as it was published once.
 *
 * @param number counted for each language from 1
 * @param changeNote what changed; blank for the first
 * @param isNewest whether it is what the channel reads
 */
public record MaterialVersion(
        MaterialVersionId id,
        MaterialId material,
        String language,
        int number,
        String title,
        String summary,
        MaterialContent content,
        String changeNote,
        Instant publishedAt,
        String publishedByName,
        boolean isNewest) {

    public Optional<FileId> file() {
        return content instanceof MaterialContent.InFile(var file) ? Optional.of(file) : Optional.empty();
    }

    public Optional<String> url() {
        return content instanceof MaterialContent.AtAddress(var url) ? Optional.of(url) : Optional.empty();
    }
}
