package org.entrepot.kernel;

/** The three kinds of transacting partner (R1). */
public enum PartnerKind {
    DIRECT_BILL,
    INDIRECT_PROVIDER,
    INDIRECT_RESELLER;

    /** R4, R96: a reseller transacts only through its provider. */
    public boolean transacts() {
        return this != INDIRECT_RESELLER;
    }
}
