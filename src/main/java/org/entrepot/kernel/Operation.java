package org.entrepot.kernel;

/** What a partner wants to do with a plan for a customer (P17). */
public enum Operation {
    SELL,
    RENEW,
    CHANGE_QUANTITY,
    CHANGE_PLAN,
    REACTIVATE,
    MOVE;

    /** New business asks more than running business does. */
    public boolean isNewBusiness() {
        return this == SELL || this == CHANGE_PLAN || this == MOVE;
    }
}
