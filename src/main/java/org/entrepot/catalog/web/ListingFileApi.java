package org.entrepot.catalog.web;

import org.entrepot.catalog.application.ReadListingFiles;
import org.entrepot.files.web.Downloads;
import org.entrepot.kernel.Actor;
import org.entrepot.site.RefusedException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The logo and the documents of an offer for programs; uploaded to /api/files, then named in the draft's listing. */
@RestController
@RequestMapping("/api")
class ListingFileApi {

    private final ReadListingFiles read;
    private final Downloads downloads;

    ListingFileApi(ReadListingFiles read, Downloads downloads) {
        this.read = read;
        this.downloads = downloads;
    }

    /** While it is part of the live listing. */
    @GetMapping("/store/offers/{offer}/files/{file}")
    ResponseEntity<Resource> live(@PathVariable String offer, @PathVariable String file) {
        return downloads.of(RefusedException.valueOf(read.live(Paths.offer(offer), Paths.file(file))));
    }

    /** Of the draft, of a submission, of what is or was live. */
    @GetMapping("/offers/{offer}/files/{file}")
    ResponseEntity<Resource> ofWorkspace(Actor actor, @PathVariable String offer, @PathVariable String file) {
        return downloads.of(RefusedException.valueOf(read.ofWorkspace(actor, Paths.offer(offer), Paths.file(file))));
    }

    /** Of the preview, for those who may look at it. */
    @GetMapping("/previews/{offer}/files/{file}")
    ResponseEntity<Resource> ofPreview(Actor actor, @PathVariable String offer, @PathVariable String file) {
        return downloads.of(RefusedException.valueOf(read.ofPreview(actor, Paths.offer(offer), Paths.file(file))));
    }
}
