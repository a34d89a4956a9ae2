package org.entrepot.receipts.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.receipts.ReceiptId;
import org.entrepot.receipts.ReceiptsRefusal;
import org.entrepot.receipts.domain.Block;
import org.entrepot.receipts.domain.Chain;
import org.entrepot.receipts.domain.InclusionProof;
import org.entrepot.receipts.domain.Receipt;
import org.entrepot.receipts.domain.ReceiptRecords;
import org.entrepot.receipts.domain.ReceiptRecords.Reader;
import org.entrepot.receipts.domain.ReceiptRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows receipts to the organizations concerned and to the operator; to everybody else they do not exist (P20, R41). */
@Service
@Transactional(readOnly = true)
public class ReadReceipts {

    private final ReceiptRecords records;
    private final Chain chain;

    ReadReceipts(ReceiptRecords records, Chain chain) {
        this.records = records;
        this.chain = chain;
    }

    /** Newest first. */
    public Outcome<Page<Receipt>> list(Actor actor, Optional<UUID> subject, PageRequest page) {
        if (actor.roles().isEmpty()) {
            return Outcome.refused(ReceiptsRefusal.RECEIPTS_NEED_A_ROLE);
        }
        var reader = reader(actor);
        var found = subject.map(id -> records.listAbout(reader, id, page)).orElseGet(() -> records.list(reader, page));
        return Outcome.done(Page.cut(
                found, page.size(), receipt -> PageRequest.cursor(receipt.id().toString())));
    }

    public Outcome<Receipt> one(Actor actor, ReceiptId id) {
        return ifReadable(actor, id, Function.identity());
    }

    /** Empty while the receipt is only recorded. */
    public Outcome<Optional<InclusionProof>> proof(Actor actor, ReceiptId id) {
        return ifReadable(actor, id, receipt -> chain.placeOf(receipt.id()).map(InclusionProof::of));
    }

    /** The last block, for whoever wants to note it. */
    public Outcome<Block.Head> head(Actor actor) {
        return actor.roles().isEmpty()
                ? Outcome.refused(ReceiptsRefusal.RECEIPTS_NEED_A_ROLE)
                : Outcome.done(chain.head());
    }

    /** Rows of a bulk apply that the actor's organization may see. */
    public Outcome<Page<ReceiptRow>> rows(Actor actor, ReceiptId id, PageRequest page) {
        return ifReadable(actor, id, receipt -> {
            List<ReceiptRow> rows = records.rows(reader(actor), receipt.id(), page);
            return Page.cut(rows, page.size(), row -> PageRequest.cursor(String.valueOf(row.position())));
        });
    }

    private <T> Outcome<T> ifReadable(Actor actor, ReceiptId id, Function<Receipt, T> answer) {
        if (actor.roles().isEmpty()) {
            return Outcome.refused(ReceiptsRefusal.RECEIPTS_NEED_A_ROLE);
        }
        return records.find(reader(actor), id.value())
                .map(receipt -> Outcome.done(answer.apply(receipt)))
                .orElseGet(() -> Outcome.refused(ReceiptsRefusal.NO_SUCH_RECEIPT));
    }

    private static Reader reader(Actor actor) {
        return new Reader(actor.organization().value(), actor.actsAs(Party.OPERATOR));
    }
}
