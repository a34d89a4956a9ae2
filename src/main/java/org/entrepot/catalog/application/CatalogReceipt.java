package org.entrepot.catalog.application;

import org.entrepot.receipts.ReceiptKind;

/** What leaves a receipt here (P20). */
enum CatalogReceipt implements ReceiptKind {
    OFFER_SUBMITTED,
    SUBMISSION_APPROVED,
    SUBMISSION_RETURNED,
    OFFER_PUBLISHED,
    CHANNEL_FIELDS_PUBLISHED,
    OFFER_STOPPED,
    DEPLOYMENT_PORTAL_CONFIGURED,
    DEPLOYMENT_PORTAL_REMOVED
}
