package org.entrepot.receipts;

import java.util.Iterator;
import java.util.List;
import org.entrepot.kernel.Actor;

/**
 * Records what happened, in the caller's transaction, without waiting for anybody (P20).
 *
 * <p>All methods refuse to run outside a transaction: a receipt without its deed, or a deed without its receipt, must
 * not exist. The record carries the business moment of the call; the sealer chains it about a second later.
 */
public interface Receipts {

    ReceiptId record(Actor actor, ReceiptKind kind, ReceiptContent content);

    /**
     * One record for a bulk apply: it carries the number and the Merkle root of its rows, which are kept beside it. A row
     * is read by the operator, by the organizations of {@code content} and by those of the row itself, by nobody else. The
     * organizations of every row read {@code content}, too.
     */
    ReceiptId recordBulk(Actor actor, ReceiptKind kind, ReceiptContent content, List<ReceiptContent> rows);

    /** The same for rows without hashed texts that are too many to be held at once; they are read and written as a stream. */
    ReceiptId recordBulk(Actor actor, ReceiptKind kind, ReceiptContent content, Iterator<ReceiptContent> rows);

    /**
     * Erases the salt of the receipt: its hashed texts can no longer be guessed or confirmed; hashes, proofs and the
     * chain stay as they are.
     */
    void forget(ReceiptId receipt);

    /** Whether the receipt was given exactly this text under that name; false once its salt is erased. */
    boolean confirms(ReceiptId receipt, String name, String text);
}
