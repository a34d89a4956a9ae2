package org.entrepot.support;

import java.time.Instant;
import java.util.Set;
import org.entrepot.kernel.OrganizationId;

/** A provider changed what its resellers answer (A32, R177). */
public record DutiesSplit(OrganizationId provider, Set<OrganizationId> resellers, Instant at) {

    public DutiesSplit {
        resellers = Set.copyOf(resellers);
    }
}
