package org.entrepot.channel.domain;

import java.util.Locale;
import org.entrepot.kernel.AudienceOption;

/** What a move wants: another option, another list, or something that changes either on the way. */
public enum Wish {
    ANY,
    SPECIFIC,
    NONE,
    ADD_PARTNER,
    REMOVE_PARTNER,
    PRIVATE_PRICE,
    STOP_SELLING;

    /** The wish for that option; there is none to go back to "not chosen". */
    public static Wish forOption(AudienceOption option) {
        return switch (option) {
            case ANY -> ANY;
            case SPECIFIC -> SPECIFIC;
            case NONE -> NONE;
            case NOT_SET -> throw new IllegalArgumentException("nobody can wish for no choice");
        };
    }

    /** Whether the wish is fulfilled when that option is live; live without a choice is closed to all (R45). */
    public boolean isFor(AudienceOption option) {
        return switch (this) {
            case ANY -> option == AudienceOption.ANY;
            case SPECIFIC -> option == AudienceOption.SPECIFIC;
            case NONE -> option == AudienceOption.NONE || option == AudienceOption.NOT_SET;
            case ADD_PARTNER, REMOVE_PARTNER, PRIVATE_PRICE, STOP_SELLING -> false;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether partners could sell afterwards, so that contact and materials must be there (R144). */
    boolean opensTheChannel() {
        return switch (this) {
            case ANY, SPECIFIC, ADD_PARTNER, PRIVATE_PRICE -> true;
            case NONE, REMOVE_PARTNER, STOP_SELLING -> false;
        };
    }
}
