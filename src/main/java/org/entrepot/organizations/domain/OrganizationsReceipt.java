package org.entrepot.organizations.domain;

import org.entrepot.receipts.ReceiptKind;

/** Writes about organizations and members that leave a receipt (P20). */
public enum OrganizationsReceipt implements ReceiptKind {
    ORGANIZATION_CREATED,
    ORGANIZATION_MOVED,
    ENROLLED,
    ENROLMENT_ENDED,
    PROGRAM_STATUS_CHANGED,
    PARTNER_AGREEMENT_SIGNED,
    COMPETENCIES_AWARDED,
    AFFILIATION_RECORDED,
    AFFILIATION_ENDED,
    APPLICATION_DECIDED,
    MEMBER_INVITED,
    MEMBER_JOINED,
    MEMBER_ROLES_CHANGED,
    MEMBER_REMOVED,
    COUNTRY_PLACED
}
