package org.entrepot.catalog.application;

import java.util.List;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.ListingFiles;
import org.entrepot.catalog.domain.Publications;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may read the logo and the documents of an offer: everybody while they are live, its workspace and guests before. */
@Service
@Transactional(readOnly = true)
public class ReadListingFiles {

    private final Publications publications;
    private final Drafts drafts;
    private final ListingFiles bound;
    private final Files files;
    private final OwnOffers own;
    private final PreviewGuests guests;

    ReadListingFiles(
            Publications publications,
            Drafts drafts,
            ListingFiles bound,
            Files files,
            OwnOffers own,
            PreviewGuests guests) {
        this.publications = publications;
        this.drafts = drafts;
        this.bound = bound;
        this.files = files;
        this.own = own;
        this.guests = guests;
    }

    /** V199: what is not live is not there. */
    public Outcome<StoredFile> live(OfferId offer, FileId file) {
        return drafts.head(offer)
                .filter(head -> head.state() == OfferState.LIVE)
                .flatMap(_ -> publications.current(offer))
                .filter(publication -> publication.content().files().contains(file))
                .map(_ -> stored(file))
                .orElseGet(Denial::notFound);
    }

    /** Of the workspace: whatever belongs to the offer, and what its publisher uploaded and has not saved yet. */
    public Outcome<StoredFile> ofWorkspace(Actor actor, OfferId offer, FileId file) {
        return own.read(actor, offer)
                .then(_ -> stored(file))
                .then(found -> bound.belongsTo(offer, file) || isFresh(actor, found)
                        ? Outcome.done(found)
                        : Denial.notFound());
    }

    /** R323. */
    public Outcome<StoredFile> ofPreview(Actor actor, OfferId offer, FileId file) {
        return guests.read(actor, offer)
                .then(preview -> preview.content().files().contains(file) ? stored(file) : Denial.notFound());
    }

    private static boolean isFresh(Actor actor, StoredFile file) {
        return actor.worksFor(file.owner())
                && !file.isAttached()
                && (file.use() == FileUse.LISTING_LOGO || file.use() == FileUse.LISTING_DOCUMENT);
    }

    private Outcome<StoredFile> stored(FileId file) {
        return files.find(List.of(file)).values().stream()
                .findFirst()
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }
}
