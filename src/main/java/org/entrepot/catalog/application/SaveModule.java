package org.entrepot.catalog.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.domain.CatalogRefusal;
import org.entrepot.catalog.domain.ContactsAndMaterials;
import org.entrepot.catalog.domain.Draft;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.FoldedText;
import org.entrepot.catalog.domain.HistoryKind;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.ModuleContent;
import org.entrepot.catalog.domain.ModuleInput;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.OfferHead;
import org.entrepot.catalog.domain.OfferProperties;
import org.entrepot.catalog.domain.OfferSetup;
import org.entrepot.catalog.domain.PlanContent;
import org.entrepot.catalog.domain.PlanInput;
import org.entrepot.catalog.domain.PreviewAudience;
import org.entrepot.catalog.domain.Publication;
import org.entrepot.catalog.domain.Publications;
import org.entrepot.catalog.domain.PublishedStays;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Save draft: one module at a time, so that two people on different modules do not collide and a second tab on the same
 * one is told (P10). What is malformed or takes back what was published is refused; what is only missing is not.
 */
@Service
@Transactional
public class SaveModule {

    private final Drafts drafts;
    private final Publications publications;
    private final OwnOffers own;
    private final BindListingFiles files;
    private final Markets markets;
    private final Chronicle chronicle;
    private final BusinessClock clock;

    SaveModule(
            Drafts drafts,
            Publications publications,
            OwnOffers own,
            BindListingFiles files,
            Markets markets,
            Chronicle chronicle,
            BusinessClock clock) {
        this.drafts = drafts;
        this.publications = publications;
        this.own = own;
        this.files = files;
        this.markets = markets;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /**
     * Saves over the version that the actor read; 0 for a module that was not saved before.
     *
     * @return the new version
     */
    public Outcome<Long> save(Actor actor, OfferId offer, ModuleKey key, long expected, ModuleInput input) {
        return own.open(actor, offer).then(draft -> {
            if (!exists(draft, key) || !fits(key, input)) {
                return Denial.notFound();
            }
            var content = draft.content();
            var checked = input.check(content.surroundings(draft.offer().type(), markets.table()));
            var problems = new ArrayList<>(checked.problems());
            if (problems.isEmpty()) {
                problems.addAll(takenBack(draft, key, checked.value()));
            }
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            return write(actor, draft, key, expected, checked.value());
        });
    }

    /** Takes a language out of the draft; the first one stays, and so does one that is live (P11). */
    public Outcome<OfferId> removeListing(Actor actor, OfferId offer, String language, long expected) {
        return own.open(actor, offer).then(draft -> {
            var key = ModuleKey.listing(language);
            var isLive = publications
                    .current(offer)
                    .map(live -> live.content().listings().containsKey(language))
                    .orElse(false);
            if (!draft.modules().containsKey(key)) {
                return Denial.notFound();
            }
            if (isLive || language.equals(draft.offer().defaultLanguage())) {
                return Outcome.refused(CatalogRefusal.PUBLISHED_LISTING_STAYS);
            }
            if (!drafts.remove(offer, key, expected)) {
                return Outcome.refused(Denial.STALE_STATE);
            }
            files.letGo(offer);
            return Outcome.done(offer);
        });
    }

    private Outcome<Long> write(Actor actor, Draft draft, ModuleKey key, long expected, ModuleContent content) {
        var offer = draft.offer();
        var now = clock.now();
        if (!drafts.save(offer.id(), key, expected, content, now, actor.user())) {
            return Outcome.refused(Denial.STALE_STATE);
        }
        key.plan().ifPresent(plan -> afterPlan(actor, draft, plan, (PlanContent) content));
        if (content instanceof OfferSetup) {
            retypePlans(offer.id());
        }
        var problems =
                content instanceof Listing listing ? afterListing(actor, offer, key, listing) : List.<Problem>of();
        return problems.isEmpty() ? Outcome.done(expected + 1) : undone(problems);
    }

    private List<Problem> afterListing(Actor actor, OfferHead offer, ModuleKey key, Listing listing) {
        if (key.equals(ModuleKey.listing(offer.defaultLanguage()))) {
            var text = offer.readableId() + "\n" + offer.alias() + "\n" + listing.name();
            drafts.setSearchText(offer.id(), FoldedText.of(text));
        }
        return files.bind(actor, offer.id(), listing);
    }

    /** Files are known to be usable only when they are taken, after the write that tells who came first. */
    private static <T> Outcome<T> undone(List<Problem> problems) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Outcome.refused(problems);
    }

    private void afterPlan(Actor actor, Draft before, PlanId plan, PlanContent content) {
        var offer = before.offer().id();
        var head = before.plan(plan).orElseThrow();
        if (!head.wasPublished()) {
            drafts.setType(plan, before.content().planType(before.offer().type(), content));
        }
        var wasStopped = Optional.ofNullable(before.content().plans().get(plan))
                .map(PlanContent::isStopped)
                .orElse(false);
        if (wasStopped != content.isStopped()) {
            var kind = content.isStopped() ? HistoryKind.STOPPED_PLAN : HistoryKind.RESUMED_PLAN;
            chronicle.tell(actor, offer, kind, head.readableId(), clock.now());
        }
    }

    private void retypePlans(OfferId offer) {
        var draft = drafts.find(offer).orElseThrow();
        var content = draft.content();
        draft.plans().stream()
                .filter(plan -> !plan.wasPublished())
                .forEach(plan ->
                        drafts.setType(plan.id(), content.planType(draft.offer().type(), content.plan(plan.id()))));
    }

    /** R55, R312, R313, R315: told at once, not only when the offer is published. */
    private List<Problem> takenBack(Draft draft, ModuleKey key, ModuleContent content) {
        var live = publications.current(draft.offer().id()).map(Publication::content);
        if (live.isEmpty()) {
            return List.of();
        }
        var after = draft.with(key, content).content();
        return PublishedStays.problems(live.get(), after).stream()
                .filter(problem -> problem.field().startsWith(key + ".")
                        || (key.plan().isPresent() && problem.field().equals("plans")))
                .map(problem -> new Problem(
                        problem.field().equals("plans")
                                ? "isStopped"
                                : problem.field().substring(key.value().length() + 1),
                        problem.refusal(),
                        problem.arguments()))
                .toList();
    }

    private static boolean exists(Draft draft, ModuleKey key) {
        return key.plan().map(plan -> draft.plan(plan).isPresent()).orElse(true)
                && key.language()
                        .map(tag -> ModuleKey.languageTag(tag).equals(Optional.of(tag)))
                        .orElse(true);
    }

    private static boolean fits(ModuleKey key, ModuleInput input) {
        return switch (input) {
            case OfferSetup _ -> key.equals(ModuleKey.SETUP);
            case OfferProperties _ -> key.equals(ModuleKey.PROPERTIES);
            case Listing _ -> key.language().isPresent();
            case ContactsAndMaterials _ -> key.equals(ModuleKey.CONTACTS);
            case PreviewAudience _ -> key.equals(ModuleKey.PREVIEW_AUDIENCE);
            case PlanInput _ -> key.plan().isPresent();
        };
    }
}
