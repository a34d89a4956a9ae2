package org.entrepot.catalog.web;

import org.entrepot.catalog.application.ReadListingFiles;
import org.entrepot.files.FileUse;
import org.entrepot.files.StoredFile;
import org.entrepot.files.web.Downloads;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.site.RefusedException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The logo and the documents of an offer: logos to be shown in pages, documents to be downloaded (R160, R311). */
@Controller
class ListingFilePages {

    private final ReadListingFiles read;
    private final Downloads downloads;

    ListingFilePages(ReadListingFiles read, Downloads downloads) {
        this.read = read;
        this.downloads = downloads;
    }

    @GetMapping("/store/offers/{offer}/files/{file}")
    ResponseEntity<Resource> live(@PathVariable String offer, @PathVariable String file) {
        return answer(read.live(Paths.offer(offer), Paths.file(file)));
    }

    @GetMapping("/offers/{offer}/listing/files/{file}")
    ResponseEntity<Resource> ofWorkspace(Actor actor, @PathVariable String offer, @PathVariable String file) {
        return answer(read.ofWorkspace(actor, Paths.offer(offer), Paths.file(file)));
    }

    @GetMapping("/previews/{offer}/files/{file}")
    ResponseEntity<Resource> ofPreview(Actor actor, @PathVariable String offer, @PathVariable String file) {
        return answer(read.ofPreview(actor, Paths.offer(offer), Paths.file(file)));
    }

    private ResponseEntity<Resource> answer(Outcome<StoredFile> found) {
        var file = RefusedException.valueOf(found);
        return file.use() == FileUse.LISTING_LOGO ? downloads.picture(file) : downloads.of(file);
    }
}
