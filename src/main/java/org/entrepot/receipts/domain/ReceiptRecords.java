package org.entrepot.receipts.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.PageRequest;

/** The records as readers see them; each look-up says for whom. Lists are newest first, one row beyond the page. */
public interface ReceiptRecords {

    List<Receipt> list(Reader reader, PageRequest page);

    List<Receipt> listAbout(Reader reader, UUID subject, PageRequest page);

    Optional<Receipt> find(Reader reader, UUID record);

    /** Rows of a bulk apply that the reader may see, in order. */
    List<ReceiptRow> rows(Reader reader, UUID record, PageRequest page);

    /**
     * Whose eyes look.
     *
     * @param everything the operator's: every record, whomever it concerns
     */
    record Reader(UUID organization, boolean everything) {}
}
