package org.entrepot.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.ListingDocument;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.Actor;
import org.springframework.stereotype.Component;

/** Uploads the logos and documents that come with the practice world; offers without one show their initials. */
@Component
class Brochures {

    private final Files files;

    Brochures(Files files) {
        this.files = files;
    }

    /** Id of the file; empty when the offer has none. */
    String logo(Actor publisher, String offer) {
        return upload(publisher, FileUse.LISTING_LOGO, "/practice/logos/" + offer + ".png")
                .map(file -> file.id().toString())
                .orElse("");
    }

    List<ListingDocument> documents(Actor publisher, String offer, String title) {
        return upload(publisher, FileUse.LISTING_DOCUMENT, "/practice/documents/" + offer + ".pdf")
                .map(file -> new ListingDocument(title, file.id().toString()))
                .stream()
                .toList();
    }

    private Optional<StoredFile> upload(Actor publisher, FileUse use, String resource) {
        try (var content = Brochures.class.getResourceAsStream(resource)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(files.store(publisher, use, resource, content).orElseThrow());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
