package org.entrepot.channel.domain;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.channel.Alternative;

/** Which alternatives follow from a refusal; always something where there is something. */
public final class WaysOut {

    private WaysOut() {}

    /** As far as they follow from the refusal and the path alone; those of the sold lock follow from the move. */
    public static List<Alternative> of(ChannelRefusal refusal, MovePath path) {
        return switch (refusal) {
            case NEEDS_REQUEST -> List.of(Alternative.FILE_REQUEST);
            case NOT_LIVE_YET -> List.of(Alternative.PUBLISH);
            case NOT_A_TRANSACTING_PARTNER -> List.of(Alternative.ADD_ITS_PROVIDER);
            case EXPIRY_BLOCKED_BY_SALES, MARKET_LIMIT_BLOCKED_BY_SALES, NEEDS_BOTH_CONSENTS, OPERATOR_ONLY ->
                List.of(Alternative.PROPOSE_WIND_DOWN);
            case OPERATOR_GROUND_MISSING -> List.of(Alternative.NAME_GROUND_AND_REASON, Alternative.PROPOSE_WIND_DOWN);
            case NOTHING_TO_WIND_DOWN -> List.of(Alternative.FILE_REQUEST);
            case WIND_DOWN_UNDER_WAY -> List.of(Alternative.WAIT_FOR_WIND_DOWN_END);
            case CHANNEL_MATERIALS_MISSING ->
                path == MovePath.SYNC || path == MovePath.FREE
                        ? List.of(Alternative.PUBLISH_CONTACT_AND_MATERIALS_WITH_SYNC)
                        : List.of(Alternative.ENTER_CONTACT_AND_MATERIALS);
            case SOLD_LOCK,
                    AUDIENCE_OPTION_REQUIRED,
                    PARTNER_UNKNOWN,
                    PARTNER_NOT_ON_LIST,
                    PARTNERS_REQUIRED,
                    NOTHING_TO_SYNC,
                    NOTHING_TO_CHANGE,
                    LIST_UNDER_SPECIFIC_ONLY,
                    REASON_REQUIRED,
                    PREVIEW_EXPIRED,
                    PREVIEW_USED,
                    AUDIENCE_MOVED,
                    LIST_MOVED,
                    SOLD_MOVED,
                    BUSINESS_MOVED,
                    MARKETS_MOVED,
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

    /**
     * What R74 leaves open.
     *
     * @param toNone the move would close the channel
     * @param path {@code NONE}: the operator by itself, who may also order a wind-down (P3)
     */
    static List<Alternative> ofSoldLock(SoldLock lock, boolean fromAny, boolean toNone, MovePath path) {
        if (fromAny) {
            return List.of(Alternative.ANY_TO_SPECIFIC_SOLD_ONLY);
        }
        var isOperator = path == MovePath.NONE;
        var ways = new ArrayList<Alternative>();
        if (isOperator && lock.hasRunning()) {
            ways.add(Alternative.OPERATOR_WIND_DOWN);
        }
        if (toNone || lock.sparesSome()) {
            ways.add(Alternative.REMOVE_UNSOLD_ONLY);
        }
        if (lock.hasRunning() && !(isOperator && toNone)) {
            ways.add(Alternative.PROPOSE_WIND_DOWN);
        }
        if (!lock.windingDown().isEmpty()) {
            ways.add(Alternative.WAIT_FOR_WIND_DOWN_END);
        }
        return List.copyOf(ways);
    }
}
