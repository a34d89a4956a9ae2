package org.entrepot.support;

import org.entrepot.receipts.ReceiptKind;

/** Deeds of this module that leave a receipt (P20). */
public enum SupportReceipt implements ReceiptKind {
    DESK_DESCRIBED,
    CONTACT_CONFIRMED,
    DIRECT_CHANNEL_OPENED,
    SUPPORT_PROFILE_DESCRIBED,
    DUTIES_SPLIT,
    FIRST_LEVEL_DECLARED,
    SUPPORT_CONTACT_ASSIGNED,
    PASSPORT_LINK_GIVEN,
    PASSPORT_LINK_REVOKED
}
