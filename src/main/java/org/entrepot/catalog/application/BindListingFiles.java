package org.entrepot.catalog.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.ListingFiles;
import org.entrepot.catalog.domain.ListingFiles.Bound;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.files.FilesRefusal;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Component;

/** Makes the files of a saved listing the offer's own, and lets go of those that no draft shows and nobody submitted. */
@Component
class BindListingFiles {

    private final ListingFiles bound;
    private final Files files;
    private final Drafts drafts;

    BindListingFiles(ListingFiles bound, Files files, Drafts drafts) {
        this.bound = bound;
        this.files = files;
        this.drafts = drafts;
    }

    /** After the listing was saved; the caller undoes everything when there are problems. */
    List<Problem> bind(Actor actor, OfferId offer, Listing saved) {
        var own = bound.lock(offer);
        var problems = new ArrayList<Problem>();
        FileId.parse(saved.logo())
                .ifPresent(logo -> problems.addAll(bind(actor, offer, own, FileUse.LISTING_LOGO, logo, "logo")));
        for (var index = 0; index < saved.documents().size(); index++) {
            var field = "documents[" + index + "].file";
            FileId.parse(saved.documents().get(index).file())
                    .ifPresent(file -> problems.addAll(bind(actor, offer, own, FileUse.LISTING_DOCUMENT, file, field)));
        }
        letGo(offer, own);
        return problems;
    }

    private List<Problem> bind(
            Actor actor, OfferId offer, Map<FileId, Bound> own, FileUse use, FileId file, String field) {
        if (own.containsKey(file) && own.get(file).use() == use) {
            return List.of();
        }
        return files.attach(actor, use, List.of(file))
                .fold(
                        _ -> {
                            bound.add(offer, use, file);
                            return List.of();
                        },
                        _ -> List.of(Problem.at(field, FilesRefusal.FILE_NOT_USABLE)));
    }

    /** Also after a whole language was taken out. */
    void letGo(OfferId offer) {
        letGo(offer, bound.lock(offer));
    }

    /** Reads the draft again, behind the lock: somebody may have saved another language meanwhile. */
    private void letGo(OfferId offer, Map<FileId, Bound> own) {
        var shown = drafts.find(offer).orElseThrow().content().files();
        var unused = own.entrySet().stream()
                .filter(entry -> !entry.getValue().isSubmitted() && !shown.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!unused.isEmpty()) {
            bound.remove(unused);
            files.detach(unused);
        }
    }
}
