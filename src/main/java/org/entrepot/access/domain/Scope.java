package org.entrepot.access.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token of an API client opens, on top of the roles that limit it. */
public enum Scope {
    OFFERS_READ,
    OFFERS_WRITE,
    AUDIENCE_WRITE,
    PARTNERS_READ,
    VERDICTS_READ,
    ORDERS_WRITE,
    SUBSCRIPTIONS_READ,
    ORGANIZATION_READ,
    ORGANIZATION_WRITE,
    REQUESTS_READ,
    REQUESTS_WRITE,
    CASES_READ,
    CASES_WRITE,
    FILES_WRITE,
    HEALTH_READ,
    HEALTH_WRITE,
    RECEIPTS_READ,
    NOTICES_READ,
    NOTICES_WRITE,
    PRACTICE,
    OPERATOR;

    /** As tokens and requests name it, such as {@code offers.read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public static Optional<Scope> of(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code().equals(code))
                .findFirst();
    }
}
