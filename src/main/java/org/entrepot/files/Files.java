package org.entrepot.files;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;

/** Keeps files for other modules. Whether somebody may read one is decided by the module that attached it. */
public interface Files {

    /**
     * Streams the content to disk, hashes it, finds out its type, and keeps it for the actor's organization. Stops reading
     * one byte beyond the limit of the use. Until {@link #attach} it is nobody's and goes away after a day.
     *
     * @param name as the uploader's machine called it; cleaned here
     */
    Outcome<StoredFile> store(Actor actor, FileUse use, String name, InputStream content);

    /** Unknown ones are left out. */
    Map<FileId, StoredFile> find(Collection<FileId> ids);

    /**
     * In the caller's transaction: from now on these belong to something. Refused unless each of them was uploaded for that
     * use by the actor's organization and belongs to nothing yet.
     */
    Outcome<List<StoredFile>> attach(Actor actor, FileUse use, Collection<FileId> ids);

    /** In the caller's transaction: they belong to nothing any more, and go away after a day. */
    void detach(Collection<FileId> ids);

    /** The content; the caller closes it. */
    InputStream open(StoredFile file);
}
