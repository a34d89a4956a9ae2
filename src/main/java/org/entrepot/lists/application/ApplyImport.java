package org.entrepot.lists.application;

import java.util.Set;
import java.util.function.Function;
import org.entrepot.channel.PartnerBatches;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.lists.ImportId;
import org.entrepot.lists.PartnersImported;
import org.entrepot.lists.domain.Imports;
import org.entrepot.lists.domain.ListsReceipt;
import org.entrepot.lists.domain.ListsRefusal;
import org.entrepot.lists.domain.PartnerImport;
import org.entrepot.lists.domain.PartnerImport.State;
import org.entrepot.lists.domain.PartnerImport.Target;
import org.entrepot.lists.domain.RowVerdict;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.requests.ProposedRequests;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes the good rows of an import, in one transaction and through the rules of the audience page; the same file a second
 * time changes nothing (A26).
 */
@Service
@Transactional
public class ApplyImport {

    private final ListAccess access;
    private final Imports imports;
    private final PartnerBatches batches;
    private final ProposedRequests proposals;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ApplyImport(
            ListAccess access,
            Imports imports,
            PartnerBatches batches,
            ProposedRequests proposals,
            Receipts receipts,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.access = access;
        this.imports = imports;
        this.batches = batches;
        this.proposals = proposals;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param added put into the draft or authorized
     * @param removalsProposed to leave the live list by a request
     */
    public record Applied(boolean isLive, long added, long removedFromDraft, long removalsProposed) {}

    public Outcome<Applied> apply(Actor actor, OfferId offer, ImportId id) {
        return toChange(actor, offer, id).then(ApplyImport::open).then(plan -> apply(actor, plan));
    }

    /** Possible until it is applied; one that is being read stops. */
    public Outcome<PartnerImport> cancel(Actor actor, OfferId offer, ImportId id) {
        return toChange(actor, offer, id).then(plan -> {
            if (plan.state() == State.APPLIED) {
                return Outcome.refused(ListsRefusal.IMPORT_CLOSED);
            }
            if (plan.state() == State.READY || plan.state() == State.READING) {
                imports.close(id, State.CANCELLED, clock.now());
            }
            return Outcome.done(plan);
        });
    }

    static Outcome<PartnerImport> open(PartnerImport plan) {
        return switch (plan.state()) {
            case READY -> Outcome.done(plan);
            case READING -> Outcome.refused(ListsRefusal.IMPORT_NOT_READY);
            case REFUSED, APPLIED, CANCELLED -> Outcome.refused(ListsRefusal.IMPORT_CLOSED);
        };
    }

    private Outcome<PartnerImport> toChange(Actor actor, OfferId offer, ImportId id) {
        return access.toOffer(actor, offer)
                .then(_ -> imports.findForUpdate(id)
                        .filter(found -> found.offer().equals(offer))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    private Outcome<Applied> apply(Actor actor, PartnerImport plan) {
        var offer = plan.offer();
        var batch = plan.id().value();
        var isLive = plan.target() == Target.LIVE;
        return moved(
                        plan,
                        RowVerdict.NEW,
                        _ -> isLive ? batches.sync(actor, offer, batch) : batches.addToDraft(actor, offer, batch))
                .then(added -> moved(plan, RowVerdict.REMOVAL, _ -> batches.removeFromDraft(actor, offer, batch))
                        .map(removed -> finish(actor, plan, new Applied(isLive, added, removed, propose(plan)))));
    }

    /** A refusal takes the filed rows back, too. */
    private Outcome<Long> moved(
            PartnerImport plan, RowVerdict verdict, Function<Long, Outcome<PartnerBatches.Applied>> how) {
        if (plan.count(verdict) == 0) {
            return Outcome.done(0L);
        }
        var filed = imports.file(plan.id(), verdict, false);
        if (filed == 0) {
            return Outcome.done(0L);
        }
        var applied = how.apply(filed).map(PartnerBatches.Applied::partners);
        if (applied instanceof Outcome.Refused<Long>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return applied;
    }

    private long propose(PartnerImport plan) {
        var leaving = plan.count(RowVerdict.REMOVAL) == 0
                ? Set.<OrganizationId>of()
                : Set.copyOf(imports.partners(plan.id(), RowVerdict.REMOVAL, true));
        if (!leaving.isEmpty()) {
            proposals.propose(plan.offer(), leaving, plan.id().value(), clock.now());
        }
        return leaving.size();
    }

    private Applied finish(Actor actor, PartnerImport plan, Applied applied) {
        var now = clock.now();
        imports.close(plan.id(), State.APPLIED, now);
        if (applied.added() + applied.removedFromDraft() + applied.removalsProposed() > 0) {
            receipts.record(
                    actor,
                    ListsReceipt.PARTNERS_IMPORTED,
                    ReceiptContent.about("offer", plan.offer().value())
                            .andAbout("import", plan.id().value())
                            .with("target", plan.target())
                            .with("added", applied.added())
                            .with("removed-from-draft", applied.removedFromDraft())
                            .with("removals-proposed", applied.removalsProposed())
                            .at(now));
            events.publishEvent(new PartnersImported(
                    plan.id(),
                    plan.offer(),
                    plan.publisher(),
                    applied.isLive(),
                    applied.added(),
                    applied.removalsProposed(),
                    now));
        }
        return applied;
    }
}
