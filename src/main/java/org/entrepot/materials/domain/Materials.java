package org.entrepot.materials.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.MaterialVersionId;

/** Every material with its versions. */
public interface Materials {

    void add(Material material, Actor by);

    /** Replaces the newest version of that language. */
    void add(MaterialVersion version, Actor by);

    void withdraw(MaterialId material, Instant at);

    void restore(MaterialId material);

    Optional<Material> find(MaterialId material);

    /** Held to the end of the transaction, so that versions are numbered one after the other. */
    Optional<Material> findForUpdate(MaterialId material);

    Optional<MaterialVersion> version(MaterialVersionId version);

    /** Newest materials first. */
    Page<Material> page(OfferId offer, boolean withdrawnToo, PageRequest page);

    /** Held to the end of the transaction, so that two uploads do not both become the last one allowed. */
    long countForUpdate(OfferId offer);

    /** How many the channel may read now. */
    long countOffered(OfferId offer);

    /** Those that the channel may read now; one statement. */
    Set<MaterialId> offered(OfferId offer);

    /** What is read now, in every language, oldest language first; one statement. */
    List<MaterialVersion> newestOf(Collection<MaterialId> materials);

    /** Newest first, in every language. */
    List<MaterialVersion> versions(MaterialId material);
}
