package org.entrepot.cases.domain;

/** What a company is to a case. */
public enum Side {
    ASKER,
    HOLDER,
    /** Takes part without having the ball: the customer's partner, or one that held it before. */
    BYSTANDER,
    /** Nobody: time has passed, or what the case is about was decided elsewhere. */
    RULES
}
