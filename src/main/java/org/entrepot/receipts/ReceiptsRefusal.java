package org.entrepot.receipts;

import org.entrepot.kernel.Refusal;

/** Why receipts are not shown. */
public enum ReceiptsRefusal implements Refusal {
    /** Also for a receipt that exists and concerns others only. */
    NO_SUCH_RECEIPT(Kind.NOT_FOUND),
    RECEIPTS_NEED_A_ROLE(Kind.NOT_ALLOWED),
    RECEIPT_EXPORT_IS_FOR_OPERATIONS(Kind.NOT_ALLOWED);

    private final Kind kind;

    ReceiptsRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rules() {
        return "P20";
    }
}
