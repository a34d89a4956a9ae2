package org.entrepot.lists.domain;

import org.entrepot.receipts.ReceiptKind;

/** What partner lists leave receipts of (P20). */
public enum ListsReceipt implements ReceiptKind {
    PARTNERS_IMPORTED,
    PARTNER_LIST_SAVED,
    PARTNER_LIST_ATTACHED,
    PARTNER_LIST_DETACHED,
    PARTNER_LIST_FOLLOWED
}
