package org.entrepot.clock.domain;

/** How far business time is from the machine's, as the database keeps it. */
public interface BusinessOffset {

    boolean isZero();
}
