package org.entrepot.files;

import java.time.Instant;
import org.entrepot.kernel.OrganizationId;

/**
 * A file as it is kept.
 *
 * @param name cleaned, with an ending that tells the truth about the type
 * @param sha256 of the content, lower-case hexadecimal
 * @param isAttached whether it belongs to something; otherwise it is cleaned away after a while
 */
public record StoredFile(
        FileId id,
        OrganizationId owner,
        FileUse use,
        String name,
        FileType type,
        long size,
        String sha256,
        Instant createdAt,
        boolean isAttached) {}
