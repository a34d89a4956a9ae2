package org.entrepot.relationships.domain;

import org.entrepot.receipts.ReceiptKind;

/** Writes about links and agreements that leave a receipt (P20). */
public enum RelationshipsReceipt implements ReceiptKind {
    PARTNERSHIP_RECORDED,
    PARTNERSHIP_ENDED,
    CUSTOMER_RELATIONSHIP_RECORDED,
    CUSTOMER_RELATIONSHIP_ENDED,
    DELEGATED_ADMIN_WITHDRAWN,
    CUSTOMER_AGREEMENT_ATTESTED,
    CUSTOMER_AGREEMENT_ACCEPTED
}
