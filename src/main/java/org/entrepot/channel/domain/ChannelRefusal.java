package org.entrepot.channel.domain;

import org.entrepot.kernel.Refusal;

/** Why the channel did not do something. */
public enum ChannelRefusal implements Refusal {
    /** Lawful only as a request. */
    NEEDS_REQUEST(Kind.CONFLICT, "R75 R76 R78 R79 A6"),
    SOLD_LOCK(Kind.CONFLICT, "R74 R79 D4 D6 D7 A3"),
    CHANNEL_MATERIALS_MISSING(Kind.CONFLICT, "R144 P7"),
    NOT_LIVE_YET(Kind.CONFLICT, "R91 T9"),
    NOT_A_TRANSACTING_PARTNER(Kind.CONFLICT, "R96 T12"),
    AUDIENCE_OPTION_REQUIRED(Kind.INVALID, "R63"),
    PARTNER_UNKNOWN(Kind.INVALID, "R87"),
    PARTNER_NOT_ON_LIST(Kind.CONFLICT, "R89"),
    PARTNERS_REQUIRED(Kind.INVALID, "R89"),
    NOTHING_TO_SYNC(Kind.CONFLICT, "R91"),
    NOTHING_TO_CHANGE(Kind.CONFLICT, "P4"),
    /** A list is only asked under "specific partners". */
    LIST_UNDER_SPECIFIC_ONLY(Kind.CONFLICT, "R65 T8 T10"),
    REASON_REQUIRED(Kind.INVALID, "A48"),
    PREVIEW_EXPIRED(Kind.STALE, "P4"),
    PREVIEW_USED(Kind.CONFLICT, "P4"),
    /** Argument: who changed it. */
    AUDIENCE_MOVED(Kind.STALE, "P4 P21"),
    /** Arguments of this and the next two: the figure as it was shown, and as it is now. */
    LIST_MOVED(Kind.STALE, "P4 P21"),
    SOLD_MOVED(Kind.STALE, "P4 P21"),
    BUSINESS_MOVED(Kind.STALE, "P4 P21"),
    /** Going live would change other markets than were shown. */
    MARKETS_MOVED(Kind.STALE, "P4 R128"),
    VALIDITY_REVERSED(Kind.INVALID, "P2"),
    ONWARD_RESELLERS_REQUIRED(Kind.INVALID, "R97"),
    RESELLER_NOT_LINKED_TO_PROVIDER(Kind.CONFLICT, "R97 R16"),
    EXPIRY_BLOCKED_BY_SALES(Kind.CONFLICT, "P2"),
    /** The limit would exclude running subscriptions. */
    MARKET_LIMIT_BLOCKED_BY_SALES(Kind.CONFLICT, "P2"),
    TERMS_UNCHANGED(Kind.CONFLICT, "P2"),
    NEEDS_BOTH_CONSENTS(Kind.CONFLICT, "P3"),
    OPERATOR_ONLY(Kind.NOT_ALLOWED, "P3"),
    OPERATOR_GROUND_MISSING(Kind.INVALID, "P3"),
    WIND_DOWN_UNDER_SPECIFIC_ONLY(Kind.CONFLICT, "P3"),
    /** Whoever has not sold is taken off by a request. */
    NOTHING_TO_WIND_DOWN(Kind.CONFLICT, "P3 R75"),
    WIND_DOWN_UNDER_WAY(Kind.CONFLICT, "P3"),
    WIND_DOWN_DATE_NOT_AHEAD(Kind.INVALID, "P3"),
    WIND_DOWN_REASON_REQUIRED(Kind.INVALID, "P3"),
    WIND_DOWN_ANSWERED_ALREADY(Kind.CONFLICT, "P3");

    private final Kind kind;
    private final String rules;

    ChannelRefusal(Kind kind, String rules) {
        this.kind = kind;
        this.rules = rules;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rules() {
        return rules;
    }
}
