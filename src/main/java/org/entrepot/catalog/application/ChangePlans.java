package org.entrepot.catalog.application;

import java.util.ArrayList;
import org.entrepot.catalog.domain.CatalogRefusal;
import org.entrepot.catalog.domain.Draft;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.HistoryKind;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.PlanContent;
import org.entrepot.catalog.domain.PlanHead;
import org.entrepot.catalog.domain.ReadableIds;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a plan to an offer, or deletes one that never was published (R309, R327). */
@Service
@Transactional
public class ChangePlans {

    private static final int MOST_PLANS = 100;

    private final Drafts drafts;
    private final OwnOffers own;
    private final Chronicle chronicle;
    private final BusinessClock clock;

    ChangePlans(Drafts drafts, OwnOffers own, Chronicle chronicle, BusinessClock clock) {
        this.drafts = drafts;
        this.own = own;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    public Outcome<PlanId> add(Actor actor, OfferId offer, String readableId, String name) {
        return own.open(actor, offer).then(draft -> {
            var id = ReadableIds.check("readableId", readableId);
            var problems = new ArrayList<>(id.problems());
            if (draft.plans().stream().anyMatch(plan -> plan.readableId().equals(id.value()))) {
                problems.add(Problem.at("readableId", CatalogRefusal.ID_TAKEN));
            }
            var names = new Problems();
            var read = names.at("name", Inputs.name(name, 50));
            problems.addAll(names.all());
            if (draft.plans().size() >= MOST_PLANS) {
                problems.add(Problem.of(CatalogRefusal.TOO_MANY_PLANS, String.valueOf(MOST_PLANS)));
            }
            return problems.isEmpty()
                    ? Outcome.done(write(actor, draft, id.value(), read.orElseThrow()))
                    : Outcome.refused(problems);
        });
    }

    public Outcome<OfferId> delete(Actor actor, OfferId offer, PlanId plan) {
        return own.open(actor, offer)
                .then(draft -> draft.plan(plan).map(head -> delete(actor, head)).orElseGet(Denial::notFound));
    }

    private Outcome<OfferId> delete(Actor actor, PlanHead plan) {
        if (plan.wasPublished()) {
            return Outcome.refused(CatalogRefusal.PUBLISHED_PLAN_STAYS);
        }
        drafts.deletePlan(plan.id(), clock.now());
        chronicle.tell(actor, plan.offer(), HistoryKind.DELETED_PLAN, plan.readableId(), clock.now());
        return Outcome.done(plan.offer());
    }

    private PlanId write(Actor actor, Draft draft, String readableId, String name) {
        var offer = draft.offer();
        var now = drafts.nextMoment(offer.id(), clock.now());
        var plan = new PlanHead(PlanId.next(), offer.id(), readableId, drafts.nextSku(offer.id()), false);
        var content = PlanContent.named(name, offer.type());
        drafts.addPlan(plan, draft.content().planType(offer.type(), content), now);
        drafts.save(offer.id(), ModuleKey.plan(plan.id()), 0, content, now, actor.user());
        chronicle.tell(actor, offer.id(), HistoryKind.CREATED_PLAN, readableId, now);
        return plan.id();
    }
}
