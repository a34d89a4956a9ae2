package org.entrepot.verdict;

import static org.entrepot.verdict.Finding.failed;
import static org.entrepot.verdict.Finding.notAsked;
import static org.entrepot.verdict.Finding.open;
import static org.entrepot.verdict.Finding.passed;
import static org.entrepot.verdict.Finding.passedIf;

import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.PlanType;
import org.entrepot.verdict.spi.AuthorizationFact.WindDown;

/** Whom the publisher lets resell: the option, and the authorization that SPECIFIC asks for. */
final class AudienceChecks {

    private AudienceChecks() {}

    /** R45, R63-R66: in the channel by the publisher's choice, or by default (R50, P5). */
    static Finding audienceAllows(Situation situation) {
        return situation.planType().map(type -> judge(type, situation.option())).orElse(open());
    }

    private static Finding judge(PlanType type, AudienceOption option) {
        if (type.isInByDefault()) {
            return passed(Fact.of("in-by-default", type));
        }
        var isIn = option == AudienceOption.ANY || option == AudienceOption.SPECIFIC;
        return passedIf(isIn, Fact.of("audience-option", option));
    }

    /** R65: under SPECIFIC the partner was authorized, as recorded and in effect at the moment. */
    static Finding authorizationIsCurrent(Situation situation) {
        if (!situation.isExclusive()) {
            return notAsked();
        }
        return situation
                .authorization()
                .map(grant -> passed(Fact.of("authorized-since", grant.from())))
                .orElseGet(() -> failed(whyNotAuthorized(situation)));
    }

    private static Fact whyNotAuthorized(Situation situation) {
        return situation
                .recordedAuthorization()
                .map(grant -> situation.moment().isBefore(grant.from())
                        ? Fact.of("authorized-from", grant.from())
                        : Fact.of("authorized-until", grant.end().orElseThrow()))
                .orElse(Fact.of("not-authorized"));
    }

    /** P3: from the start of a wind-down no new business. */
    static Finding isNotWindingDown(Situation situation) {
        return situation
                .authorization()
                .map(grant -> grant.windDown()
                        .filter(windDown -> windDown.hasStartedAt(situation.moment()))
                        .map(WindDown::date)
                        .map(date -> failed(Fact.of("winding-down-until", date)))
                        .orElse(passed(Fact.of("authorized-since", grant.from()))))
                .orElse(notAsked());
    }
}
