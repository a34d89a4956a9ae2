package org.entrepot.health.domain;

import org.entrepot.receipts.ReceiptKind;

/** Deeds of this module that leave a receipt (P20). */
public enum HealthReceipt implements ReceiptKind {
    COMPONENT_ADDED,
    COMPONENT_CHANGED,
    COMPONENT_RETIRED,
    INCIDENT_REPORTED,
    INCIDENT_UPDATED,
    INCIDENT_CORRECTED,
    INCIDENT_UPDATE_CORRECTED,
    HEALTH_FEED_CREATED,
    HEALTH_FEED_REVOKED
}
