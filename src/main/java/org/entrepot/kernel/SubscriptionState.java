package org.entrepot.kernel;

/** R246, R250: there is no state in which service goes on unbilled. */
public enum SubscriptionState {
    PENDING,
    ACTIVE,
    SUSPENDED,
    DELETED
}
