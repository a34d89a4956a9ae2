package org.entrepot.requests.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Set;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.WantedTransition;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.requests.RequestKind;

/**
 * The wanted transition of a request (P4).
 *
 * @param partners concerned: to be removed, to be limited, or to stay on the list (D5)
 */
public record Wanted(RequestKind kind, Set<OrganizationId> partners, Set<CountryCode> markets) {

    public Wanted {
        partners = Set.copyOf(partners);
        markets = Set.copyOf(markets);
    }

    public WantedTransition transition() {
        return switch (kind) {
            case REMOVE_PARTNERS -> new WantedTransition.RemovePartners(partners);
            case ANY_TO_SPECIFIC ->
                new WantedTransition.ToSpecific(
                        partners.stream().collect(toMap(partner -> partner, _ -> AuthorizationTerms.UNLIMITED)));
            case ANY_TO_NONE, SPECIFIC_TO_NONE -> new WantedTransition.ToNone();
            case SPECIFIC_TO_ANY -> new WantedTransition.ToAny();
            case LIMIT_MARKETS -> new WantedTransition.LimitMarkets(partners, markets);
        };
    }
}
