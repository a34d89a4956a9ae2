package org.entrepot.health.domain;

import org.entrepot.kernel.OrganizationId;

/** For whom incidents are read; what it may not see does not exist for it (P15). */
public sealed interface Reader {

    /** Its own. */
    record Publisher(OrganizationId organization) implements Reader {}

    /** What concerns running subscriptions that it sold, or that were sold through it. */
    record Partner(OrganizationId organization) implements Reader {}

    /** What concerns its own running subscriptions, as far as something was written for customers. */
    record Customer(OrganizationId organization) implements Reader {}

    /** The operator. */
    record Everything() implements Reader {}

    /** Whoever comes to the store: what the publisher published there (A43). */
    record Everybody() implements Reader {}

    /** Whether texts for partners are for it. */
    default boolean readsPartnerTexts() {
        return switch (this) {
            case Publisher _, Partner _, Everything _ -> true;
            case Customer _, Everybody _ -> false;
        };
    }
}
