package org.entrepot.requests.domain;

import java.util.Locale;

/** Where a request stands (A9). One that the rules decide at once is never seen open. */
public enum RequestState {
    IN_REVIEW,
    APPROVED,
    REFUSED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == IN_REVIEW;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
