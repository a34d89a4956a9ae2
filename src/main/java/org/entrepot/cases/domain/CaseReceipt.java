package org.entrepot.cases.domain;

import org.entrepot.receipts.ReceiptKind;

/** What cases leave receipts of (P20). */
public enum CaseReceipt implements ReceiptKind {
    CASE_OPENED,
    CASE_ANSWERED,
    CASE_HANDED_OVER,
    CASE_RESOLVED,
    CASE_REOPENED,
    CASE_CLOSED,
    CASE_RATED,
    CASE_NOTED
}
