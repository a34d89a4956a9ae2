package org.entrepot.materials.web;

import org.entrepot.files.FileId;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.materials.KitId;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.MaterialVersionId;
import org.entrepot.site.RefusedException;

/** Ids in addresses: a malformed one is an unknown thing. */
final class Addresses {

    private Addresses() {}

    static OfferId offer(String text) {
        return OfferId.parse(text).orElseThrow(Addresses::unknown);
    }

    static MaterialId material(String text) {
        return MaterialId.parse(text).orElseThrow(Addresses::unknown);
    }

    static MaterialVersionId version(String text) {
        return MaterialVersionId.parse(text).orElseThrow(Addresses::unknown);
    }

    static KitId kit(String text) {
        return KitId.parse(text).orElseThrow(Addresses::unknown);
    }

    static FileId file(String text) {
        return FileId.parse(text).orElseThrow(Addresses::unknown);
    }

    private static RefusedException unknown() {
        return RefusedException.because(Denial.NOT_FOUND);
    }
}
