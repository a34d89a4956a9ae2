package org.entrepot.channel.domain;

import org.entrepot.receipts.ReceiptKind;

/** What the channel leaves receipts of (P20). */
public enum ChannelReceipt implements ReceiptKind {
    AUDIENCE_CHANGED,
    PARTNER_AUTHORIZED,
    PARTNERS_AUTHORIZED,
    ASSORTMENT_CHANGED
}
