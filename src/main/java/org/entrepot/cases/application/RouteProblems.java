package org.entrepot.cases.application;

import java.util.List;
import org.entrepot.cases.domain.CaseRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Problem;
import org.entrepot.organizations.Organizations;
import org.entrepot.support.Answerer;
import org.entrepot.support.Passport;
import org.springframework.stereotype.Component;

/** Why a question opens no case, and who helps instead (R174, R175, R179). */
@Component
class RouteProblems {

    private final Organizations organizations;

    RouteProblems(Organizations organizations) {
        this.organizations = organizations;
    }

    Problem of(Passport.Line line) {
        if (line.isOwnTeam() || line.referredTo().isEmpty()) {
            return Problem.at("kind", CaseRefusal.QUESTION_IS_YOURS);
        }
        var helper = line.referredTo().get();
        return Problem.at(
                "kind",
                helper.as() == Answerer.PUBLISHER
                        ? CaseRefusal.QUESTION_GOES_TO_PUBLISHER
                        : CaseRefusal.QUESTION_GOES_TO_PARTNER,
                name(helper.organization()));
    }

    private String name(OrganizationId id) {
        return organizations.names(List.of(id)).getOrDefault(id, "");
    }
}
