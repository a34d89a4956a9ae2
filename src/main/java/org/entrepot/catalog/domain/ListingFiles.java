package org.entrepot.catalog.domain;

import java.util.Collection;
import java.util.Map;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.kernel.OfferId;

/** Which uploaded files belong to the listings of which offer (R160, R311). */
public interface ListingFiles {

    /** Those of one offer; nobody else adds or removes any of them until commit. */
    Map<FileId, Bound> lock(OfferId offer);

    boolean belongsTo(OfferId offer, FileId file);

    void add(OfferId offer, FileUse use, FileId file);

    void remove(Collection<FileId> files);

    /** From now on part of what was submitted; such a file stays, because a publication is never edited. */
    void markSubmitted(OfferId offer, Collection<FileId> files);

    /** For what a file belongs to an offer, and whether it ever left the draft. */
    record Bound(FileUse use, boolean isSubmitted) {}
}
