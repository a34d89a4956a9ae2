package org.entrepot.sales;

import org.entrepot.receipts.ReceiptKind;

/** Deeds of this module that leave a receipt (P20). */
public enum SalesReceipt implements ReceiptKind {
    ORDER_PLACED
}
