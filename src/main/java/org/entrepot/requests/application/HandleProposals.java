package org.entrepot.requests.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organizations;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.requests.domain.Proposal;
import org.entrepot.requests.domain.Proposals;
import org.entrepot.requests.domain.RequestsReceipt;
import org.entrepot.requests.domain.RequestsRefusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The publisher's inbox of proposed removals (P2): filing one is an ordinary request, dismissing it leaves the list as it is. */
@Service
@Transactional
public class HandleProposals {

    private final Proposals proposals;
    private final Offers offers;
    private final Organizations organizations;
    private final Receipts receipts;
    private final BusinessClock clock;

    HandleProposals(
            Proposals proposals, Offers offers, Organizations organizations, Receipts receipts, BusinessClock clock) {
        this.proposals = proposals;
        this.offers = offers;
        this.organizations = organizations;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Outcome<Inbox> inbox(Actor actor, Locale locale, PageRequest request) {
        return RequestAccess.asPublisher(actor).map(_ -> {
            var page = proposals.ofPublisher(actor.organization(), request);
            return new Inbox(
                    page,
                    offers.summaries(page.items().stream().map(Proposal::offer).collect(Collectors.toSet()), locale),
                    organizations.names(
                            page.items().stream().map(Proposal::partner).collect(Collectors.toSet())),
                    clock.now());
        });
    }

    public Outcome<Integer> dismiss(Actor actor, Collection<UUID> ids) {
        return RequestAccess.asPublisher(actor).then(_ -> {
            var found = proposals.find(actor.organization(), ids);
            var dismissed = proposals.dismiss(
                    actor.organization(), found.stream().map(Proposal::id).toList(), actor.user(), clock.now());
            if (dismissed == 0) {
                return Outcome.refused(RequestsRefusal.PROPOSAL_CLOSED);
            }
            found.forEach(proposal -> receipts.record(
                    actor,
                    RequestsReceipt.PROPOSAL_DISMISSED,
                    ReceiptContent.about("proposal", proposal.id())
                            .andAbout("offer", proposal.offer().value())
                            .with("partner", proposal.partner())));
            return Outcome.done(dismissed);
        });
    }

    /** What the form for a request is opened with: one offer, its partners. */
    @Transactional(readOnly = true)
    public Outcome<Optional<Choice>> choose(Actor actor, Collection<UUID> ids) {
        return RequestAccess.asPublisher(actor)
                .map(_ -> proposals.find(actor.organization(), ids).stream()
                        .collect(Collectors.groupingBy(
                                Proposal::offer, Collectors.mapping(Proposal::partner, Collectors.toSet())))
                        .entrySet()
                        .stream()
                        .min(Map.Entry.comparingByKey())
                        .map(entry -> new Choice(entry.getKey(), entry.getValue())));
    }

    public record Choice(OfferId offer, Set<OrganizationId> partners) {
        public Choice {
            partners = Set.copyOf(partners);
        }
    }

    /** A page of it with the names that it needs. */
    public record Inbox(
            Page<Proposal> page, Map<OfferId, OfferSummary> offers, Map<OrganizationId, String> partners, Instant now) {

        public Inbox {
            offers = Map.copyOf(offers);
            partners = Map.copyOf(partners);
        }
    }
}
