package org.entrepot.requests.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.channel.AudienceSummary;
import org.entrepot.channel.Audiences;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.SystemClock;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.requests.ResellRequestId;
import org.entrepot.requests.ResellRequested;
import org.entrepot.requests.domain.RequestsReceipt;
import org.entrepot.requests.domain.RequestsRefusal;
import org.entrepot.requests.domain.ResellRequest;
import org.entrepot.requests.domain.ResellRequests;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Request authorization" on an exclusive offer (P6); it tells the partner nothing of who is on the list (P8). */
@Service
@Transactional
public class AskToResell {

    public static final int LONGEST_MESSAGE = 2_000;

    private static final Role[] ASKERS = {Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT};
    private static final int MOST_A_DAY = 20;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofDays(7);

    private final ResellRequests requests;
    private final Offers offers;
    private final Audiences audiences;
    private final Organizations organizations;
    private final Countries countries;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final SystemClock system;

    AskToResell(
            ResellRequests requests,
            Offers offers,
            Audiences audiences,
            Organizations organizations,
            Countries countries,
            Receipts receipts,
            ApplicationEventPublisher events,
            BusinessClock clock,
            SystemClock system) {
        this.requests = requests;
        this.offers = offers;
        this.audiences = audiences;
        this.organizations = organizations;
        this.countries = countries;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
        this.system = system;
    }

    /** How the partner's company stands to the offer, before it asks. */
    @Transactional(readOnly = true)
    public Outcome<Standing> standing(Actor actor, OfferId offer, Locale locale) {
        return asAsker(actor).then(_ -> onShelf(offer, locale)).map(found -> {
            var newest = requests.newest(actor.organization(), offer);
            return new Standing(
                    found,
                    organizations.names(List.of(found.publisher())).getOrDefault(found.publisher(), ""),
                    against(actor, offer, newest),
                    newest);
        });
    }

    public Outcome<ResellRequest> ask(Actor actor, OfferId offer, String message, Set<String> markets) {
        return asAsker(actor).then(_ -> onShelf(offer, Locale.ROOT)).then(found -> {
            var problems = new Problems();
            var text = problems.at("message", Inputs.requiredText(message, LONGEST_MESSAGE));
            var wanted = new TreeSet<CountryCode>();
            markets.forEach(
                    code -> problems.at("markets", countries.parse(code)).ifPresent(wanted::add));
            return problems.orElse(text::orElseThrow).then(checked -> {
                requests.lock(actor.organization());
                return against(actor, offer, requests.newest(actor.organization(), offer))
                        .map(Outcome::<ResellRequest>refused)
                        .orElseGet(() -> Outcome.done(write(actor, found, checked, wanted)));
            });
        });
    }

    static Outcome<Actor> asAsker(Actor actor) {
        for (var role : ASKERS) {
            if (actor.has(role)) {
                return Outcome.done(actor);
            }
        }
        return Denial.needs(ASKERS);
    }

    /** A14: an exclusive offer is visible to every partner; one that is closed or stopped is not there. */
    private Outcome<OfferSummary> onShelf(OfferId offer, Locale locale) {
        return offers.summary(offer, locale)
                .filter(found -> found.state() == OfferState.LIVE)
                .filter(_ -> Set.of(AudienceOption.ANY, AudienceOption.SPECIFIC).contains(option(offer)))
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }

    private AudienceOption option(OfferId offer) {
        return Optional.ofNullable(audiences
                        .summaries(Set.of(offer), new AsOf(clock.now()))
                        .get(offer))
                .map(AudienceSummary::option)
                .orElse(AudienceOption.NOT_SET);
    }

    private Optional<Problem> against(Actor actor, OfferId offer, Optional<ResellRequest> newest) {
        var now = clock.now();
        var isTransacting = organizations
                .find(actor.organization())
                .map(Organization::isTransacting)
                .orElse(false);
        if (option(offer) != AudienceOption.SPECIFIC) {
            return problem(RequestsRefusal.RESELL_NOT_EXCLUSIVE);
        }
        if (!isTransacting) {
            return problem(RequestsRefusal.RESELL_NEEDS_TRANSACTING_PARTNER);
        }
        if (audiences.isAuthorized(actor.organization(), offer, new AsOf(now))) {
            return problem(RequestsRefusal.RESELL_AUTHORIZED_ALREADY);
        }
        if (newest.filter(ResellRequest::isRunning).isPresent()) {
            return problem(RequestsRefusal.RESELL_OPEN_ALREADY);
        }
        return paused(newest, now)
                .map(days -> Problem.of(RequestsRefusal.RESELL_REFUSED_RECENTLY, String.valueOf(days)))
                .or(() -> requests.countAskedSince(
                                        actor.organization(), system.now().minus(DAY))
                                >= MOST_A_DAY
                        ? problem(RequestsRefusal.RESELL_TOO_MANY, String.valueOf(MOST_A_DAY))
                        : Optional.empty());
    }

    /** Days until a refused partner may ask again. */
    private static Optional<Long> paused(Optional<ResellRequest> newest, Instant now) {
        return newest.filter(request -> request.state() == ResellRequest.State.REFUSED)
                .flatMap(ResellRequest::answeredAt)
                .map(answered -> Duration.between(now, answered.plus(PAUSE)))
                .filter(Duration::isPositive)
                .map(left -> left.toDays() + 1);
    }

    private static Optional<Problem> problem(RequestsRefusal refusal, String... arguments) {
        return Optional.of(Problem.of(refusal, arguments));
    }

    private ResellRequest write(Actor actor, OfferSummary offer, String message, Set<CountryCode> markets) {
        var now = clock.now();
        var request = new ResellRequest(
                ResellRequestId.next(),
                requests.nextNumber(),
                offer.id(),
                offer.publisher(),
                actor.organization(),
                message,
                markets,
                ResellRequest.State.OPEN,
                Optional.empty(),
                "",
                actor.name(),
                now,
                Optional.empty());
        requests.add(request, actor, system.now());
        receipts.record(
                actor,
                RequestsReceipt.RESELL_REQUESTED,
                ReceiptContent.about("request", request.id().value())
                        .andAbout("offer", offer.id().value())
                        .with("number", request.number())
                        .withHashOf("message", message)
                        .concerning(offer.publisher()));
        events.publishEvent(
                new ResellRequested(request.id(), offer.id(), offer.publisher(), actor.organization(), now));
        return request;
    }

    /**
     * How a partner stands to an exclusive offer.
     *
     * @param against why it cannot ask now; empty when it can
     * @param newest its last request for it
     */
    public record Standing(
            OfferSummary offer, String publisherName, Optional<Problem> against, Optional<ResellRequest> newest) {}
}
