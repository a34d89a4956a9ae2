package org.entrepot.discovery.application;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Role;
import org.entrepot.verdict.Check;
import org.entrepot.verdict.CheckResult;
import org.entrepot.verdict.Question;
import org.entrepot.verdict.Verdict;
import org.entrepot.verdict.Viewer;

/**
 * A way in which the reader's company can sell: by itself, or as reseller below one of its providers.
 *
 * @param partner who would transact
 * @param reseller the reader's company below a provider
 * @param roles of the reader where its company transacts; a provider's agent is not known
 */
public record Way(OrganizationId partner, Optional<OrganizationId> reseller, Optional<Set<Role>> roles) {

    public Question question(PlanId plan, Instant moment) {
        var alone = Question.maySell(partner, plan, moment);
        var asked = roles.map(alone::askedBy).orElse(alone);
        return reseller.map(asked::withReseller).orElse(asked);
    }

    public Viewer viewer(Verdict verdict) {
        return reseller.<Viewer>map(_ -> new Viewer.Reseller(!isFailed(verdict, Check.RESELLER_LINKED), true))
                .orElseGet(() -> Viewer.Partner.of(verdict));
    }

    private static boolean isFailed(Verdict verdict, Check check) {
        return verdict.failing().stream().map(CheckResult::check).anyMatch(check::equals);
    }
}
