package org.entrepot.requests.domain;

import org.entrepot.receipts.ReceiptKind;

/** What requests leave receipts of (P20). */
public enum RequestsReceipt implements ReceiptKind {
    REQUEST_SUBMITTED,
    REQUEST_DECIDED,
    REQUEST_WITHDRAWN,
    REVIEW_SETTING_CHANGED,
    PROPOSAL_DISMISSED,
    RESELL_REQUESTED,
    RESELL_ANSWERED,
    RESELL_SETTLED
}
