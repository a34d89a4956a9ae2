package org.entrepot.lists.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AudienceMoves;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.MoveResult;
import org.entrepot.channel.PartnerBatches;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.application.AddPartners;
import org.entrepot.channel.application.RemovePartners;
import org.entrepot.channel.spi.SalesRecord;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.entrepot.lists.ListId;
import org.entrepot.lists.domain.ListsRefusal;
import org.entrepot.lists.domain.PartnerLists;
import org.entrepot.lists.domain.PartnerLists.Leaving;
import org.entrepot.requests.ProposedRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One change over many offers: a verdict for each, and the lawful ones carried out together (idea 14). */
@Service
@Transactional
public class ChangeManyOffers {

    private final ListAccess access;
    private final NamedPartners named;
    private final PartnerLists lists;
    private final AudienceMoves moves;
    private final PartnerBatches batches;
    private final AddPartners drafts;
    private final RemovePartners removals;
    private final ProposedRequests proposals;
    private final SalesRecord sales;
    private final BusinessClock clock;

    ChangeManyOffers(
            ListAccess access,
            NamedPartners named,
            PartnerLists lists,
            AudienceMoves moves,
            PartnerBatches batches,
            AddPartners drafts,
            RemovePartners removals,
            ProposedRequests proposals,
            SalesRecord sales,
            BusinessClock clock) {
        this.access = access;
        this.named = named;
        this.lists = lists;
        this.moves = moves;
        this.batches = batches;
        this.drafts = drafts;
        this.removals = removals;
        this.proposals = proposals;
        this.sales = sales;
        this.clock = clock;
    }

    /** What is done with the partners. */
    public enum Operation {
        ADD,
        REMOVE
    }

    /** What becomes of one offer. */
    public enum Answer {
        /** Partners may sell at once. */
        LIVE,
        /** In the draft, or out of it. */
        DRAFT,
        /** Proposed as a request (P2, R75). */
        BY_REQUEST,
        /** The offer has it so already. */
        NOTHING,
        REFUSED
    }

    /**
     * @param typed tenant ids, domains or partner ids
     * @param list whose members are meant; empty for those typed
     */
    public record Command(Operation operation, String typed, Optional<ListId> list, Set<OfferId> offers) {
        public Command {
            offers = Set.copyOf(offers);
        }
    }

    /**
     * @param partners how many it concerns
     * @param problem what stands against it
     */
    public record OfferVerdict(OfferSummary offer, Answer answer, int partners, Optional<Problem> problem) {}

    @Transactional(readOnly = true)
    public Outcome<List<OfferVerdict>> assess(Actor actor, Command command) {
        return forEach(actor, command, false);
    }

    /** Refused offers stay as they are; the others are changed in one transaction. */
    public Outcome<List<OfferVerdict>> apply(Actor actor, Command command) {
        return forEach(actor, command, true);
    }

    private Outcome<List<OfferVerdict>> forEach(Actor actor, Command command, boolean isApplied) {
        return access.asPublisher(actor, command)
                .then(_ -> partners(actor, command))
                .then(partners -> offers(actor, command)
                        .map(offers -> offers.stream()
                                .map(offer -> switch (command.operation()) {
                                    case ADD -> add(actor, offer, partners, isApplied);
                                    case REMOVE -> remove(actor, offer, partners, isApplied);
                                })
                                .toList()));
    }

    private Outcome<Set<OrganizationId>> partners(Actor actor, Command command) {
        if (command.list().isEmpty()) {
            return named.read("partners", command.typed());
        }
        var id = command.list().orElseThrow();
        return lists.find(id)
                .map(list -> access.toOwn(actor, list.publisher(), list))
                .orElseGet(org.entrepot.kernel.Denial::notFound)
                .map(_ -> lists.memberIds(id))
                .then(members -> members.isEmpty()
                        ? Outcome.refused(Problem.at("partners", ListsRefusal.LISTED_PARTNERS_REQUIRED))
                        : Outcome.done(members));
    }

