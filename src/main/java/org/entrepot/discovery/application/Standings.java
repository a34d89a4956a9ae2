package org.entrepot.discovery.application;

import java.util.List;
import java.util.Set;
import org.entrepot.catalog.LivePlan;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.verdict.Check;
import org.entrepot.verdict.CheckResult;
import org.entrepot.visibility.Business;
import org.entrepot.visibility.Offering;
import org.entrepot.visibility.Standing;
import org.entrepot.visibility.Viewer;

/** What verdicts and running business make of a partner in front of an offer (P15). */
final class Standings {

    private static final Set<Check> OF_THE_AUDIENCE = Set.of(Check.AUDIENCE_ALLOWS, Check.AUTHORIZATION_CURRENT);

    private Standings() {}

    /** @param findings of the plans in the marketplace, in every way in which its company can sell */
    static Viewer viewer(Actor actor, Offering offering, List<Way> ways, List<Finding> findings, boolean runs) {
        var standing = of(offering.option(), findings, runs);
        var business = runs ? Business.RUNNING : Business.NONE;
        return ways.stream().anyMatch(way -> way.reseller().isPresent())
                ? Viewer.reseller(offering, actor.roles(), standing, business)
                : Viewer.partner(offering, actor.roles(), standing, business);
    }

    static boolean hasDefaultInPlan(List<LivePlan> plans) {
        return plans.stream().anyMatch(plan -> plan.type().isInByDefault());
    }

    /** Whoever runs subscriptions keeps what it needs for them, whatever became of its grant (A39, P2). */
    private static Standing of(AudienceOption option, List<Finding> findings, boolean runs) {
        var counted = findings.stream().filter(Finding::countsAsAuthorized).toList();
        if (counted.stream().anyMatch(finding -> !isInByDefault(finding) && !isWindingDown(finding))) {
            return Standing.AUTHORIZED;
        }
        if (counted.stream().anyMatch(Standings::isWindingDown)) {
            return Standing.WINDING_DOWN;
        }
        if (runs) {
            return Standing.AUTHORIZED;
        }
        if (!counted.isEmpty()) {
            return Standing.THROUGH_DEFAULT_IN_PLAN;
        }
        var isOutside = option != AudienceOption.ANY && findings.stream().allMatch(Standings::isOutside);
        return isOutside ? Standing.OUTSIDE : Standing.KEPT_FROM_SELLING;
    }

    private static boolean isInByDefault(Finding finding) {
        return finding.plan().type().isInByDefault();
    }

    private static boolean isWindingDown(Finding finding) {
        return failing(finding).contains(Check.NOT_WINDING_DOWN);
    }

    private static boolean isOutside(Finding finding) {
        return failing(finding).stream().anyMatch(OF_THE_AUDIENCE::contains);
    }

    private static List<Check> failing(Finding finding) {
        return finding.verdict().failing().stream().map(CheckResult::check).toList();
    }
}
