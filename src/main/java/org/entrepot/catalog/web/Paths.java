package org.entrepot.catalog.web;

import java.util.UUID;
import org.entrepot.files.FileId;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.PlanId;
import org.entrepot.site.RefusedException;

/** Ids in addresses: a malformed one is an unknown thing. */
final class Paths {

    private Paths() {}

    static OfferId offer(String text) {
        return OfferId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    static PlanId plan(String text) {
        return PlanId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    static FileId file(String text) {
        return FileId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    static UUID id(String text) {
        return offer(text).value();
    }
}
