package org.entrepot.access.domain;

import org.entrepot.receipts.ReceiptKind;

/** What of signing in leaves a receipt (P20). */
public enum AccessReceipt implements ReceiptKind {
    ADMINISTRATOR_SIGNED_IN,
    PASSWORD_RESET_GIVEN,
    API_CLIENT_CREATED,
    API_CLIENT_REVOKED
}
