package org.entrepot.materials.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.MaterialVersionId;

/** How often versions are read: once for each user and day; afterwards only by how many of which company. */
public interface Readers {

    void count(MaterialVersionId version, OrganizationId organization, UserId reader, LocalDate day);

    /** Readings of all versions so far, by material; those that nobody read are left out. */
    Map<MaterialId, Long> totals(Collection<MaterialId> materials);

    /** Readings of each version so far. */
    Map<MaterialVersionId, Long> byVersion(MaterialId material);

    /** Companies that read most first. */
    Page<OfCompany> byCompany(MaterialId material, PageRequest page);

    /** Who read before that day; their number stays. */
    void forgetBefore(LocalDate day);

    Optional<LocalDate> oldestRemembered();

    /** @param lastDay in UTC */
    record OfCompany(OrganizationId organization, long readings, LocalDate lastDay) {}
}
