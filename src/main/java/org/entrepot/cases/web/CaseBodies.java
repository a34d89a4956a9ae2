package org.entrepot.cases.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.cases.application.OpenCase;
import org.entrepot.cases.application.PrepareQuestion;
import org.entrepot.cases.application.ReadCases;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.CaseNote;
import org.entrepot.cases.domain.Clock;
import org.entrepot.cases.domain.Feedback;
import org.entrepot.cases.domain.Severity;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.files.FileId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.support.Circumstance;
import org.entrepot.support.Holder;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the API of cases. */
final class CaseBodies {

    private CaseBodies() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static List<String> list(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    private static String id(Optional<?> id) {
        return id.map(Object::toString).orElse("");
    }

    /**
     * A question.
     *
     * @param kind such as {@code break-fix}
     * @param severity a, b or c for something broken; left out: other
     * @param circumstance narrows the kind, such as {@code own-invoice}
     * @param direct asks the second company that the matrix names, where its channel is open
     * @param subscription what it is about; keeps the link to the customer
     * @param offer what it is about, without a subscription
     * @param request instead of everything but the text: the publisher's request that it is about
     * @param attachments ids of files uploaded for {@code case-attachment}
     */
    record NewCase(
            @Nullable String title,
            @Nullable String text,
            @Nullable String kind,
            @Nullable String severity,
            @Nullable String circumstance,
            @Nullable Boolean direct,
            @Nullable String subscription,
            @Nullable String offer,
            @Nullable String request,
            @Nullable List<String> attachments) {

        OpenCase.Command read() {
            return new OpenCase.Command(
                    CaseBodies.text(title),
                    CaseBodies.text(text),
                    CaseFilters.kind(CaseBodies.text(kind)),
                    Severity.of(CaseBodies.text(severity)),
                    Circumstance.parse(CaseBodies.text(circumstance)),
                    Boolean.TRUE.equals(direct),
                    Addresses.subscription(CaseBodies.text(subscription)),
                    Addresses.offer(CaseBodies.text(offer)),
                    Addresses.files(list(attachments)));
        }
    }

    /** @param text what would be asked, for the suggestion of a kind */
    record NewPreview(
            @Nullable String text,
            @Nullable String subscription,
            @Nullable String offer) {}

    /**
     * One kind of question that the caller has, and where it goes.
     *
     * @param ownTeam the caller's own company answers
     * @param answerer who answers first; empty when it is not answered where it was put
     * @param referredTo who helps instead
     * @param handOver to whom it may go on
     */
    record RouteBody(
            String kind,
            boolean suggested,
            boolean ownTeam,
            Optional<PartyBody> answerer,
            Optional<PartyBody> referredTo,
            List<PartyBody> handOver) {

        static RouteBody of(PrepareQuestion.Option option) {
            var line = option.line();
            return new RouteBody(
                    option.kind().code(),
                    option.isSuggested(),
                    line.isOwnTeam(),
                    line.first().map(PartyBody::of),
                    line.referredTo().map(PartyBody::of),
                    line.handOver().stream().map(PartyBody::of).toList());
        }
    }

    /** @param as such as {@code publisher} */
    record PartyBody(String organization, String as) {

        static PartyBody of(Holder holder) {
            return new PartyBody(holder.organization().toString(), holder.as().code());
        }
    }

    /**
     * A case as the caller's company sees it.
     *
     * @param number what people call it by
     * @param turn whose move it is; empty when nobody's
     * @param dueAt when the holder has to have answered
     * @param bounces how often it was sent back
     * @param closesAt when it closes by itself
     */
    record CaseBody(
            String id,
            long number,
            String title,
            String kind,
            String severity,
            String state,
            String asker,
            String holder,
            String turn,
            Optional<Instant> dueAt,
            int bounces,
            boolean settled,
            String offer,
            String subscription,
            String customer,
            String request,
            String incident,
            Instant openedAt,
            Instant changedAt,
            Optional<Instant> closesAt,
            Optional<Instant> closedAt) {

        static CaseBody of(SupportCase one) {
            var subject = one.subject();
            return new CaseBody(
                    one.id().toString(),
                    one.number(),
                    one.title(),
                    one.kind().code(),
                    one.severity().code(),
                    one.state().code(),
                    one.asker().toString(),
                    one.holder().toString(),
                    CaseBodies.id(one.turn()),
                    one.dueAt(),
                    one.ball().bounces(),
                    one.ball().isSettled(),
                    CaseBodies.id(subject.offer()),
                    CaseBodies.id(subject.subscription()),
                    CaseBodies.id(subject.customer()),
                    CaseBodies.id(subject.request()),
                    CaseBodies.id(subject.incident()),
                    one.openedAt(),
                    one.changedAt(),
                    one.closesAt(),
                    one.closedAt());
        }
    }

    /**
     * A case with what the caller can do.
     *
     * @param possible acts, such as {@code inquire}
     * @param mayTakeOver companies that it can be handed over to
     */
    record CaseDetailsBody(
            CaseBody about,
            List<String> possible,
            List<String> mayTakeOver,
            List<ClockBody> clocks,
            Optional<FeedbackBody> feedback) {

        static CaseDetailsBody of(ReadCases.View view) {
            return new CaseDetailsBody(
                    CaseBody.of(view.about()),
                    view.possible().stream().map(CaseAct::code).toList(),
                    view.mayTakeOver().stream().map(OrganizationId::toString).toList(),
                    view.clocks().stream()
                            .map(clock ->
                                    ClockBody.of(clock, view.now(), view.about().severity()))
                            .toList(),
                    view.feedback().map(FeedbackBody::of));
        }
    }

    /**
     * How long it was one company's turn, by the clock of the severity.
     *
     * @param spent ISO 8601 duration
     * @param firstAnswer how long its first answer took
     */
    record ClockBody(String organization, String spent, boolean running, Optional<String> firstAnswer) {

        static ClockBody of(Clock clock, Instant now, Severity severity) {
            return new ClockBody(
                    clock.company().toString(),
                    clock.spentAt(now, severity).toString(),
                    clock.since().isPresent(),
                    clock.firstAnswer().map(Duration::toString));
        }
    }

    /**
     * One entry of the conversation.
     *
     * @param way site, mail or rules
     * @param reason why it was handed over
     * @param to to whom
     * @param refereed it was the second bounce, and went to the operator
     */
    record EntryBody(
            int position,
            String act,
            String way,
            String organization,
            String name,
            String text,
            String reason,
            String to,
            boolean refereed,
            List<String> attachments,
            Instant at) {

        static EntryBody of(CaseEntry entry) {
            return new EntryBody(
                    entry.position(),
                    entry.act().code(),
                    entry.way().name().toLowerCase(java.util.Locale.ROOT),
                    entry.by().toString(),
                    entry.name(),
                    entry.text(),
                    entry.reason().map(reason -> reason.code()).orElse(""),
                    CaseBodies.id(entry.to()),
                    entry.isRefereed(),
                    entry.attachments().stream().map(FileId::toString).toList(),
                    entry.at());
        }
    }

    /**
     * Something said.
     *
     * @param act answer, inquire, reply, resolve, reopen or close
     */
    record NewMessage(
            @Nullable String act,
            @Nullable String text,
            @Nullable List<String> attachments) {}

    /**
     * The ball for somebody else.
     *
     * @param reason such as {@code product-fault}
     * @param fact what the next one needs to know
     */
    record NewHandOver(
            @Nullable String to,
            @Nullable String reason,
            @Nullable String fact) {}

    record NewNote(@Nullable String text) {}

    /** A note of the caller's company; no other company reads it. */
    record NoteBody(String id, String name, String text, Instant at) {

        static NoteBody of(CaseNote note) {
            return new NoteBody(note.id().toString(), note.name(), note.text(), note.at());
        }
    }

    /** @param rating one to five */
    record NewFeedback(@Nullable Integer rating, @Nullable String text) {}

    record FeedbackBody(int rating, String text, String name, Instant at) {

        static FeedbackBody of(Feedback feedback) {
            return new FeedbackBody(feedback.rating(), feedback.text(), feedback.name(), feedback.at());
        }
    }
}
