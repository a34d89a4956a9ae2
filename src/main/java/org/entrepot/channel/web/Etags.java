package org.entrepot.channel.web;

import java.util.Optional;
import org.entrepot.kernel.Denial;
import org.entrepot.site.RefusedException;
import org.entrepot.site.SiteRefusal;

/** The version of an audience as an etag (P10). */
final class Etags {

    private Etags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** A tag that is none of ours belongs to a state that never was. */
    static long required(Optional<String> ifMatch) {
        var tag = ifMatch.orElseThrow(() -> RefusedException.because(SiteRefusal.PRECONDITION_REQUIRED));
        return optional(Optional.of(tag)).orElseThrow(() -> RefusedException.because(Denial.STALE_STATE));
    }

    static Optional<Long> optional(Optional<String> ifMatch) {
        return ifMatch.map(tag -> tag.replaceAll("^W/|\"", ""))
                .map(tag -> tag.matches("[0-9]{1,18}") ? Long.parseLong(tag) : -1L);
    }
}
