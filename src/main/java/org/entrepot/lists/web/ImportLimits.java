package org.entrepot.lists.web;

import java.util.Map;
import org.entrepot.lists.application.ListsSettings;
import org.entrepot.site.UploadLimits;
import org.springframework.stereotype.Component;

/** The form of an import with the largest list that is taken. */
@Component
class ImportLimits implements UploadLimits {

    private static final long OTHER_FIELDS = 1024L * 1024;

    private final ListsSettings settings;

    ImportLimits(ListsSettings settings) {
        this.settings = settings;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("/offers/{offer}/audience/imports", settings.largestFile().toBytes() + OTHER_FIELDS);
    }
}
