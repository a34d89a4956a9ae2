package org.entrepot.lists.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an import takes.
 *
 * @param largestFile more is refused before it is read; the container's own limit for forms must not be lower
 * @param readAtOnce a smaller file is read while its sender waits, a larger one with its progress on the page
 */
@ConfigurationProperties("entrepot.lists")
public record ListsSettings(
        @DefaultValue("128MB") DataSize largestFile,
        @DefaultValue("512KB") DataSize readAtOnce) {

    public ListsSettings {
        if (largestFile.toBytes() < 1) {
            throw new IllegalArgumentException("entrepot.lists: largest-file must be positive");
        }
    }
}
