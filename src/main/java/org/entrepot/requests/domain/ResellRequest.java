package org.entrepot.requests.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.requests.ResellRequestId;

/**
 * A partner's request to resell an exclusive offer (P6), seen by that partner and the publisher alone.
 *
 * @param markets wanted; empty for every market
 * @param conditions of the publisher, once it countered
 * @param answer the publisher's words; empty text for none
 * @param answeredAt when the state was reached that is neither open nor withdrawn
 */
public record ResellRequest(
        ResellRequestId id,
        long number,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        String message,
        Set<CountryCode> markets,
        State state,
        Optional<Conditions> conditions,
        String answer,
        String askedBy,
        Instant askedAt,
        Optional<Instant> answeredAt) {

    public ResellRequest {
        markets = Set.copyOf(markets);
    }

    /** Where it stands. */
    public enum State {
        /** The publisher's turn. */
        OPEN,
        /** The partner's turn. */
        COUNTERED,
        GRANTED,
        REFUSED,
        WITHDRAWN;

        public boolean isRunning() {
            return this == OPEN || this == COUNTERED;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the publisher would grant.
     *
     * @param until empty for no end
     * @param markets empty for every market
     */
    public record Conditions(Optional<Instant> until, Set<CountryCode> markets) {
        public Conditions {
            markets = Set.copyOf(markets);
        }

        public boolean isEmpty() {
            return until.isEmpty() && markets.isEmpty();
        }
    }

    /** Such as {@code RR-000042}. */
    public String label() {
        return "RR-%06d".formatted(number);
    }

    public boolean isRunning() {
        return state.isRunning();
    }
}
