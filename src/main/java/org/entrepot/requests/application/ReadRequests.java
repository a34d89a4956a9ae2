package org.entrepot.requests.application;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.files.FileId;
import org.entrepot.files.Files;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organizations;
import org.entrepot.requests.RequestId;
import org.entrepot.requests.domain.RequestEntry;
import org.entrepot.requests.domain.RequestStep;
import org.entrepot.requests.domain.Ruling;
import org.entrepot.requests.domain.SupportRequest;
import org.entrepot.requests.domain.SupportRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for the publisher that filed them and for the operator's staff. */
@Service
@Transactional(readOnly = true)
public class ReadRequests {

    private static final int NAMED = 50;

    private final RequestAccess access;
    private final SupportRequests requests;
    private final Decisions decisions;
    private final Offers offers;
    private final Organizations organizations;
    private final Files files;
    private final BusinessClock clock;

    ReadRequests(
            RequestAccess access,
            SupportRequests requests,
            Decisions decisions,
            Offers offers,
            Organizations organizations,
            Files files,
            BusinessClock clock) {
        this.access = access;
        this.requests = requests;
        this.decisions = decisions;
        this.offers = offers;
        this.organizations = organizations;
        this.files = files;
        this.clock = clock;
    }

    public Outcome<Rows> ofPublisher(Actor actor, Locale locale, PageRequest page) {
        return RequestAccess.asPublisher(actor)
                .map(_ -> rows(requests.ofPublisher(actor.organization(), Optional.empty(), page), locale));
    }

    public Outcome<Rows> ofOffer(Actor actor, OfferId offer, Locale locale, PageRequest page) {
        return access.toOffer(actor, offer, locale)
                .map(_ -> rows(requests.ofPublisher(actor.organization(), Optional.of(offer), page), locale));
    }

    public Outcome<Rows> queue(Actor actor, boolean onlyOpen, Locale locale, PageRequest page) {
        return RequestAccess.asOperator(actor).map(_ -> rows(requests.queue(onlyOpen, page), locale));
    }

    public Outcome<View> find(Actor actor, RequestId id, Locale locale) {
        return RequestAccess.toRead(actor, requests.find(id)).map(request -> view(request, locale));
    }

    /** One attachment, for whoever may read the request. */
    public Outcome<StoredFile> attachment(Actor actor, RequestId id, FileId file) {
        return RequestAccess.toRead(actor, requests.find(id))
                .then(request -> Optional.of(file)
                        .filter(request.attachments()::contains)
                        .flatMap(known ->
                                files.find(List.of(known)).values().stream().findFirst())
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    private Rows rows(Page<RequestEntry> page, Locale locale) {
        return new Rows(
                page,
                offers.summaries(page.items().stream().map(RequestEntry::offer).collect(Collectors.toSet()), locale),
                organizations.names(
                        page.items().stream().map(RequestEntry::publisher).collect(Collectors.toSet())),
                clock.now());
    }

    private View view(SupportRequest request, Locale locale) {
        var now = request.isOpen() ? decisions.look(request) : request.ruling();
        var named = new HashSet<>(
                request.wanted().partners().stream().sorted().limit(NAMED).toList());
        named.addAll(now.namedPartners());
        named.add(request.publisher());
        var kept = files.find(request.attachments());
        return new View(
                request,
                now,
                offers.summary(request.offer(), locale).orElseThrow(),
                requests.history(request.id()),
                request.attachments().stream()
                        .flatMap(file -> Optional.ofNullable(kept.get(file)).stream())
                        .toList(),
                organizations.names(named),
                clock.now());
    }

    /** A page of a list with the names that it needs. */
    public record Rows(
            Page<RequestEntry> page,
            Map<OfferId, OfferSummary> offers,
            Map<OrganizationId, String> publishers,
            Instant now) {

        public Rows {
            offers = Map.copyOf(offers);
            publishers = Map.copyOf(publishers);
        }
    }

    /**
     * A request as a whole.
     *
     * @param ruling what the rules say now while it is open, else what they said when it was decided
     * @param names of the publisher, of partners whose sales block it, and of the first partners concerned
     */
    public record View(
            SupportRequest request,
            Ruling ruling,
            OfferSummary offer,
            List<RequestStep> history,
            List<StoredFile> attachments,
            Map<OrganizationId, String> names,
            Instant now) {

        public View {
            history = List.copyOf(history);
            attachments = List.copyOf(attachments);
            names = Map.copyOf(names);
        }
    }
}
