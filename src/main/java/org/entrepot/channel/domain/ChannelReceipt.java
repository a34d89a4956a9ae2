package org.entrepot.channel.domain;

import org.entrepot.receipts.ReceiptKind;

/** What the channel leaves receipts of (P20). */
public enum ChannelReceipt implements ReceiptKind {
    AUDIENCE_CHANGED,
    PARTNER_AUTHORIZED,
    PARTNERS_AUTHORIZED,
    ASSORTMENT_CHANGED,
    AUTHORIZATION_TERMS_CHANGED,
    AUTHORIZATIONS_EXPIRED,
    EXPIRY_BLOCKED,
    MARKET_LIMIT_BLOCKED,
    WIND_DOWN_PROPOSED,
    WIND_DOWN_AGREED,
    WIND_DOWN_ORDERED,
    WIND_DOWN_DECLINED,
    WIND_DOWN_WITHDRAWN,
    WIND_DOWN_COMPLETED,
    WIND_DOWN_LAPSED,
    WIND_DOWN_ENDED_BY_SALE,
    WIND_DOWN_OVERTAKEN
}
