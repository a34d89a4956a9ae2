package org.entrepot.files.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.files.FilesRefusal;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a form, all of them or none. */
@Component
public class Uploads {

    private static final long OTHER_FIELDS = 1024L * 1024;

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    /** How large a form may be that brings files of so many bytes together; the rest is its other fields. */
    public static long formWith(long bytes) {
        return bytes + OTHER_FIELDS;
    }

    /**
     * A field that was left empty sends one nameless empty part, which counts as nothing.
     *
     * @param field under which problems are told, one for each file that is not taken
     */
    public Outcome<List<StoredFile>> store(Actor actor, FileUse use, String field, List<MultipartFile> parts) {
        var stored = new ArrayList<StoredFile>();
        var problems = new ArrayList<Problem>();
        for (var part : parts) {
            if (part.isEmpty() && nameOf(part).isEmpty()) {
                continue;
            }
            store(actor, use, part)
                    .fold(
                            stored::add,
                            refused -> problems.addAll(refused.stream()
                                    .map(problem -> new Problem(field, problem.refusal(), problem.arguments()))
                                    .toList()));
        }
        return problems.isEmpty() ? Outcome.done(stored) : Outcome.refused(problems);
    }

    private Outcome<StoredFile> store(Actor actor, FileUse use, MultipartFile part) {
        try (var content = part.getInputStream()) {
            return files.store(actor, use, nameOf(part), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String nameOf(MultipartFile part) {
        var name = part.getOriginalFilename();
        return name == null ? "" : name;
    }

    /** The value; a file that is too large is told by the protocol's own status. */
    static <T> T valueOf(Outcome<T> outcome, FileUse use) {
        if (outcome instanceof Outcome.Refused<T> refused && refused.refusal() == FilesRefusal.FILE_TOO_LARGE) {
            throw new MaxUploadSizeExceededException(use.limit());
        }
        return RefusedException.valueOf(outcome);
    }
}
