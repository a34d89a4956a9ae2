package org.entrepot.visibility;

import java.util.Locale;

/** What somebody may want to see of an offer: the rows of the visibility matrix (section 11, P8, P15). */
public enum Item {
    /** Name, texts, public documents, plans, list prices. */
    PUBLIC_LISTING,
    /** A container or bring-your-own-license plan: in the channel whatever the option (R50, P5). */
    DEFAULT_IN_PLAN,
    /** Web address of the publisher's support. */
    SUPPORT_URL,
    /** Name, phone, e-mail of the publisher's support. */
    SUPPORT_CONTACT,
    ENGINEERING_CONTACT,
    PROGRAM_CONTACT,
    /** The contacts as one block of the offer's details; what stands in it is asked contact by contact. */
    CONTACT_BLOCK,
    /** That the block exists, with the names of those who may open it. */
    CONTACT_BLOCK_EXISTENCE,
    /** Materials URL and sales collateral for the channel. */
    MARKETING_MATERIALS,
    /** User documentation and training for the channel. */
    CHANNEL_DOCUMENTATION,
    /** Notices of the publisher, as a whole. */
    HEALTH_NOTICES,
    /** A notice that the publisher published in the store. */
    HEALTH_NOTICES_PUBLISHED,
    HEALTH_NOTICE_PARTNER_TEXT,
    HEALTH_NOTICE_CUSTOMER_TEXT,
    /** Who is authorized. */
    AUTHORIZED_PARTNER_LIST,
    /** The viewer's own grant, or its absence. */
    OWN_AUTHORIZATION,
    /** The label "exclusive" (R72). */
    EXCLUSIVE_MARK,
    /** Support contact assigned to a subscription. */
    ASSIGNED_SUPPORT_CONTACT,
    /** Price or margin that a publisher made for one partner. */
    PARTNER_SPECIFIC_PRICE,
    /** The partner's own price towards its customers. */
    PARTNER_RESALE_PRICE;

    /** Stable, kebab case, as in the matrix. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
