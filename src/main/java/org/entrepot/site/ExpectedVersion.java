package org.entrepot.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpHeaders;

/**
 * The version that a caller read before it changes a thing: the one tag in If-Match (P10). A controller takes it as an
 * argument, and a request without it is refused; as {@code Optional} it may be absent.
 *
 * @param tag without quotes; opaque to callers
 */
public record ExpectedVersion(String tag) {

    /** For the header {@code ETag} of an answer. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** For the header {@code ETag} of an answer whose tag is not a number. */
    public static String etag(String opaque) {
        return "\"" + opaque + "\"";
    }

    /** The version as number; one that no thing has when the tag is not ours, so that the write is stale. */
    public long version() {
        return number().orElse(-1);
    }

    private OptionalLong number() {
        return tag.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(tag)) : OptionalLong.empty();
    }

    /** {@code *} and lists name no version that was read, so they count as none. */
    static Optional<ExpectedVersion> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.IF_MATCH))
                .map(String::strip)
                .filter(header -> header.matches("\"[^\",]+\""))
                .map(header -> new ExpectedVersion(header.substring(1, header.length() - 1)));
    }

    static ExpectedVersion required(HttpServletRequest request) {
        return in(request).orElseThrow(() -> RefusedException.because(SiteRefusal.PRECONDITION_REQUIRED));
    }
}
