package org.entrepot.receipts.domain;

/** How far a receipt is: written with its deed, then chained about a second later. */
public enum ReceiptStatus {
    RECORDED,
    SEALED
}
