package org.entrepot.files.web;

import java.util.Arrays;
import java.util.Map;
import org.entrepot.files.FileUse;
import org.entrepot.site.UploadLimits;
import org.springframework.stereotype.Component;

/** A file of its own: as much as the largest use takes; which use it is stands behind it. */
@Component
class FileUploadLimits implements UploadLimits {

    @Override
    public Map<String, Long> limits() {
        var largest = Arrays.stream(FileUse.values()).mapToLong(FileUse::limit).max();
        return Map.of("/api/files", Uploads.formWith(largest.orElseThrow()));
    }
}
