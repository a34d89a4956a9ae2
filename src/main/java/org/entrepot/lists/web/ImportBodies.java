package org.entrepot.lists.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.lists.application.ApplyImport;
import org.entrepot.lists.domain.ImportRow;
import org.entrepot.lists.domain.PartnerImport;
import org.jspecify.annotations.Nullable;

/** What the API of imports takes and answers. */
final class ImportBodies {

    private ImportBodies() {}

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param target draft, or live: authorized at once
     * @param mode add, or replace: the list shall be exactly this
     * @param state reading, ready, refused, applied, cancelled
     * @param refusal code of why the file was refused as a whole
     * @param blockedBy code of the rule that stands against every addition
     * @param rows by verdict: new, listed, duplicate, unknown, ambiguous, wrong-kind, unreadable, blocked, removal, stays,
     *     dropped
     * @param sold how many of those rows are of partners that have sold, by verdict (A29)
     */
    record ImportBody(
            String id,
            String offer,
            String target,
            String mode,
            String source,
            String state,
            long bytes,
            long bytesRead,
            long rowsRead,
            Optional<String> refusal,
            Optional<String> blockedBy,
            Map<String, Long> rows,
            Map<String, Long> sold,
            Instant madeAt,
            Instant expiresAt) {

        static ImportBody of(PartnerImport plan) {
            var rows = new TreeMap<String, Long>();
            var sold = new TreeMap<String, Long>();
            plan.tally().forEach((verdict, tally) -> {
                rows.put(verdict.code(), tally.rows());
                sold.put(verdict.code(), tally.sold());
            });
            return new ImportBody(
                    plan.id().toString(),
                    plan.offer().toString(),
                    code(plan.target()),
                    plan.isReplacing() ? "replace" : "add",
                    plan.source(),
                    code(plan.state()),
                    plan.bytes(),
                    plan.bytesRead(),
                    plan.rowsRead(),
                    plan.refusal(),
                    plan.blockedBy(),
                    rows,
                    sold,
                    plan.madeAt(),
                    plan.expiresAt());
        }
    }

    /**
     * @param line of the file; 0 for a partner that is on the list and not in the file
     * @param reason code of the refusal behind the verdict
     * @param hasSold whether the partner has sold the offer (A29)
     */
    record RowBody(
            int number,
            int line,
            String given,
            String verdict,
            Optional<String> reason,
            Optional<String> partner,
            Optional<String> name,
            boolean hasSold) {

        static RowBody of(ImportRow row) {
            return new RowBody(
                    row.number(),
                    row.line(),
                    row.given(),
                    row.verdict().code(),
                    row.reason(),
                    row.partner().map(OrganizationId::toString),
                    row.name(),
                    row.hasSold());
        }
    }

    /** @param tenantId of the partner that the row means */
    record ChoiceBody(@Nullable String tenantId) {}

    /**
     * @param target where they went: draft or live
     * @param removalsProposed partners that are to leave the live list by a request
     */
    record AppliedBody(String target, long added, long removedFromDraft, long removalsProposed) {

        static AppliedBody of(ApplyImport.Applied applied) {
            return new AppliedBody(
                    applied.isLive() ? "live" : "draft",
                    applied.added(),
                    applied.removedFromDraft(),
                    applied.removalsProposed());
        }
    }
}
