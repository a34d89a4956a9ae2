package org.entrepot.health.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.health.ComponentId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.ProgramRegion;

/**
 * What an incident is about: offers or single plans, in some regions or everywhere, and the components at fault.
 *
 * @param parts a whole offer swallows its plans, so that no subscription is met twice
 * @param regions of the customers' countries; empty for everywhere
 */
public record Coverage(Set<Part> parts, Set<ProgramRegion> regions, Set<ComponentId> components) {

    /** @param plan empty for the whole offer */
    public record Part(OfferId offer, Optional<PlanId> plan) {

        boolean meets(OfferId otherOffer, PlanId otherPlan) {
            return offer.equals(otherOffer) && plan.map(otherPlan::equals).orElse(true);
        }
    }

    public Coverage {
        parts = withoutSwallowed(parts);
        regions = Set.copyOf(regions);
        components = Set.copyOf(components);
    }

    /** Whether a running subscription of that plan, of a customer in that region, is concerned. */
    public boolean concerns(OfferId offer, PlanId plan, Optional<ProgramRegion> region) {
        return parts.stream().anyMatch(part -> part.meets(offer, plan))
                && (regions.isEmpty() || region.filter(regions::contains).isPresent());
    }

    public Set<OfferId> offers() {
        return parts.stream().map(Part::offer).collect(Collectors.toSet());
    }

    public Set<PlanId> plans() {
        return parts.stream().flatMap(part -> part.plan().stream()).collect(Collectors.toSet());
    }

    private static Set<Part> withoutSwallowed(Collection<Part> parts) {
        var whole = parts.stream()
                .filter(part -> part.plan().isEmpty())
                .map(Part::offer)
                .collect(Collectors.toSet());
        var kept = new HashSet<>(parts);
        kept.removeIf(part -> part.plan().isPresent() && whole.contains(part.offer()));
        return Set.copyOf(kept);
    }
}
