package org.entrepot.clock.domain;

import org.entrepot.receipts.ReceiptKind;

/** What moving the clock leaves receipts of (P20). */
public enum ClockReceipt implements ReceiptKind {
    CLOCK_MOVED
}
