package org.entrepot.channel.domain;

/** What a move does to the live audience; saving a draft only ever changes the draft. */
public enum Effect {
    OPTION_BECOMES_THE_WISHED_ONE,
    /** And whoever has sold is put on the list (R77, D5). */
    OPTION_BECOMES_SPECIFIC_WITH_THE_SOLD_ONES,
    LIST_GROWS,
    LIST_SHRINKS,
    /** T12: none becomes specific with this partner only. */
    PARTNER_IS_AUTHORIZED,
    /** T13: no new customers, present ones keep it; option and list stay. */
    SELLING_STOPS
}
