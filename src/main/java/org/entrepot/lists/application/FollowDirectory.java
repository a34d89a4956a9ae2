package org.entrepot.lists.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.Offers;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AudienceMoves;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.MoveResult;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.application.AddPartners;
import org.entrepot.channel.application.RemovePartners;
import org.entrepot.channel.spi.SalesRecord;
import org.entrepot.clock.DueWork;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.lists.ListId;
import org.entrepot.lists.PartnerListFollowed;
import org.entrepot.lists.domain.ListsReceipt;
import org.entrepot.lists.domain.PartnerList;
import org.entrepot.lists.domain.PartnerLists;
import org.entrepot.lists.domain.PartnerLists.Leaving;
import org.entrepot.organizations.DirectoryEntryChanged;
import org.entrepot.organizations.EnrolmentChanged;
import org.entrepot.organizations.ProgramStatusChanged;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.requests.ProposedRequests;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists that follow the directory: who begins to fit is added to the offers that use the list, by itself; who drops out is
 * only proposed to be removed (P2).
 */
@Service
@Transactional
public class FollowDirectory implements DueWork {

    private final PartnerLists lists;
    private final AudienceMoves moves;
    private final AddPartners drafts;
    private final RemovePartners removals;
    private final ProposedRequests proposals;
    private final SalesRecord sales;
    private final Offers offers;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final TransactionTemplate transactions;

    FollowDirectory(
            PartnerLists lists,
            AudienceMoves moves,
            AddPartners drafts,
            RemovePartners removals,
            ProposedRequests proposals,
            SalesRecord sales,
            Offers offers,
            Receipts receipts,
            ApplicationEventPublisher events,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.lists = lists;
        this.moves = moves;
        this.drafts = drafts;
        this.removals = removals;
        this.proposals = proposals;
        this.sales = sales;
        this.offers = offers;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    @EventListener
    public void note(DirectoryEntryChanged changed) {
        lists.note(changed.organization(), clock.now());
    }

    @EventListener
    public void note(ProgramStatusChanged changed) {
        lists.note(changed.organization(), clock.now());
    }

    @EventListener
    public void note(EnrolmentChanged changed) {
        lists.note(changed.organization(), clock.now());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextDue() {
        return lists.nextChange();
    }

    /** Everything that changed since the last round is looked at once; each list in a transaction of its own (P21). */
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void runDue() {
        var now = clock.now();
        var due = Objects.requireNonNull(transactions.execute(_ -> lists.concerned(now)));
        due.forEach(id ->
                transactions.executeWithoutResult(_ -> lists.findForUpdate(id).ifPresent(list -> {
                    lists.follow(id, true, now);
                    spread(actorOf(list), id);
                })));
    }

    /** Brings the list's members to every offer that uses it. */
    void spread(Actor actor, ListId id) {
        lists.find(id)
                .ifPresent(list -> lists.attachments(id)
                        .forEach(attachment ->
                                lists.noteRefusal(id, attachment.offer(), spread(actor, list, attachment.offer()))));
    }

    /** Code of what stood against the additions; offers are taken in the order of their ids. */
    Optional<String> spread(Actor actor, PartnerList list, OfferId offer) {
        var now = clock.now();
        var missing = lists.missing(list.id(), offer, now);
        var added = missing.isEmpty() ? Outcome.done(missing) : add(actor, offer, missing);
        var brought = added.fold(partners -> partners, _ -> Set.<OrganizationId>of());
        lists.brought(list.id(), offer, brought);
        proposals.withdraw(offer, lists.memberIds(list.id()), list.id().value());
        var proposed = letGo(actor, list, offer, now);
        if (!brought.isEmpty() || proposed > 0) {
            tell(actor, list, offer, brought.size(), proposed, now);
        }
        return added.fold(
                _ -> Optional.empty(),
                problems -> Optional.of(problems.getFirst().refusal().code()));
    }

    private Outcome<Set<OrganizationId>> add(Actor actor, OfferId offer, Set<OrganizationId> partners) {
        var terms = partners.stream().collect(toMap(partner -> partner, _ -> AuthorizationTerms.UNLIMITED));
        if (!isLiveForSelected(offer)) {
            return drafts.add(actor, offer, terms).map(_ -> partners);
        }
        var move = new AudienceMove(offer, new WantedTransition.AddPartners(terms), new MoveBy.LivingList());
        return switch (moves.apply(actor, move)) {
            case MoveResult.Applied applied -> Outcome.done(applied.authorized());
            case MoveResult.NotApplied(var assessment) -> Outcome.refused(assessment.problems());
        };
    }

    private boolean isLiveForSelected(OfferId offer) {
        return lists.option(offer).live().equals(Optional.of(AudienceOption.SPECIFIC))
                && offers.summary(offer, Locale.ROOT)
                        .map(summary -> summary.state() == OfferState.LIVE)
                        .orElse(false);
    }

    /** Whom only this list brought: from the draft at once, from the live list by a proposed request; who sold stays (R74). */
    private int letGo(Actor actor, PartnerList list, OfferId offer, Instant now) {
        var leaving = lists.leaving(list.id(), offer, now);
        var waiting = leaving.stream()
                .filter(partner -> !partner.isLive())
                .map(Leaving::partner)
                .collect(toSet());
        if (!waiting.isEmpty()) {
            removals.remove(actor, offer, waiting).ifDone(_ -> lists.forgetBrought(list.id(), offer, waiting));
        }
        var live =
                leaving.stream().filter(Leaving::isLive).map(Leaving::partner).collect(toSet());
        if (live.isEmpty()) {
            return 0;
        }
        live.removeAll(sales.lastSales(offer, live, new AsOf(now)).keySet());
        return live.isEmpty()
                ? 0
                : proposals.propose(offer, live, list.id().value(), now).size();
    }

    private void tell(Actor actor, PartnerList list, OfferId offer, int added, int proposed, Instant now) {
        receipts.record(
                actor,
                ListsReceipt.PARTNER_LIST_FOLLOWED,
                ReceiptContent.about("list", list.id().value())
                        .andAbout("offer", offer.value())
                        .with("added", added)
                        .with("proposed", proposed)
                        .at(now));
        events.publishEvent(new PartnerListFollowed(list.id(), offer, list.publisher(), added, proposed, now));
    }

    /** The list acts for its publisher, under its own name. */
    private static Actor actorOf(PartnerList list) {
        return new Actor(
                list.madeBy(), list.publisher(), list.name(), Actor.Kind.SYSTEM, Set.of(Role.MANAGER), Set.of());
    }
}
