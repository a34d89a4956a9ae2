package org.entrepot.channel.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.application.PreviewChange;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** Where the ways out of a refusal begin. */
final class AudienceLinks {

    private AudienceLinks() {}

    /** Empty text for one without a page. */
    static String wayOut(OfferId id, Alternative alternative) {
        var offer = "/offers/" + id;
        return switch (alternative) {
            case FILE_REQUEST -> offer + "/requests/new";
            case ANY_TO_SPECIFIC_SOLD_ONLY -> offer + "/requests/details?kind=any-to-specific";
            case PUBLISH -> offer + "/publish";
            case ENTER_CONTACT_AND_MATERIALS -> offer + "/contacts";
            case PUBLISH_CONTACT_AND_MATERIALS_WITH_SYNC -> offer + "/audience#sync";
            case ADD_ITS_PROVIDER -> offer + "/audience?picker=open";
            case REMOVE_UNSOLD_ONLY,
                    PROPOSE_WIND_DOWN,
                    WAIT_FOR_WIND_DOWN_END,
                    OPERATOR_WIND_DOWN,
                    NAME_GROUND_AND_REASON -> "";
        };
    }

    /** The request's form with everything filled in that the preview shows, and its token. */
    static String request(PreviewChange.Shown shown) {
        var wanted = shown.wanted();
        var fields = Stream.concat(
                partners(wanted).stream().map(partner -> "&partner=" + partner).sorted(),
                markets(wanted).stream().map(market -> "&markets=" + market).sorted());
        return "/offers/" + shown.preview().offer() + "/requests/details?kind=" + kind(shown.before(), wanted)
                + fields.collect(Collectors.joining())
                + "&preview=" + shown.preview().id();
    }

    static Set<CountryCode> markets(WantedTransition wanted) {
        return wanted instanceof WantedTransition.LimitMarkets(var _, var markets) ? markets : Set.of();
    }

    private static String kind(AudienceOption from, WantedTransition wanted) {
        return switch (wanted) {
            case WantedTransition.ToAny _ -> "specific-to-any";
            case WantedTransition.ToSpecific _ -> "any-to-specific";
            case WantedTransition.ToNone _ -> from == AudienceOption.ANY ? "any-to-none" : "specific-to-none";
            case WantedTransition.RemovePartners _, WantedTransition.AddPartners _ -> "remove-partners";
            case WantedTransition.LimitMarkets _ -> "limit-markets";
        };
    }

    static Set<OrganizationId> partners(WantedTransition wanted) {
        return switch (wanted) {
            case WantedTransition.ToAny _, WantedTransition.ToNone _ -> Set.of();
            case WantedTransition.ToSpecific(var partners) -> partners.keySet();
            case WantedTransition.AddPartners(var partners) -> partners.keySet();
            case WantedTransition.RemovePartners(var partners) -> partners;
            case WantedTransition.LimitMarkets(var partners, var _) -> partners;
        };
    }
}
