package org.entrepot.lists.application;

import java.util.Optional;
import java.util.function.Function;
import org.entrepot.channel.spi.SalesRecord;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.lists.ImportId;
import org.entrepot.lists.domain.ImportRow;
import org.entrepot.lists.domain.Imports;
import org.entrepot.lists.domain.ListsRefusal;
import org.entrepot.lists.domain.PartnerImport;
import org.entrepot.lists.domain.PartnerImport.Target;
import org.entrepot.lists.domain.RowVerdict;
import org.entrepot.organizations.PartnerDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mends an import in place: says which partner a row means, or leaves the row out (idea 8). */
@Service
@Transactional
public class RepairImport {

    private final ListAccess access;
    private final Imports imports;
    private final PartnerDirectory directory;
    private final SalesRecord sales;
    private final BusinessClock clock;

    RepairImport(
            ListAccess access, Imports imports, PartnerDirectory directory, SalesRecord sales, BusinessClock clock) {
        this.access = access;
        this.imports = imports;
        this.directory = directory;
        this.sales = sales;
        this.clock = clock;
    }

    /** @param tenantId of the partner that is meant */
    public Outcome<ImportRow> choose(Actor actor, OfferId offer, ImportId id, int number, String tenantId) {
        return change(
                actor,
                offer,
                id,
                number,
                (plan, row) -> row.verdict().isRepairable()
                        ? directory.select(tenantId).map(partner -> meaning(plan, row, partner))
                        : Outcome.refused(ListsRefusal.ROW_NOT_REPAIRABLE));
    }

    public Outcome<ImportRow> drop(Actor actor, OfferId offer, ImportId id, int number) {
        return change(
                actor,
                offer,
                id,
                number,
                (_, row) -> row.verdict().isDroppable()
                        ? Outcome.done(with(
                                row, RowVerdict.DROPPED, Optional.empty(), row.partner(), row.hasSold(), row.isLive()))
                        : Outcome.refused(ListsRefusal.ROW_NOT_REPAIRABLE));
    }

    private Outcome<ImportRow> change(
            Actor actor,
            OfferId offer,
            ImportId id,
            int number,
            java.util.function.BiFunction<PartnerImport, ImportRow, Outcome<ImportRow>> how) {
        return access.toOffer(actor, offer)
                .then(_ -> imports.findForUpdate(id)
                        .filter(found -> found.offer().equals(offer))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound))
                .then(ApplyImport::open)
                .then(plan ->
                        imports.row(id, number).map(row -> how.apply(plan, row)).orElseGet(Denial::notFound))
                .ifDone(row -> imports.decide(id, row));
    }

    private ImportRow meaning(PartnerImport plan, ImportRow row, PartnerDirectory.Entry partner) {
        var now = clock.now();
        var sold = sales.hasSold(partner.id(), plan.offer(), new AsOf(now));
        var standing = imports.standing(plan.offer(), partner.id(), now);
        var isLive = standing.orElse(false);
        Function<RowVerdict, ImportRow> as =
                verdict -> with(row, verdict, Optional.empty(), Optional.of(partner.id()), sold, isLive);
        if (imports.hasRowOf(plan.id(), partner.id(), row.number())) {
            return as.apply(RowVerdict.DUPLICATE);
        }
        if (isLive || (standing.isPresent() && plan.target() == Target.DRAFT)) {
            return as.apply(RowVerdict.LISTED);
        }
        return plan.blockedBy().isPresent()
                ? with(row, RowVerdict.BLOCKED, plan.blockedBy(), Optional.of(partner.id()), sold, false)
                : as.apply(RowVerdict.NEW);
    }

    private static ImportRow with(
            ImportRow row,
            RowVerdict verdict,
            Optional<String> reason,
            Optional<OrganizationId> partner,
            boolean sold,
            boolean isLive) {
        return new ImportRow(
                row.number(), row.line(), row.given(), row.raw(), verdict, reason, partner, row.name(), sold, isLive);
    }
}
