package org.entrepot.files.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;

/** What is known of files. */
public interface FileRows {

    /** Nobody else places or removes that content until the transaction ends. */
    void lock(String sha256);

    /** Counts the bytes for the organization; false, and nothing counted, when they would exceed the quota. */
    boolean claim(OrganizationId owner, long bytes, long quota);

    void add(StoredFile file, UserId by);

    Map<FileId, StoredFile> find(Collection<FileId> ids);

    /** Attaches those of them that may be; how many that were. */
    int attach(OrganizationId owner, FileUse use, Collection<FileId> ids);

    void detach(Collection<FileId> ids, Instant at);

    Optional<Instant> oldestUnattached();

    /** Some of those that have belonged to nothing since before that moment. */
    List<StoredFile> unattached(Instant before, int most);

    /** False when it is gone already, or was attached meanwhile. */
    boolean removeUnattached(StoredFile file);

    boolean isNeeded(String sha256);
}
