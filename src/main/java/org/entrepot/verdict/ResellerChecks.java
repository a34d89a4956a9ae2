package org.entrepot.verdict;

import static org.entrepot.verdict.Finding.failed;
import static org.entrepot.verdict.Finding.notAsked;
import static org.entrepot.verdict.Finding.open;
import static org.entrepot.verdict.Finding.passedIf;

import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PartnerKind;
import org.entrepot.verdict.spi.AuthorizationFact.Onward;

/** The indirect reseller below the provider; asked only where one takes part. */
final class ResellerChecks {

    private ResellerChecks() {}

    /** R8. Fails for an organization that is no partner. */
    static Finding isEnrolled(Situation situation) {
        var enrolled = situation
                .reseller()
                .map(reseller -> situation.isEnrolled(reseller.organization(), PartnerKind.INDIRECT_RESELLER))
                .orElse(false);
        return passedIf(enrolled, Fact.of("reseller-enrolled", enrolled));
    }

    /** R4, R16, R19: only a provider has resellers, and only while their partnership is in force. */
    static Finding isLinked(Situation situation) {
        var isProvider = situation
                .partner()
                .map(partner -> situation.isEnrolled(partner, PartnerKind.INDIRECT_PROVIDER))
                .orElse(false);
        if (!isProvider) {
            return failed(Fact.of("no-provider"));
        }
        var linked = situation
                .reseller()
                .map(reseller -> situation.held(reseller.partnership()))
                .orElse(false);
        return passedIf(linked, Fact.of("partnership", linked));
    }

    /** R9: no new business with a reseller before it signed. */
    static Finding agreementIsSigned(Situation situation) {
        return situation
                .reseller()
                .map(reseller -> situation.held(reseller.organization().agreementSigned()))
                .map(signed -> passedIf(signed, Fact.of("agreement-signed", signed)))
                .orElse(open());
    }

    /** R18, A22: looked at again at the sale, for either may have moved since they became partners. */
    static Finding isInProviderRegion(Situation situation) {
        return situation
                .partner()
                .flatMap(provider -> situation
                        .reseller()
                        .map(Facts.Reseller::organization)
                        .map(reseller -> passedIf(
                                MarketChecks.isSameRegion(provider.region(), reseller.region()),
                                Fact.of("provider-and-reseller-country", provider.country(), reseller.country()))))
                .orElse(open());
    }

    /** R97: how far the publisher's grant reaches below the provider. Without a grant there is nothing to judge. */
    static Finding onwardRightCovers(Situation situation) {
        return situation
                .question()
                .reseller()
                .flatMap(reseller -> situation.authorization().map(grant -> judge(grant.onward(), reseller)))
                .orElse(notAsked());
    }

    private static Finding judge(Onward onward, OrganizationId reseller) {
        return switch (onward) {
            case Onward.All() -> Finding.passed(Fact.of("onward-all"));
            case Onward.Nobody() -> failed(Fact.of("onward-none"));
            case Onward.These(var covered) -> passedIf(covered.contains(reseller), Fact.of("onward-these"));
        };
    }

    /** R97: the provider decides, also about plans that are in by default. */
    static Finding assortmentAllows(Situation situation) {
        return situation
                .reseller()
                .map(Facts.Reseller::keptFromIt)
                .map(kept -> passedIf(!kept, Fact.of("kept-from-reseller", kept)))
                .orElse(open());
    }
}
