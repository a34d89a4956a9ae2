package org.entrepot.materials.domain;

import org.entrepot.receipts.ReceiptKind;

/** What materials leave receipts of (P20). */
public enum MaterialsReceipt implements ReceiptKind {
    MATERIAL_PUBLISHED,
    MATERIAL_WITHDRAWN,
    MATERIAL_RESTORED,
    KIT_SAVED,
    KIT_REMOVED
}