    /** In the order of their ids, so that two such changes cannot wait for each other (P21). */
    private Outcome<List<OfferSummary>> offers(Actor actor, Command command) {
        var problems = new Problems();
        problems.addIf(command.offers().isEmpty(), "offers", ListsRefusal.OFFERS_REQUIRED);
        var found = command.offers().stream()
                .sorted(Comparator.comparing(OfferId::value))
                .flatMap(offer -> problems.at("offers", access.toOffer(actor, offer)).stream())
                .toList();
        return problems.orElse(() -> found);
    }

    private OfferVerdict add(Actor actor, OfferSummary offer, Set<OrganizationId> partners, boolean isApplied) {
        var missing = new java.util.HashSet<>(partners);
        lists.standing(offer.id(), partners, clock.now()).forEach(standing -> missing.remove(standing.partner()));
        if (missing.isEmpty()) {
            return new OfferVerdict(offer, Answer.NOTHING, 0, Optional.empty());
        }
        var terms = missing.stream().collect(toMap(partner -> partner, _ -> AuthorizationTerms.UNLIMITED));
        if (isLiveForSelected(offer)) {
            var move = new AudienceMove(offer.id(), new WantedTransition.AddPartners(terms), new MoveBy.Sync());
            var assessment = isApplied
                    ? moves.apply(actor, move) instanceof MoveResult.NotApplied(var refused)
                            ? Optional.of(refused)
                            : Optional.<org.entrepot.channel.MoveAssessment>empty()
                    : Optional.of(moves.assess(move));
            return verdict(
                    offer,
                    Answer.LIVE,
                    missing.size(),
                    assessment.stream()
                            .flatMap(said -> said.problems().stream())
                            .toList());
        }
        var problems = isApplied
                ? drafts.add(actor, offer.id(), terms).fold(_ -> List.<Problem>of(), refused -> refused)
                : batches.againstAdding(actor, offer.id(), false);
        return verdict(offer, Answer.DRAFT, missing.size(), problems);
    }

    private OfferVerdict remove(Actor actor, OfferSummary offer, Set<OrganizationId> partners, boolean isApplied) {
        var standing = lists.standing(offer.id(), partners, clock.now());
        if (standing.isEmpty()) {
            return new OfferVerdict(offer, Answer.NOTHING, 0, Optional.empty());
        }
        var live =
                standing.stream().filter(Leaving::isLive).map(Leaving::partner).collect(toSet());
        var waiting = standing.stream()
                .filter(partner -> !partner.isLive())
                .map(Leaving::partner)
                .collect(toSet());
        live.removeAll(
                live.isEmpty()
                        ? Set.of()
                        : sales.lastSales(offer.id(), live, new AsOf(clock.now()))
                                .keySet());
        if (live.isEmpty() && waiting.isEmpty()) {
            return new OfferVerdict(
                    offer, Answer.REFUSED, standing.size(), Optional.of(Problem.of(ListsRefusal.LISTED_PARTNERS_SOLD)));
        }
        if (isApplied && !waiting.isEmpty()) {
            removals.remove(actor, offer.id(), waiting);
        }
        if (isApplied && !live.isEmpty()) {
            proposals.propose(offer.id(), live, Ids.next(), clock.now());
        }
        return live.isEmpty()
                ? new OfferVerdict(offer, Answer.DRAFT, waiting.size(), Optional.empty())
                : new OfferVerdict(offer, Answer.BY_REQUEST, live.size() + waiting.size(), Optional.empty());
    }

    private static OfferVerdict verdict(OfferSummary offer, Answer lawful, int partners, List<Problem> problems) {
        return new OfferVerdict(
                offer,
                problems.isEmpty() ? lawful : Answer.REFUSED,
                partners,
                problems.stream().findFirst());
    }

    private boolean isLiveForSelected(OfferSummary offer) {
        return offer.state() == OfferState.LIVE
                && lists.option(offer.id()).live().equals(Optional.of(AudienceOption.SPECIFIC));
    }
}
