package org.entrepot.lists.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.lists.ImportId;

/**
 * A list that was read for one offer, as a plan: nothing of it counts before it is applied (idea 8).
 *
 * @param isReplacing the file is to be the whole list
 * @param source name of the file; empty when it was pasted
 * @param bytesRead how far the reading has come
 * @param touchedAt system time of the reader's last sign of life
 * @param refusal code of why the file was refused as a whole
 * @param blockedBy code of the rule that stands against every addition
 * @param tally rows by verdict
 */
public record PartnerImport(
        ImportId id,
        OrganizationId publisher,
        OfferId offer,
        Target target,
        boolean isReplacing,
        String source,
        State state,
        long bytes,
        long bytesRead,
        long rowsRead,
        Instant touchedAt,
        List<String> header,
        Optional<String> refusal,
        List<String> refusalArguments,
        Optional<String> blockedBy,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        Map<RowVerdict, Tally> tally) {

    /** A plan that nobody applied is forgotten after that. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final Duration SILENCE = Duration.ofMinutes(5);

    public PartnerImport {
        header = List.copyOf(header);
        refusalArguments = List.copyOf(refusalArguments);
        tally = Map.copyOf(tally);
    }

    /** Where the partners go. */
    public enum Target {
        DRAFT,
        /** Authorized at once (R91). */
        LIVE
    }

    /** How far it is. */
    public enum State {
        READING,
        READY,
        REFUSED,
        APPLIED,
        CANCELLED
    }

    /** @param sold how many of the rows are of partners that have sold (A29) */
    public record Tally(long rows, long sold) {}

    public long count(RowVerdict verdict) {
        return Optional.ofNullable(tally.get(verdict)).map(Tally::rows).orElse(0L);
    }

    public long rest() {
        return RowVerdict.REST.stream().mapToLong(this::count).sum();
    }

    public boolean changesNothing() {
        return count(RowVerdict.NEW) + count(RowVerdict.REMOVAL) == 0;
    }

    public int percent() {
        return bytes == 0 ? 0 : (int) Math.min(99, bytesRead * 100 / bytes);
    }

    public boolean isOpen() {
        return state == State.READY;
    }

    /** The process that read it is gone. */
    public boolean isInterrupted(Instant systemNow) {
        return state == State.READING && touchedAt.plus(SILENCE).isBefore(systemNow);
    }
}
