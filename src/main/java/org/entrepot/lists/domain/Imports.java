package org.entrepot.lists.domain;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.UserId;
import org.entrepot.lists.ImportId;

/** Imports and their rows; whatever concerns many rows is one statement. */
public interface Imports {

    void open(PartnerImport opened, UserId by);

    Optional<PartnerImport> find(ImportId id);

    /** Takes it until the transaction ends, so that two do not apply it at once. */
    Optional<PartnerImport> findForUpdate(ImportId id);

    /** Newest first. */
    Page<PartnerImport> of(OfferId offer, PageRequest page);

    /** False when it is read no more: cancelled meanwhile. */
    boolean progress(ImportId id, long bytesRead, long rowsRead, Instant systemNow);

    /** Reads every row into place, without a verdict yet; in the caller's transaction, invisible until it commits. */
    Outcome<ListReader.Result> stage(InputStream bytes, boolean isPasted, Consumer<Long> progress);

    /**
     * Gives every staged row its verdict and makes the import ready; false when it was cancelled meanwhile.
     *
     * @param sold partners for which Sold holds (A29)
     * @param blockedBy the rule that stands against every addition
     */
    boolean judge(
            PartnerImport of,
            ListReader.Result read,
            Set<OrganizationId> sold,
            Optional<String> blockedBy,
            Instant now);

    void refuse(ImportId id, Problem problem);

    Page<ImportRow> rows(ImportId id, Optional<RowVerdict> verdict, PageRequest page);

    Optional<ImportRow> row(ImportId id, int number);

    /** Every row of the rest in the order of the file. */
    void rest(ImportId id, Consumer<ImportRow> rows);

    /** Another number of an undecided row of the same partner; empty when it is the only one. */
    boolean hasRowOf(ImportId id, OrganizationId partner, int besides);

    void decide(ImportId id, ImportRow row);

    /** Those of the given partners that have their place on the offer's list now, and whether that is the live list. */
    Optional<Boolean> standing(OfferId offer, OrganizationId partner, Instant now);

    /** Puts the partners of those rows into channel's intake, under the import's id. */
    long file(ImportId id, RowVerdict verdict, boolean live);

    List<OrganizationId> partners(ImportId id, RowVerdict verdict, boolean live);

    void close(ImportId id, PartnerImport.State state, Instant now);

    Optional<Instant> nextExpiry();

    int forget(Instant now);
}
