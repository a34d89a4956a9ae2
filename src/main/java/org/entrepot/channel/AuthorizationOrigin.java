package org.entrepot.channel;

/** How an authorization came to be. */
public enum AuthorizationOrigin {
    /** The publisher chose the partner (R89). */
    SELECTED,
    /** It had sold when the offer left "any partner" (R77, D5). */
    SOLD_RULE,
    /** By a request (section 9). */
    REQUEST,
    /** By a price made for this partner (T12, R82). */
    PRIVATE_PRICE,
    /** By the rule of a living list (P2). */
    LIVING_LIST,
    /** By the operator itself, with a reason (A48). */
    OPERATOR
}
