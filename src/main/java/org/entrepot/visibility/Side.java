package org.entrepot.visibility;

/** From which side somebody looks at an offer. What the store shows to anyone it shows to all of them. */
public enum Side {
    /** In the store, signed in or not. */
    ANYONE,
    /** On its own pages. */
    CUSTOMER,
    /** In the partner marketplace. */
    PARTNER,
    /** In the partner marketplace, as its best authorized provider (P15). */
    RESELLER,
    /** The owner of the offer. */
    PUBLISHER,
    OTHER_PUBLISHER,
    OPERATOR
}
