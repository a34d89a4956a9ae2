package org.entrepot.kernel;

/** A partner's standing in the partner program (R12). */
public enum ProgramStatus {
    PENDING,
    ELIGIBLE,
    ACTIVE,
    RESTRICTED,
    REJECTED
}
