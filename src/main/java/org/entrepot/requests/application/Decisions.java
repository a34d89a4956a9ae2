package org.entrepot.requests.application;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AudienceMoves;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.MoveResult;
import org.entrepot.kernel.Actor;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.requests.RequestDecided;
import org.entrepot.requests.RequestSubmitted;
import org.entrepot.requests.domain.RequestState;
import org.entrepot.requests.domain.RequestStep;
import org.entrepot.requests.domain.RequestsReceipt;
import org.entrepot.requests.domain.Ruling;
import org.entrepot.requests.domain.SupportRequest;
import org.entrepot.requests.domain.SupportRequests;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where a request meets the rules, and what is kept of it (P4, A10); always inside the caller's transaction. */
@Component
class Decisions {

    private final AudienceMoves moves;
    private final SupportRequests requests;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    Decisions(AudienceMoves moves, SupportRequests requests, Receipts receipts, ApplicationEventPublisher events) {
        this.moves = moves;
        this.requests = requests;
        this.receipts = receipts;
        this.events = events;
    }

    /** What the rules would say as the world stands. */
    Ruling look(SupportRequest request) {
        return Ruling.of(moves.assess(move(request)));
    }

    /** Kept for the operator's staff, with what the rules say now. */
    SupportRequest queue(Actor actor, SupportRequest submitted) {
        var request = with(submitted, RequestState.IN_REVIEW, look(submitted), Optional.empty());
        submit(actor, request);
        note(request, actor, RequestStep.Kind.QUEUED, request.submittedAt(), "", false);
        return request;
    }

    SupportRequest decideAtOnce(Actor actor, SupportRequest submitted, Instant now) {
        var request = ruled(actor, submitted, now);
        submit(actor, request);
        note(request, actor, stepOf(request), request.decidedAt().orElse(now), "", true);
        tell(actor, request);
        return request;
    }

    /** The rules are asked again; they, not the reviewer, have the last word (A10). */
    SupportRequest approve(Actor operator, SupportRequest open, String reason, Instant now) {
        var request = ruled(operator, open, now);
        return close(operator, request, reason, now, request.state() == RequestState.REFUSED);
    }

    SupportRequest refuse(Actor operator, SupportRequest open, String reason, Instant now) {
        var request = with(open, RequestState.REFUSED, look(open), Optional.of(now));
        return close(operator, request, reason, now, false);
    }

    private SupportRequest close(Actor operator, SupportRequest request, String reason, Instant now, boolean byRules) {
        requests.close(
                request.id(),
                request.state(),
                request.ruling(),
                request.decidedAt().orElse(now));
        note(request, operator, stepOf(request), request.decidedAt().orElse(now), reason, byRules);
        tell(operator, request);
        return request;
    }

    /** Takes the offer's row: a sale that runs is waited for and counted (P21). */
    private SupportRequest ruled(Actor actor, SupportRequest request, Instant now) {
        return switch (moves.apply(actor, move(request))) {
            case MoveResult.Applied applied ->
                with(request, RequestState.APPROVED, Ruling.LAWFUL, Optional.of(latest(applied.at(), request)));
            case MoveResult.NotApplied(var assessment) ->
                with(request, RequestState.REFUSED, Ruling.of(assessment), Optional.of(latest(now, request)));
        };
    }

    private static Instant latest(Instant moment, SupportRequest request) {
        return moment.isBefore(request.submittedAt()) ? request.submittedAt() : moment;
    }

    private static AudienceMove move(SupportRequest request) {
        return new AudienceMove(
                request.offer(),
                request.wanted().transition(),
                new MoveBy.Request(request.id().value()));
    }

    private void submit(Actor actor, SupportRequest request) {
        requests.add(request, actor);
        note(
                request,
                actor,
                RequestStep.Kind.SUBMITTED,
                request.submittedAt(),
                request.form().reason(),
                false);
        receipts.record(
                actor,
                RequestsReceipt.REQUEST_SUBMITTED,
                content(request)
                        .with("partners", request.wanted().partners().size())
                        .withHashOf("reason", request.form().reason()));
        events.publishEvent(new RequestSubmitted(
                request.id(),
                request.offer(),
                request.publisher(),
                request.wanted().kind(),
                request.isOpen(),
                request.submittedAt()));
    }

    private void tell(Actor actor, SupportRequest request) {
        receipts.record(
                actor,
                RequestsReceipt.REQUEST_DECIDED,
                content(request)
                        .with("state", request.state())
                        .with("blocking", request.ruling().blocking())
                        .concerning(request.publisher()));
        events.publishEvent(new RequestDecided(
                request.id(),
                request.offer(),
                request.publisher(),
                request.wanted().kind(),
                request.state() == RequestState.APPROVED,
                request.decidedAt().orElseThrow()));
    }

    private static ReceiptContent content(SupportRequest request) {
        return ReceiptContent.about("request", request.id().value())
                .andAbout("offer", request.offer().value())
                .with("number", request.number())
                .with("kind", request.wanted().kind());
    }

    private void note(
            SupportRequest request, Actor by, RequestStep.Kind kind, Instant at, String reason, boolean byRules) {
        requests.note(request.id(), by, new RequestStep(kind, at, by.name(), reason, byRules));
    }

    private static RequestStep.Kind stepOf(SupportRequest request) {
        return request.state() == RequestState.APPROVED ? RequestStep.Kind.APPROVED : RequestStep.Kind.REFUSED;
    }

    private static SupportRequest with(
            SupportRequest request, RequestState state, Ruling ruling, Optional<Instant> decidedAt) {
        return new SupportRequest(
                request.id(),
                request.number(),
                request.offer(),
                request.publisher(),
                request.category(),
                request.wanted(),
                request.form(),
                state,
                ruling,
                request.attachments(),
                request.submittedBy(),
                request.submittedAt(),
                decidedAt);
    }
}
