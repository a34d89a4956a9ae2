package org.entrepot.discovery.application;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.Offers;
import org.entrepot.channel.AudienceSummary;
import org.entrepot.channel.Audiences;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.verdict.Question;
import org.entrepot.verdict.Verdicts;
import org.springframework.stereotype.Component;

/** Which plans of an offer stand in the partner marketplace, and what the verdict says of them. */
@Component
class MarketplaceShelf {

    private final Offers offers;
    private final Audiences audiences;
    private final Verdicts verdicts;

    MarketplaceShelf(Offers offers, Audiences audiences, Verdicts verdicts) {
        this.offers = offers;
        this.audiences = audiences;
        this.verdicts = verdicts;
    }

    /** R211, R214, P5, R62: offers of which partners see nothing are left out. */
    Map<OfferId, List<LivePlan>> plans(Map<OfferId, AudienceSummary> options) {
        if (options.isEmpty()) {
            return Map.of();
        }
        return offers.livePlansOf(options.keySet()).values().stream()
                .flatMap(List::stream)
                .filter(plan -> !plan.isPrivate() && shows(options.get(plan.offer()), plan))
                .collect(groupingBy(LivePlan::offer));
    }

    /** How the offers stand towards the channel; read once for a page. */
    Map<OfferId, AudienceSummary> options(Set<OfferId> ids, Instant moment) {
        return ids.isEmpty() ? Map.of() : audiences.summaries(ids, new AsOf(moment));
    }

    /** One batch, however many plans and ways. */
    Map<OfferId, List<Finding>> judge(Map<OfferId, List<LivePlan>> plans, List<Way> ways, Instant moment) {
        var asked = new ArrayList<Asked>();
        plans.values().stream()
                .flatMap(List::stream)
                .forEach(plan -> ways.forEach(way -> asked.add(new Asked(plan, way, way.question(plan.id(), moment)))));
        var answers = verdicts.ask(asked.stream().map(Asked::question).toList());
        var findings = new ArrayList<Finding>();
        for (var i = 0; i < asked.size(); i++) {
            findings.add(new Finding(asked.get(i).plan(), asked.get(i).way(), answers.get(i)));
        }
        return findings.stream().collect(groupingBy(finding -> finding.plan().offer()));
    }

    private static boolean shows(@org.jspecify.annotations.Nullable AudienceSummary option, LivePlan plan) {
        return option != null && option.shows(plan.type());
    }

    private record Asked(LivePlan plan, Way way, Question question) {}
}
