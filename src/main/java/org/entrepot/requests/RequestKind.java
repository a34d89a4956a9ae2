package org.entrepot.requests;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.kernel.AudienceOption;

/**
 * What a request wants, as machines read it (P4): the cases that R112 files under one title, and nobody tells them apart by
 * that title (A7).
 */
public enum RequestKind {
    /** T10, R75. */
    REMOVE_PARTNERS(AudienceOption.SPECIFIC, AudienceOption.SPECIFIC),
    /** T4, R76, R77: the partners named, and whoever has sold. */
    ANY_TO_SPECIFIC(AudienceOption.ANY, AudienceOption.SPECIFIC),
    /** T5, R76. */
    ANY_TO_NONE(AudienceOption.ANY, AudienceOption.NONE),
    /** T6, R78. */
    SPECIFIC_TO_ANY(AudienceOption.SPECIFIC, AudienceOption.ANY),
    /** T7, R79. */
    SPECIFIC_TO_NONE(AudienceOption.SPECIFIC, AudienceOption.NONE),
    /** P2: a market limit put later on authorizations of a live offer. */
    LIMIT_MARKETS(AudienceOption.SPECIFIC, AudienceOption.SPECIFIC);

    private final AudienceOption from;
    private final AudienceOption to;

    RequestKind(AudienceOption from, AudienceOption to) {
        this.from = from;
        this.to = to;
    }

    /** The live option that it starts from. */
    public AudienceOption from() {
        return from;
    }

    public AudienceOption to() {
        return to;
    }

    /** Whether partners must be named. */
    public boolean needsPartners() {
        return this == REMOVE_PARTNERS || this == LIMIT_MARKETS;
    }

    public boolean takesPartners() {
        return needsPartners() || this == ANY_TO_SPECIFIC;
    }

    public boolean takesMarkets() {
        return this == LIMIT_MARKETS;
    }

    public boolean changesTheOption() {
        return from != to;
    }

    /** Such as {@code any-to-none}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RequestKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The kind that leads from one live option to another; none when no request does. */
    public static Optional<RequestKind> between(AudienceOption from, AudienceOption to) {
        return Arrays.stream(values())
                .filter(kind -> kind.changesTheOption() && kind.from == from && kind.to == to)
                .findFirst();
    }
}
