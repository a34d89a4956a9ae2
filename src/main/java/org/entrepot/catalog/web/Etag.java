package org.entrepot.catalog.web;

import java.util.Optional;
import org.entrepot.site.RefusedException;
import org.entrepot.site.SiteRefusal;

/** The version of a module as an entity tag (P10). */
final class Etag {

    private Etag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that the caller read last; a tag that nobody gave out matches nothing. */
    static long version(Optional<String> ifMatch) {
        var tag = ifMatch.orElseThrow(() -> RefusedException.because(SiteRefusal.PRECONDITION_REQUIRED));
        var digits = tag.replace("\"", "").strip();
        return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : Long.MAX_VALUE;
    }
}
