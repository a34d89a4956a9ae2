package org.entrepot.files.domain;

import org.entrepot.receipts.ReceiptKind;

/** What files leave receipts of (P20). */
public enum FilesReceipt implements ReceiptKind {
    FILE_STORED
}
