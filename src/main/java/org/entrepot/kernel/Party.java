package org.entrepot.kernel;

/** What an organization is enrolled as; one organization may be several. */
public enum Party {
    OPERATOR,
    PUBLISHER,
    PARTNER,
    CUSTOMER
}
