package org.entrepot.verdict;

import static org.entrepot.verdict.Finding.failed;
import static org.entrepot.verdict.Finding.open;
import static org.entrepot.verdict.Finding.passedIf;

import java.util.Arrays;
import org.entrepot.kernel.PartnerKind;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.verdict.spi.AuthorizationFact;
import org.entrepot.verdict.spi.PartnerFacts;

/** What the transacting partner is in the partner program. */
final class PartnerChecks {

    private PartnerChecks() {}

    /** R1, R4: a reseller transacts only through its provider. Fails for an organization that is no partner. */
    static Finding kindMayTransact(Situation situation) {
        return situation
                .partner()
                .map(partner -> Arrays.stream(PartnerKind.values())
                        .filter(PartnerKind::transacts)
                        .filter(kind -> situation.isEnrolled(partner, kind))
                        .findFirst()
                        .map(kind -> Finding.passed(Fact.of("partner-kind", kind)))
                        .orElse(failed(Fact.of("partner-kind", PartnerKind.INDIRECT_RESELLER))))
                .orElse(failed(Fact.of("unknown-partner")));
    }

    /** R13, R14: a Restricted partner keeps its running business and gets no new. */
    static Finding programIsActive(Situation situation) {
        return situation.partner().map(partner -> judge(situation, partner)).orElse(open());
    }

    private static Finding judge(Situation situation, PartnerFacts partner) {
        var status = situation.programStatus(partner);
        var keepsRunning = !situation.operation().isNewBusiness()
                && (status == ProgramStatus.RESTRICTED || isWoundDownByOrder(situation));
        return passedIf(status == ProgramStatus.ACTIVE || keepsRunning, Fact.of("program-status", status));
    }

    /** P3: whatever became of its status, the operator's wind-down lets its running business go on until the date. */
    private static boolean isWoundDownByOrder(Situation situation) {
        return situation
                .authorization()
                .flatMap(AuthorizationFact::windDown)
                .filter(windDown -> windDown.isOrdered() && windDown.hasStartedAt(situation.moment()))
                .isPresent();
    }

    /** R10, R11. */
    static Finding agreementIsSigned(Situation situation) {
        return situation
                .partner()
                .map(partner -> situation.held(partner.agreementSigned()))
                .map(signed -> passedIf(signed, Fact.of("agreement-signed", signed)))
                .orElse(open());
    }
}
