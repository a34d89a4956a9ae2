package org.entrepot.requests.application;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AudienceMoves;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.MoveAssessment;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.MoveResult;
import org.entrepot.channel.OnwardRight;
import org.entrepot.channel.WantedTransition;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.entrepot.organizations.Countries;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.requests.ResellAnswered;
import org.entrepot.requests.ResellRequestId;
import org.entrepot.requests.ResellSettled;
import org.entrepot.requests.domain.RequestsReceipt;
import org.entrepot.requests.domain.RequestsRefusal;
import org.entrepot.requests.domain.ResellRequest;
import org.entrepot.requests.domain.ResellRequest.Conditions;
import org.entrepot.requests.domain.ResellRequest.State;
import org.entrepot.requests.domain.ResellRequests;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a request to resell: the publisher grants, names conditions or refuses; the partner accepts conditions or
 * withdraws (P6). A grant goes the way of every addition, with its guards (T8, P7).
 */
@Service
@Transactional
public class AnswerResell {

    private static final int LONGEST_ANSWER = 2_000;

    private final ResellRequests requests;
    private final AudienceMoves moves;
    private final Countries countries;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    AnswerResell(
            ResellRequests requests,
            AudienceMoves moves,
            Countries countries,
            Receipts receipts,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.requests = requests;
        this.moves = moves;
        this.countries = countries;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    /** As asked: without limits, or in the markets that the partner wanted. */
    public Outcome<ResellRequest> grant(Actor actor, ResellRequestId id, String answer) {
        return text(answer, false)
                .then(said -> answering(actor, id, request -> {
                    var terms = terms(new Conditions(Optional.empty(), request.markets()));
                    return apply(actor, request, terms).map(at -> {
                        var granted = with(request, State.GRANTED, Optional.empty(), said, at);
                        answered(actor, granted, ResellAnswered.Answer.GRANTED);
                        return granted;
                    });
                }));
    }

    /** Whether the guards would let it through is looked at now, so that nothing is promised that cannot be kept (P7). */
    public Outcome<ResellRequest> counter(Actor actor, ResellRequestId id, Counter counter) {
        return read(counter)
                .then(read -> answering(actor, id, request -> {
                    var assessment = moves.assess(move(request, terms(read.conditions())));
                    if (!assessment.isLawful()) {
                        return Outcome.refused(assessment.problems());
                    }
                    var countered =
                            with(request, State.COUNTERED, Optional.of(read.conditions()), read.answer(), clock.now());
                    answered(actor, countered, ResellAnswered.Answer.COUNTERED);
                    return Outcome.done(countered);
                }));
    }

    /** Always with a reason, which the partner reads. */
    public Outcome<ResellRequest> refuse(Actor actor, ResellRequestId id, String reason) {
        return text(reason, true)
                .then(said -> answering(actor, id, request -> {
                    var refused = with(request, State.REFUSED, Optional.empty(), said, clock.now());
                    answered(actor, refused, ResellAnswered.Answer.REFUSED);
                    return Outcome.done(refused);
                }));
    }

    /** The publisher's word was given with the conditions: the grant is its deed, the acceptance the partner's. */
    public Outcome<ResellRequest> accept(Actor actor, ResellRequestId id) {
        return settling(actor, id, request -> {
            var conditions = request.conditions();
            if (request.state() != State.COUNTERED || conditions.isEmpty()) {
                return Outcome.refused(RequestsRefusal.RESELL_NOT_COUNTERED);
            }
            if (conditions
                    .get()
                    .until()
                    .filter(until -> !until.isAfter(clock.now()))
                    .isPresent()) {
                return Outcome.refused(RequestsRefusal.RESELL_NOT_POSSIBLE_NOW);
            }
            return apply(requests.counteredBy(id), request, terms(conditions.get()))
                    .fold(
                            at -> {
                                var granted = with(request, State.GRANTED, conditions, request.answer(), at);
                                settled(actor, granted, true);
                                return Outcome.done(granted);
                            },
                            _ -> Outcome.refused(RequestsRefusal.RESELL_NOT_POSSIBLE_NOW));
        });
    }

    public Outcome<ResellRequest> withdraw(Actor actor, ResellRequestId id) {
        return settling(actor, id, request -> {
            var withdrawn = with(request, State.WITHDRAWN, request.conditions(), request.answer(), clock.now());
            settled(actor, withdrawn, false);
            return Outcome.done(withdrawn);
        });
    }

    private Outcome<String> text(String typed, boolean required) {
        var problems = new Problems();
        var text = problems.at(
                "answer", required ? Inputs.requiredText(typed, LONGEST_ANSWER) : Inputs.text(typed, LONGEST_ANSWER));
        return problems.orElse(text::orElseThrow);
    }

    private Outcome<Read> read(Counter counter) {
        var problems = new Problems();
        var answer = problems.at("answer", Inputs.text(counter.answer(), LONGEST_ANSWER));
        var markets = new java.util.TreeSet<CountryCode>();
        counter.markets()
                .forEach(code -> problems.at("markets", countries.parse(code)).ifPresent(markets::add));
        problems.addIf(
                counter.until().filter(until -> !until.isAfter(clock.now())).isPresent(),
                "until",
                RequestsRefusal.RESELL_UNTIL_NOT_AHEAD);
        problems.addIf(
                counter.until().isEmpty() && counter.markets().isEmpty(),
                "until",
                RequestsRefusal.RESELL_CONDITIONS_REQUIRED);
        return problems.orElse(() -> new Read(new Conditions(counter.until(), markets), answer.orElse("")));
    }

    private Outcome<ResellRequest> answering(
            Actor actor, ResellRequestId id, Function<ResellRequest, Outcome<ResellRequest>> answer) {
        return RequestAccess.asPublisher(actor)
                .then(_ -> running(id, request -> actor.worksFor(request.publisher())))
                .then(answer);
    }

    private Outcome<ResellRequest> settling(
            Actor actor, ResellRequestId id, Function<ResellRequest, Outcome<ResellRequest>> settlement) {
        return AskToResell.asAsker(actor)
                .then(_ -> running(id, request -> actor.worksFor(request.partner())))
                .then(settlement);
    }

    private Outcome<ResellRequest> running(ResellRequestId id, Predicate<ResellRequest> own) {
        return requests.findForUpdate(id)
                .filter(own)
                .map(request -> request.isRunning()
                        ? Outcome.done(request)
                        : Outcome.<ResellRequest>refused(RequestsRefusal.RESELL_CLOSED))
                .orElseGet(Denial::notFound);
    }

    /** When it was granted; a refusal carries what stands against it. */
    private Outcome<Instant> apply(Actor publisher, ResellRequest request, AuthorizationTerms terms) {
        return switch (moves.apply(publisher, move(request, terms))) {
            case MoveResult.Applied applied -> Outcome.done(applied.at());
            case MoveResult.NotApplied(MoveAssessment assessment) -> Outcome.refused(problems(assessment));
        };
    }

    private static java.util.List<Problem> problems(MoveAssessment assessment) {
        return assessment.problems().isEmpty()
                ? java.util.List.of(Problem.of(RequestsRefusal.RESELL_NOT_POSSIBLE_NOW))
                : assessment.problems();
    }

    private static AudienceMove move(ResellRequest request, AuthorizationTerms terms) {
        return new AudienceMove(
                request.offer(), new WantedTransition.AddPartners(Map.of(request.partner(), terms)), new MoveBy.Sync());
    }

    private static AuthorizationTerms terms(Conditions conditions) {
        return new AuthorizationTerms(
                Optional.empty(),
                conditions.until(),
                Optional.of(conditions.markets()).filter(markets -> !markets.isEmpty()),
                new OnwardRight.All());
    }

    private static ResellRequest with(
            ResellRequest request, State state, Optional<Conditions> conditions, String answer, Instant at) {
        return new ResellRequest(
                request.id(),
                request.number(),
                request.offer(),
                request.publisher(),
                request.partner(),
                request.message(),
                request.markets(),
                state,
                conditions,
                answer,
                request.askedBy(),
                request.askedAt(),
                Optional.of(at));
    }

    private void answered(Actor actor, ResellRequest request, ResellAnswered.Answer answer) {
        requests.change(request, actor);
        receipts.record(
                actor,
                RequestsReceipt.RESELL_ANSWERED,
                content(request).with("answer", answer).concerning(request.partner()));
        events.publishEvent(new ResellAnswered(
                request.id(),
                request.offer(),
                request.publisher(),
                request.partner(),
                answer,
                request.answeredAt().orElseThrow()));
    }

    private void settled(Actor actor, ResellRequest request, boolean accepted) {
        requests.change(request, actor);
        receipts.record(
                actor,
                RequestsReceipt.RESELL_SETTLED,
                content(request).with("accepted", accepted).concerning(request.publisher()));
        events.publishEvent(new ResellSettled(
                request.id(),
                request.offer(),
                request.publisher(),
                request.partner(),
                accepted,
                request.answeredAt().orElseThrow()));
    }

    private static ReceiptContent content(ResellRequest request) {
        return ReceiptContent.about("request", request.id().value())
                .andAbout("offer", request.offer().value())
                .with("number", request.number());
    }

    /**
     * Conditions as they were typed.
     *
     * @param markets two letters each
     */
    public record Counter(Optional<Instant> until, java.util.Set<String> markets, String answer) {
        public Counter {
            markets = java.util.Set.copyOf(markets);
        }
    }

    private record Read(Conditions conditions, String answer) {}
}
