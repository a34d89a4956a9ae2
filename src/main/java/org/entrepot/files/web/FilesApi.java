package org.entrepot.files.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.files.FilesRefusal;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Role;
import org.entrepot.site.RefusedException;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Files for programs: uploaded first, then attached to something by their id. */
@RestController
@RequestMapping("/api/files")
class FilesApi {

    private final Files files;
    private final Uploads uploads;
    private final Downloads downloads;

    FilesApi(Files files, Uploads uploads, Downloads downloads) {
        this.files = files;
        this.uploads = uploads;
        this.downloads = downloads;
    }

    /**
     * A file of the caller's organization.
     *
     * @param type media type, found out from the content
     */
    record FileBody(
            String id,
            String use,
            String name,
            String type,
            long size,
            String sha256,
            Instant createdAt,
            boolean attached) {

        static FileBody of(StoredFile file) {
            return new FileBody(
                    file.id().toString(),
                    file.use().code(),
                    file.name(),
                    file.type().mediaType(),
                    file.size(),
                    file.sha256(),
                    file.createdAt(),
                    file.isAttached());
        }
    }

    /**
     * The body is the file itself, read as it arrives and no further than one byte beyond the limit of its use.
     *
     * @param use {@code request-attachment}, {@code case-attachment}, {@code listing-logo}, {@code listing-document} or
     *     {@code channel-material}
     * @param name as the sender calls it
     */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<FileBody> upload(
            Actor actor, @RequestParam String use, @RequestParam String name, HttpServletRequest request)
            throws IOException {
        var wanted = useOf(use);
        if (request.getContentLengthLong() > wanted.limit()) {
            throw new MaxUploadSizeExceededException(wanted.limit());
        }
        return created(Uploads.valueOf(files.store(actor, wanted, name, request.getInputStream()), wanted));
    }

    /** The same as a form's part called {@code file}. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileBody> uploadPart(Actor actor, @RequestParam String use, @RequestParam MultipartFile file) {
        var wanted = useOf(use);
        var stored = Uploads.valueOf(uploads.store(actor, wanted, "file", List.of(file)), wanted);
        if (stored.isEmpty()) {
            throw new RefusedException(List.of(Problem.at("file", FilesRefusal.UPLOAD_EMPTY)));
        }
        return created(stored.getFirst());
    }

    @GetMapping("/{file}")
    FileBody read(Actor actor, @PathVariable String file) {
        return FileBody.of(own(actor, file));
    }

    @GetMapping("/{file}/content")
    ResponseEntity<Resource> content(Actor actor, @PathVariable String file) {
        return downloads.of(own(actor, file));
    }

    /** The wrong role hears which could; the right one of another organization finds nothing. */
    private StoredFile own(Actor actor, String id) {
        if (Arrays.stream(FileUse.values()).noneMatch(use -> actor.hasAny(use.uploaders()))) {
            return RefusedException.valueOf(Denial.needs(
                    FileUse.REQUEST_ATTACHMENT.uploaders().stream().sorted().toArray(Role[]::new)));
        }
        return FileId.parse(id)
                .flatMap(found -> files.find(List.of(found)).values().stream().findFirst())
                .filter(file ->
                        actor.worksFor(file.owner()) && actor.hasAny(file.use().uploaders()))
                .orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    private static FileUse useOf(String code) {
        return FileUse.of(code)
                .orElseThrow(() -> new RefusedException(List.of(Problem.at("use", FilesRefusal.FILE_USE_UNKNOWN))));
    }

    private static ResponseEntity<FileBody> created(StoredFile file) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/files/" + file.id()))
                .body(FileBody.of(file));
    }
}
