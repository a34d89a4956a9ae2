package org.entrepot.channel;

import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;

/** What a request wants the live audience to become, as machines read it (P4, A7); nobody parses titles. */
public sealed interface WantedTransition {

    /** T2, T6. */
    record ToAny() implements WantedTransition {}

    /**
     * T3, T4: the publisher's list; whoever has sold comes onto it in any case (D5, R77). With no partners named, "the sold
     * ones only" (A3).
     */
    record ToSpecific(Map<OrganizationId, AuthorizationTerms> partners) implements WantedTransition {
        public ToSpecific {
            partners = Map.copyOf(partners);
        }
    }

    /** T5, T7. */
    record ToNone() implements WantedTransition {}

    /** T8; partners that stand on the list already stay as they are. */
    record AddPartners(Map<OrganizationId, AuthorizationTerms> partners) implements WantedTransition {
        public AddPartners {
            partners = Map.copyOf(partners);
        }
    }

    /** T10: all of them or none. */
    record RemovePartners(Set<OrganizationId> partners) implements WantedTransition {
        public RemovePartners {
            partners = Set.copyOf(partners);
        }
    }

    /**
     * P2: takes every other market away from the authorizations of these partners; all of them or none.
     *
     * @param markets the only countries that the authorizations cover afterwards
     */
    record LimitMarkets(Set<OrganizationId> partners, Set<CountryCode> markets) implements WantedTransition {
        public LimitMarkets {
            partners = Set.copyOf(partners);
            markets = Set.copyOf(markets);
        }
    }
}
