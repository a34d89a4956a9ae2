package org.entrepot.site.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The answer to a creating request, as it was given and is given again. */
record StoredAnswer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String contentType,
        byte[] body) {

    static StoredAnswer of(ContentCachingResponseWrapper response) {
        return new StoredAnswer(
                response.getStatus(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getHeader(HttpHeaders.ETAG),
                response.getContentType(),
                response.getContentAsByteArray());
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        Optional.ofNullable(location).ifPresent(value -> response.setHeader(HttpHeaders.LOCATION, value));
        Optional.ofNullable(etag).ifPresent(value -> response.setHeader(HttpHeaders.ETAG, value));
        Optional.ofNullable(contentType).ifPresent(response::setContentType);
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
