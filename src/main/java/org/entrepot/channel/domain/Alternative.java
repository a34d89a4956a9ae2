package org.entrepot.channel.domain;

import java.util.List;
import java.util.Locale;

/** What can be done instead of a move that was refused: always something, never silence. */
public enum Alternative {
    FILE_REQUEST,
    PUBLISH,
    ENTER_CONTACT_AND_MATERIALS,
    PUBLISH_CONTACT_AND_MATERIALS_WITH_SYNC,
    ANY_TO_SPECIFIC_SOLD_ONLY,
    REMOVE_UNSOLD_ONLY,
    PROPOSE_WIND_DOWN,
    ADD_ITS_PROVIDER,
    WAIT_FOR_WIND_DOWN_END,
    OPERATOR_WIND_DOWN,
    NAME_GROUND_AND_REASON;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As far as they follow from the refusal and the path alone; those of the sold lock follow from the move. */
    public static List<Alternative> insteadOf(ChannelRefusal refusal, MovePath path) {
        return switch (refusal) {
            case NEEDS_REQUEST -> List.of(FILE_REQUEST);
            case NOT_LIVE_YET -> List.of(PUBLISH);
            case NOT_A_TRANSACTING_PARTNER -> List.of(ADD_ITS_PROVIDER);
            case EXPIRY_BLOCKED_BY_SALES, MARKET_LIMIT_BLOCKED_BY_SALES, NEEDS_BOTH_CONSENTS, OPERATOR_ONLY ->
                List.of(PROPOSE_WIND_DOWN);
            case OPERATOR_GROUND_MISSING -> List.of(NAME_GROUND_AND_REASON, PROPOSE_WIND_DOWN);
            case NOTHING_TO_WIND_DOWN -> List.of(FILE_REQUEST);
            case WIND_DOWN_UNDER_WAY -> List.of(WAIT_FOR_WIND_DOWN_END);
            case CHANNEL_MATERIALS_MISSING ->
                path == MovePath.SYNC || path == MovePath.FREE
                        ? List.of(PUBLISH_CONTACT_AND_MATERIALS_WITH_SYNC)
                        : List.of(ENTER_CONTACT_AND_MATERIALS);
            case SOLD_LOCK,
                    AUDIENCE_OPTION_REQUIRED,
                    PARTNER_UNKNOWN,
                    PARTNER_NOT_ON_LIST,
                    PARTNERS_REQUIRED,
                    NOTHING_TO_SYNC,
                    VALIDITY_REVERSED,
                    ONWARD_RESELLERS_REQUIRED,
                    RESELLER_NOT_LINKED_TO_PROVIDER,
                    WIND_DOWN_UNDER_SPECIFIC_ONLY,
                    WIND_DOWN_DATE_NOT_AHEAD,
                    WIND_DOWN_REASON_REQUIRED,
                    WIND_DOWN_ANSWERED_ALREADY,
                    TERMS_UNCHANGED -> List.of();
        };
    }
}
