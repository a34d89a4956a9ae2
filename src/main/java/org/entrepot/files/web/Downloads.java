package org.entrepot.files.web;

import java.nio.charset.StandardCharsets;
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

/** Hands a file out so that no browser runs it: always a download, never guessed at, in a box of its own. */
@Component
public class Downloads {

    private final Files files;

    Downloads(Files files) {
        this.files = files;
    }

    /** The caller has made sure that its reader may have it. */
    public ResponseEntity<Resource> of(StoredFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .eTag("\"" + file.sha256() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new InputStreamResource(() -> files.open(file)));
    }
}
