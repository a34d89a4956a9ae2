package org.entrepot.health.application;

import java.util.Set;

/**
 * What an incident is about, as it was chosen.
 *
 * @param parts {@code <offer>} for a whole offer, {@code <offer>/<plan>} for a plan
 * @param regions keys; empty for everywhere
 * @param components ids
 */
public record CoverageInput(Set<String> parts, Set<String> regions, Set<String> components) {

    public CoverageInput {
        parts = Set.copyOf(parts);
        regions = Set.copyOf(regions);
        components = Set.copyOf(components);
    }
}
