package org.entrepot.catalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.files.FileUse;
import org.entrepot.files.StoredFile;
import org.entrepot.files.web.Uploads;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Problem;
import org.entrepot.site.Form;
import org.entrepot.site.UploadLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps what came with the form of a listing, so that a refused form does not ask for the same file again. */
@Component
class ListingUploads implements UploadLimits {

    private final Uploads uploads;

    ListingUploads(Uploads uploads) {
        this.uploads = uploads;
    }

    /** The form with the ids of what was kept, and why the rest was not. */
    record Taken(Form form, List<Problem> problems) {}

    Taken take(Actor actor, Form form, Map<String, MultipartFile> parts) {
        var problems = new ArrayList<Problem>();
        var filled = form;
        var logo = keep(actor, FileUse.LISTING_LOGO, "logo", parts.get("logo.upload"), problems);
        if (logo.isPresent()) {
            filled = filled.with("logo", logo.get().id().toString()).with("logo.remove");
        }
        for (var index = 0; index < Listing.MOST_DOCUMENTS; index++) {
            var part = parts.get(Forms.documentField(index, "upload"));
            var file = Forms.documentField(index, "file");
            var document = keep(actor, FileUse.LISTING_DOCUMENT, file, part, problems);
            if (document.isPresent()) {
                filled = titled(filled, Forms.documentField(index, "title"), document.get())
                        .with(file, document.get().id().toString())
                        .with(Forms.documentField(index, "remove"));
            }
        }
        return new Taken(filled, problems);
    }

    @Override
    public Map<String, Long> limits() {
        var documents = Listing.MOST_DOCUMENTS * FileUse.LISTING_DOCUMENT.limit();
        return Map.of("/offers/{offer}/listing/{language}", Uploads.formWith(FileUse.LISTING_LOGO.limit() + documents));
    }

    private Optional<StoredFile> keep(
            Actor actor, FileUse use, String field, @Nullable MultipartFile part, List<Problem> problems) {
        if (part == null) {
            return Optional.empty();
        }
        return uploads.store(actor, use, field, List.of(part))
                .fold(stored -> stored.stream().findFirst(), refused -> {
                    problems.addAll(refused);
                    return Optional.empty();
                });
    }

    /** Without a title of its own a document is called as its file was. */
    private static Form titled(Form form, String field, StoredFile file) {
        var end = file.name().lastIndexOf('.');
        return form.value(field).isBlank() ? form.with(field, file.name().substring(0, end)) : form;
    }
}
