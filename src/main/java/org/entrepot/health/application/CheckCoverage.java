package org.entrepot.health.application;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.Offers;
import org.entrepot.health.ComponentId;
import org.entrepot.health.domain.Components;
import org.entrepot.health.domain.Coverage;
import org.entrepot.health.domain.HealthRefusal;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.organizations.Countries;
import org.springframework.stereotype.Component;

/** Reads what an incident is about; somebody else's offer, plan or component is none of the choices. */
@Component
class CheckCoverage {

    private final Offers offers;
    private final Components components;
    private final Countries countries;

    CheckCoverage(Offers offers, Components components, Countries countries) {
        this.offers = offers;
        this.components = components;
        this.countries = countries;
    }

    Optional<Coverage> check(OrganizationId publisher, CoverageInput input, Problems problems) {
        problems.addIf(input.parts().isEmpty(), "parts", HealthRefusal.INCIDENT_CONCERNS_NOTHING);
        var parts = parts(publisher, input.parts());
        var regions = regions(input.regions());
        var blamed = blamed(publisher, input.components());
        problems.addIf(parts.isEmpty(), "parts", InputRefusal.CHOICE_UNKNOWN);
        problems.addIf(regions.isEmpty(), "regions", InputRefusal.CHOICE_UNKNOWN);
        problems.addIf(blamed.isEmpty(), "components", InputRefusal.CHOICE_UNKNOWN);
        return problems.isEmpty()
                ? Optional.of(new Coverage(parts.orElseThrow(), regions.orElseThrow(), blamed.orElseThrow()))
                : Optional.empty();
    }

    /** Those of the ids that are offers of the publisher; empty when any is not. */
    Optional<Set<OfferId>> offersOf(OrganizationId publisher, Set<String> typed) {
        var ids = typed.stream().map(OfferId::parse).flatMap(Optional::stream).collect(Collectors.toSet());
        var own = ids.size() == typed.size()
                && offers.summaries(ids, Locale.ROOT).values().stream()
                                .filter(offer -> offer.publisher().equals(publisher))
                                .count()
                        == ids.size();
        return own ? Optional.of(ids) : Optional.empty();
    }

    private Optional<Set<Coverage.Part>> parts(OrganizationId publisher, Set<String> typed) {
        var wanted = new HashMap<String, Optional<PlanId>>();
        for (var part : typed) {
            var slash = part.indexOf('/');
            var plan = slash < 0 ? Optional.<PlanId>empty() : PlanId.parse(part.substring(slash + 1));
            if (slash >= 0 && plan.isEmpty()) {
                return Optional.empty();
            }
            wanted.put(part, plan);
        }
        var owned = offersOf(publisher, typed.stream().map(CheckCoverage::offer).collect(Collectors.toSet()));
        return owned.flatMap(ids -> {
            var plans = offers.livePlansOf(ids);
            var parts = new HashSet<Coverage.Part>();
            wanted.forEach((part, plan) ->
                    parts.add(new Coverage.Part(OfferId.parse(offer(part)).orElseThrow(), plan)));
            return parts.stream().allMatch(part -> isThere(part, plans)) ? Optional.of(parts) : Optional.empty();
        });
    }

    private static boolean isThere(Coverage.Part part, Map<OfferId, List<LivePlan>> plans) {
        return part.plan()
                .map(plan -> plans.getOrDefault(part.offer(), List.of()).stream()
                        .anyMatch(live -> live.id().equals(plan)))
                .orElse(true);
    }

    private static String offer(String part) {
        var slash = part.indexOf('/');
        return slash < 0 ? part : part.substring(0, slash);
    }

    private Optional<Set<ProgramRegion>> regions(Set<String> typed) {
        var wanted = typed.stream().map(ProgramRegion::new).collect(Collectors.toSet());
        return countries.regions().keySet().containsAll(wanted) ? Optional.of(wanted) : Optional.empty();
    }

    private Optional<Set<ComponentId>> blamed(OrganizationId publisher, Set<String> typed) {
        var ids =
                typed.stream().map(ComponentId::parse).flatMap(Optional::stream).collect(Collectors.toSet());
        var own = components.find(ids).values().stream()
                .filter(component -> component.publisher().equals(publisher))
                .count();
        return ids.size() == typed.size() && own == ids.size() ? Optional.of(ids) : Optional.empty();
    }
}
