package org.entrepot.materials.domain;

import java.util.Locale;

/** Why an address counts as broken. */
public enum LinkFault {
    /** It answers that nothing is there. */
    GONE,
    /** It answers with an error of its own. */
    SERVER_ERROR,
    UNKNOWN_HOST,
    UNREACHABLE,
    TIMED_OUT,
    CERTIFICATE_INVALID,
    TOO_MANY_REDIRECTS,
    /** It leads to an address that is not public; such an address is never called. */
    NOT_PUBLIC,
    /** It leads to something that is no https address, or does not answer as one. */
    NOT_HTTPS;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is believed at once; the others are asked again, since networks have bad minutes. */
    public boolean isCertain() {
        return switch (this) {
            case GONE, NOT_PUBLIC, NOT_HTTPS -> true;
            case SERVER_ERROR, UNKNOWN_HOST, UNREACHABLE, TIMED_OUT, CERTIFICATE_INVALID, TOO_MANY_REDIRECTS -> false;
        };
    }
}
