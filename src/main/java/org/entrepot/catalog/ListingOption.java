package org.entrepot.catalog;

/** How customers get the offer (R55); a published offer can become transactable, never the reverse. */
public enum ListingOption {
    CONTACT_ME,
    FREE_TRIAL,
    GET_IT_NOW,
    TRANSACT
}
