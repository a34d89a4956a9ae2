package org.entrepot.discovery.application;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entrepot.catalog.LivePlan;
import org.entrepot.verdict.Check;
import org.entrepot.verdict.CheckResult;
import org.entrepot.verdict.Verdict;
import org.entrepot.verdict.Viewer;

/** The verdict on one plan in one way of selling it. */
public record Finding(LivePlan plan, Way way, Verdict verdict) {

    /** What stands in the way of an order, and not of the publisher's trust: neither user, nor reseller, nor place (P15). */
    private static final Set<Check> BESIDE_AUTHORIZATION = EnumSet.of(
            Check.NOT_WINDING_DOWN,
            Check.RESELLER_ENROLLED,
            Check.RESELLER_LINKED,
            Check.RESELLER_AGREEMENT_SIGNED,
            Check.RESELLER_IN_PROVIDER_REGION,
            Check.ONWARD_RIGHT_COVERS_RESELLER,
            Check.RESELLER_ASSORTMENT_ALLOWS,
            Check.ROLE_MAY_BUY,
            Check.CAN_BE_BOUGHT_HERE);

    public Viewer viewer() {
        return way.viewer(verdict);
    }

    /**
     * P15: whoever may resell a plan counts as authorized, until the date of a wind-down (P3); a reseller as its best
     * provider.
     */
    boolean countsAsAuthorized() {
        return verdict.failing().stream().map(CheckResult::check).allMatch(BESIDE_AUTHORIZATION::contains);
    }

    /** Nothing stands in the way but perhaps the roles of this one reader. */
    boolean isForTheCompany() {
        return verdict.failing().stream().map(CheckResult::check).allMatch(Check.ROLE_MAY_BUY::equals);
    }

    /** A yes before an open answer before a no; else the order of the plans. */
    static Finding best(List<Finding> findings) {
        return findings.stream()
                .min(Comparator.comparingInt(
                        finding -> switch (finding.verdict().answer()) {
                            case YES -> 0;
                            case OPEN -> 1;
                            case NO -> 2;
                        }))
                .orElseThrow();
    }
}
