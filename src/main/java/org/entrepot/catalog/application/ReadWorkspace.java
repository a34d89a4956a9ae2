package org.entrepot.catalog.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.domain.Completion;
import org.entrepot.catalog.domain.Draft;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.FoldedText;
import org.entrepot.catalog.domain.HistoryEntry;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.OfferHistory;
import org.entrepot.catalog.domain.OfferStatus;
import org.entrepot.catalog.domain.Submission;
import org.entrepot.catalog.domain.Submissions;
import org.entrepot.catalog.spi.Completeness;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the publisher's workspace shows: the list of its offers, one offer with its modules and marks, its history. */
@Service
@Transactional(readOnly = true)
public class ReadWorkspace {

    private final Drafts drafts;
    private final Submissions submissions;
    private final OfferHistory history;
    private final OwnOffers own;
    private final PublishingChecks checks;
    private final Markets markets;

    ReadWorkspace(
            Drafts drafts,
            Submissions submissions,
            OfferHistory history,
            OwnOffers own,
            PublishingChecks checks,
            Markets markets) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.history = history;
        this.own = own;
        this.checks = checks;
        this.markets = markets;
    }

    /**
     * An offer in its workspace.
     *
     * @param sections the left-hand modules, in order, each with its mark (R317)
     * @param newest the submission that is or was last under way
     */
    public record Workspace(
            Draft draft, OfferStatus status, List<Section> sections, Optional<Submission> newest, boolean hasPreview) {

        public Workspace {
            sections = List.copyOf(sections);
        }
    }

    /**
     * A left-hand module.
     *
     * @param key {@code setup}, {@code listing}, {@code plans} and so on; of a module owned elsewhere, its key
     * @param labelKey message key
     */
    public record Section(String key, String labelKey, String href, int order, Completeness mark) {}

    public Outcome<Page<Drafts.OwnOffer>> offers(
            Actor actor, String text, Set<OfferStatus> statuses, PageRequest request) {
        return own.mayPublish(actor)
                .map(_ -> drafts.ofPublisher(actor.organization(), FoldedText.of(text), statuses, request));
    }

    /** Whether the actor may create offers at all. */
    public Outcome<Actor> mayCreate(Actor actor) {
        return own.mayPublish(actor);
    }

    /** To work on; the operator reads, and changes nothing (V154). */
    public Outcome<Workspace> ownOffer(Actor actor, OfferId offer) {
        return own.open(actor, offer).map(this::workspace);
    }

    public Outcome<Workspace> offer(Actor actor, OfferId offer) {
        return own.read(actor, offer).map(this::workspace);
    }

    public Outcome<Page<HistoryEntry>> history(Actor actor, OfferId offer, PageRequest request) {
        return own.read(actor, offer).map(_ -> history.of(offer, request));
    }

    /** Everything that would stand against Publish, at {@code <module>.<field>}. */
    public Outcome<List<Problem>> obstacles(Actor actor, OfferId offer) {
        return own.read(actor, offer)
                .map(draft -> checks.problems(draft.offer(), draft.content(), checks.freeze(draft.offer())));
    }

    /** Where modules show what going live would do. */
    public Outcome<List<String>> previewActions(Actor actor, OfferId offer) {
        return own.read(actor, offer)
                .map(draft -> checks.modulesOf(draft.offer()).stream()
                        .flatMap(module -> module.previewAction(offer).stream())
                        .toList());
    }

    private Workspace workspace(Draft draft) {
        var offer = draft.offer();
        var newest = submissions.newest(offer.id());
        return new Workspace(
                draft,
                OfferStatus.of(offer.state(), newest.map(Submission::phase)),
                sections(draft),
                newest,
                submissions.inPreview(offer.id()).isPresent());
    }

    private List<Section> sections(Draft draft) {
        var missing = Completion.missing(draft, markets.table());
        var base = "/offers/" + draft.offer().id() + "/";
        var sections = new ArrayList<Section>();
        var listings = missing.keySet().stream()
                .filter(key -> key.language().isPresent())
                .toList();
        var plans =
                missing.keySet().stream().filter(key -> key.plan().isPresent()).toList();
        sections.add(section(base, "setup", 10, mark(draft, missing, List.of(ModuleKey.SETUP))));
        sections.add(section(base, "properties", 20, mark(draft, missing, List.of(ModuleKey.PROPERTIES))));
        sections.add(section(base, "listing", 30, mark(draft, missing, listings)));
        sections.add(section(base, "contacts", 40, mark(draft, missing, List.of(ModuleKey.CONTACTS))));
        sections.add(section(base, "plans", 50, planMark(draft, missing, plans)));
        checks.modulesOf(draft.offer())
                .forEach(module -> sections.add(new Section(
                        module.key(),
                        module.labelKey(),
                        module.href(draft.offer().id()),
                        module.order(),
                        module.completeness(draft.offer().id()))));
        sections.sort(Comparator.comparingInt(Section::order));
        return sections;
    }

    private Completeness planMark(Draft draft, Map<ModuleKey, List<Problem>> missing, List<ModuleKey> plans) {
        var content = draft.content();
        var surroundings = content.surroundings(draft.offer().type(), markets.table());
        if (plans.isEmpty()) {
            return surroundings.isTransactable() ? Completeness.NOT_STARTED : Completeness.COMPLETE;
        }
        return Completion.acrossPlans(content, surroundings).isEmpty()
                ? mark(draft, missing, plans)
                : Completeness.INCOMPLETE;
    }

    private static Completeness mark(Draft draft, Map<ModuleKey, List<Problem>> missing, List<ModuleKey> keys) {
        return Completion.worst(keys.stream()
                .map(key -> Completion.mark(draft, key, missing.getOrDefault(key, List.of())))
                .toList());
    }

    private static Section section(String base, String key, int order, Completeness mark) {
        return new Section(key, "catalog.module." + key, base + key, order, mark);
    }
}
