package org.entrepot.files.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.entrepot.files.Files;
import org.entrepot.files.StoredFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands a file out so that no browser runs it: a download but for pictures, never guessed at, in a box of its own. */
@Component
public class Downloads {

    private static final Duration PICTURES_KEPT = Duration.ofMinutes(10);

    private final Files files;

    Downloads(Files files) {
        this.files = files;
    }

    /** The caller has made sure that its reader may have it. */
    public ResponseEntity<Resource> of(StoredFile file) {
        return answer(
                file, ContentDisposition.attachment(), CacheControl.noCache().cachePrivate());
    }

    /** For the pictures of a page; the type, found out from the content, is one that nothing runs in. */
    public ResponseEntity<Resource> picture(StoredFile file) {
        return answer(
                file,
                ContentDisposition.inline(),
                CacheControl.maxAge(PICTURES_KEPT).cachePrivate());
    }

    private ResponseEntity<Resource> answer(
            StoredFile file, ContentDisposition.Builder disposition, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .eTag("\"" + file.sha256() + "\"")
                .cacheControl(cache)
                .body(new InputStreamResource(() -> files.open(file)));
    }
}
