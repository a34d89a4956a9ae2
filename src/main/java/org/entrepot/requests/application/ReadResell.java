package org.entrepot.requests.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.requests.ResellRequestId;
import org.entrepot.requests.domain.Proposals;
import org.entrepot.requests.domain.RequestDrafts;
import org.entrepot.requests.domain.ResellRequest;
import org.entrepot.requests.domain.ResellRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests to resell, for the two companies concerned and nobody else (P6, P8). */
@Service
@Transactional(readOnly = true)
public class ReadResell {

    private final ResellRequests requests;
    private final RequestDrafts drafts;
    private final Proposals proposals;
    private final Offers offers;
    private final Organizations organizations;
    private final BusinessClock clock;

    ReadResell(
            ResellRequests requests,
            RequestDrafts drafts,
            Proposals proposals,
            Offers offers,
            Organizations organizations,
            BusinessClock clock) {
        this.requests = requests;
        this.drafts = drafts;
        this.proposals = proposals;
        this.offers = offers;
        this.organizations = organizations;
        this.clock = clock;
    }

    public Outcome<Rows> received(Actor actor, boolean onlyRunning, Locale locale, PageRequest page) {
        return RequestAccess.asPublisher(actor)
                .map(_ -> rows(requests.received(actor.organization(), onlyRunning, page), locale));
    }

    public Outcome<Rows> asked(Actor actor, Locale locale, PageRequest page) {
        return AskToResell.asAsker(actor).map(_ -> rows(requests.asked(actor.organization(), page), locale));
    }

    public Outcome<View> find(Actor actor, ResellRequestId id, Locale locale) {
        var isPublisher = actor.actsAs(Party.PUBLISHER);
        var allowed = isPublisher ? RequestAccess.asPublisher(actor) : AskToResell.asAsker(actor);
        return allowed.then(_ -> requests.find(id)
                .filter(request -> actor.worksFor(isPublisher ? request.publisher() : request.partner()))
                .map(request -> Outcome.done(view(request, isPublisher, locale)))
                .orElseGet(Denial::notFound));
    }

    /** What waits for the publisher. */
    public Counts counts(Actor actor) {
        var publisher = actor.organization();
        return new Counts(drafts.count(publisher), requests.countOpen(publisher), proposals.count(publisher));
    }

    private View view(ResellRequest request, boolean isPublisher, Locale locale) {
        var companies = organizations.find(List.of(request.publisher(), request.partner()));
        return new View(
                request,
                isPublisher,
                offers.summary(request.offer(), locale).orElseThrow(),
                Optional.ofNullable(companies.get(request.publisher())),
                Optional.ofNullable(companies.get(request.partner())),
                clock.now());
    }

    private Rows rows(Page<ResellRequest> page, Locale locale) {
        var companies = new ArrayList<OrganizationId>();
        page.items().forEach(request -> companies.addAll(List.of(request.publisher(), request.partner())));
        return new Rows(
                page,
                offers.summaries(page.items().stream().map(ResellRequest::offer).collect(Collectors.toSet()), locale),
                organizations.names(companies),
                clock.now());
    }

    /** A page of a list with the names that it needs. */
    public record Rows(
            Page<ResellRequest> page,
            Map<OfferId, OfferSummary> offers,
            Map<OrganizationId, String> companies,
            Instant now) {

        public Rows {
            offers = Map.copyOf(offers);
            companies = Map.copyOf(companies);
        }
    }

    /** One request as one of its two sides sees it. */
    public record View(
            ResellRequest request,
            boolean isPublisher,
            OfferSummary offer,
            Optional<Organization> publisher,
            Optional<Organization> partner,
            Instant now) {}

    public record Counts(long drafts, long resell, long proposals) {}
}
