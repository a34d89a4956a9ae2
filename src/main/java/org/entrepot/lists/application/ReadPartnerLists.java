package org.entrepot.lists.application;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.lists.ListId;
import org.entrepot.lists.domain.PartnerList;
import org.entrepot.lists.domain.PartnerLists;
import org.entrepot.lists.domain.PartnerLists.Attachment;
import org.entrepot.lists.domain.PartnerLists.Member;
import org.entrepot.lists.domain.PartnerLists.OfferOption;
import org.entrepot.requests.ProposedRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a publisher sees of its partner lists, and nobody else (P8). */
@Service
@Transactional(readOnly = true)
public class ReadPartnerLists {

    /** More than a publisher has; a page that offers its offers shows no more. */
    private static final int MOST_OFFERS = 200;

    private final ListAccess access;
    private final PartnerLists lists;
    private final ProposedRequests proposals;
    private final Offers offers;

    ReadPartnerLists(ListAccess access, PartnerLists lists, ProposedRequests proposals, Offers offers) {
        this.access = access;
        this.lists = lists;
        this.proposals = proposals;
        this.offers = offers;
    }

    /**
     * An own offer as a page offers it.
     *
     * @param option of the live audience; empty while it was never published
     */
    public record OwnOffer(OfferSummary offer, OfferOption option) {}

    /**
     * An offer that uses a list.
     *
     * @param proposed partners that are proposed to be removed from it
     */
    public record Use(OfferSummary offer, Attachment attachment, int proposed) {}

    /** One list with everything its page shows. */
    public record View(PartnerList list, PartnerList.Drift drift, Page<Member> members, List<Use> uses) {
        public View {
            uses = List.copyOf(uses);
        }
    }

    public Outcome<Page<PartnerList>> list(Actor actor, PageRequest page) {
        return access.asPublisher(actor, page).map(_ -> lists.of(actor.organization(), page));
    }

    public Outcome<PartnerList> find(Actor actor, ListId id) {
        return access.asPublisher(actor, id)
                .then(_ -> lists.find(id)
                        .map(list -> access.toOwn(actor, list.publisher(), list))
                        .orElseGet(Denial::notFound));
    }

    public Outcome<View> read(Actor actor, ListId id, Locale locale, PageRequest page) {
        return find(actor, id).map(list -> new View(list, lists.drift(id), lists.members(id, page), uses(id, locale)));
    }

    public Outcome<Page<Member>> members(Actor actor, ListId id, PageRequest page) {
        return find(actor, id).map(_ -> lists.members(id, page));
    }

    public Outcome<List<OwnOffer>> offers(Actor actor, Locale locale) {
        return access.asPublisher(actor, locale).map(_ -> {
            var options = lists.offers(actor.organization(), MOST_OFFERS);
            var summaries = summaries(options.stream().map(OfferOption::offer).collect(toSet()), locale);
            return options.stream()
                    .flatMap(option -> Optional.ofNullable(summaries.get(option.offer()))
                            .filter(summary -> summary.type().isChannelEligible())
                            .map(summary -> new OwnOffer(summary, option))
                            .stream())
                    .toList();
        });
    }

    private List<Use> uses(ListId id, Locale locale) {
        var attachments = lists.attachments(id);
        var summaries = summaries(attachments.stream().map(Attachment::offer).collect(toSet()), locale);
        return attachments.stream()
                .flatMap(use -> Optional.ofNullable(summaries.get(use.offer()))
                        .map(summary -> new Use(
                                summary, use, proposals.proposed(use.offer()).size()))
                        .stream())
                .toList();
    }

    private Map<OfferId, OfferSummary> summaries(java.util.Set<OfferId> of, Locale locale) {
        return of.isEmpty() ? Map.of() : offers.summaries(of, locale);
    }
}
