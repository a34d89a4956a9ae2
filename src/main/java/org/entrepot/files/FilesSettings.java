package org.entrepot.files;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where attached files lie and how much of them there may be.
 *
 * @param directory below the data directory when not set
 * @param quota the most that the files of one organization take together
 * @param keepUnattached how long an upload waits to be attached to something, in business time
 */
@ConfigurationProperties("entrepot.files")
public record FilesSettings(
        @Nullable Path directory,
        @DefaultValue("1GB") DataSize quota,
        @DefaultValue("1d") Duration keepUnattached) {

    public FilesSettings {
        if (quota.toBytes() < 1 || !keepUnattached.isPositive()) {
            throw new IllegalArgumentException("entrepot.files: quota and keep-unattached must be positive");
        }
    }
}
