package org.entrepot.support;

import org.entrepot.kernel.Refusal;

/** Why something about support was not done. */
public enum SupportRefusal implements Refusal {
    /** The kind is not on this asker's form. */
    QUESTION_NOT_OFFERED(Kind.INVALID, "P16"),
    /** A question about a product needs to know which. */
    OFFER_NEEDED(Kind.INVALID, "P16"),
    /** A customer asks from one of its subscriptions. */
    SUBSCRIPTION_NEEDED(Kind.INVALID, "R165 R179"),
    /** Only a reseller with a partnership and delegated admin rights of the customer, or the provider itself. */
    CONTACT_NOT_ASSIGNABLE(Kind.INVALID, "R184 R185"),
    /** A direct bill partner answers itself. */
    NO_CONTACT_TO_ASSIGN(Kind.CONFLICT, "R183"),
    /** Only kinds that the customer of a provider asks. */
    KIND_NOT_SPLITTABLE(Kind.INVALID, "A32"),
    NOT_A_PROVIDER(Kind.CONFLICT, "A32 R177"),
    /** The publisher is not asked such questions. */
    TOPIC_NOT_ANSWERED(Kind.INVALID, "P16"),
    SUPPORT_LANGUAGE_UNKNOWN(Kind.INVALID, ""),
    ZONE_UNKNOWN(Kind.INVALID, "P9"),
    /** Hours without a place are no hours. */
    ZONE_REQUIRED(Kind.INVALID, "P9"),
    /** Two times of day are needed, as 09:00 and 17:30. */
    HOURS_MALFORMED(Kind.INVALID, ""),
    /** A date, or a month and day. */
    HOLIDAY_MALFORMED(Kind.INVALID, ""),
    RESPONSE_MALFORMED(Kind.INVALID, "R202"),
    /** Argument: the most there may be. */
    SUPPORT_TOO_MANY_ENTRIES(Kind.INVALID, ""),
    /** One way at least. */
    NO_WAY_OF_CONTACT(Kind.INVALID, "R186 R151"),
    /** Argument: the most days a link works. */
    LINK_LIFETIME(Kind.INVALID, ""),
    /** Nobody was asked to confirm it: the contact is not in the live listing. */
    NOTHING_TO_CONFIRM(Kind.CONFLICT, "R147");

    private final Kind kind;
    private final String rules;

    SupportRefusal(Kind kind, String rules) {
        this.kind = kind;
        this.rules = rules;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rules() {
        return rules;
    }
}
