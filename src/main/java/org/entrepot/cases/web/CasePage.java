package org.entrepot.cases.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entrepot.cases.application.CaseAccess;
import org.entrepot.cases.application.ReadCases;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.Clock;
import org.entrepot.cases.domain.Feedback;
import org.entrepot.cases.domain.HandOverReason;
import org.entrepot.cases.domain.Side;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.files.FileUse;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tone;

/** One case: who has the ball, how long already, and everything that was said. */
public record CasePage(Frame frame, Actor reader, ReadCases.View view, Form form) implements CaseWords {

    public SupportCase about() {
        return view.about();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(t("cases.title"), "/cases"), new Link(about().ref().label(), ""));
    }

    public String href() {
        return "/cases/" + about().id();
    }

    public String company(OrganizationId id) {
        return reader.worksFor(id) ? t("cases.us") : view.companies().getOrDefault(id, "–");
    }

    public String lead() {
        return t("cases.show.lead", kind(about().kind()), company(about().asker()));
    }

    /** Who has the ball, in one sentence. */
    public String ball() {
        return switch (about().state()) {
            case PENDING, REOPENED -> t("cases.ball.holder", company(about().holder()));
            case INQUIRING -> t("cases.ball.asker", company(about().asker()));
            case RESOLVED ->
                t("cases.ball.resolved", texts().moment(about().closesAt().orElse(view.now())));
            case CLOSED ->
                t("cases.ball.closed", texts().moment(about().closedAt().orElse(view.now())));
        };
    }

    public boolean isOurs() {
        return about().turn().filter(reader::worksFor).isPresent();
    }

    /** The operator has the case because it bounced twice. */
    public boolean isRefereed() {
        return about().holder().equals(view.operator())
                && about().ball().bounces() >= org.entrepot.cases.domain.Ball.REFEREED
                && !about().ball().isSettled();
    }

    public Optional<String> due() {
        return due(about(), view.now());
    }

    public Tone dueTone() {
        return dueTone(about(), view.now());
    }

    public List<Clock> clocks() {
        return view.clocks();
    }

    public String spent(Clock clock) {
        return duration(clock.spentAt(view.now(), about().severity()));
    }

    public String firstAnswer(Clock clock) {
        return clock.firstAnswer()
                .map((Duration took) -> t("cases.clock.firstAnswer", duration(took)))
                .orElse("");
    }

    public String rule() {
        return t("cases.severity." + about().severity().code() + ".rule");
    }

    public String author(CaseEntry entry) {
        if (entry.way() == CaseEntry.Way.RULES && entry.name().isEmpty()
                || entry.name().equals("system")) {
            return company(entry.by());
        }
        return entry.name() + " · " + company(entry.by());
    }

    /** What was done, in words; empty for plain messages. */
    public String deed(CaseEntry entry) {
        var way = entry.way() == CaseEntry.Way.RULES ? ".rules" : "";
        return switch (entry.act()) {
            case OPEN -> t("cases.deed.open" + way);
            case ANSWER, REPLY -> "";
            case INQUIRE -> t("cases.deed.inquire");
            case HAND_OVER ->
                entry.isRefereed()
                        ? t("cases.deed.refereed")
                        : t(
                                "cases.deed.hand-over",
                                entry.to().map(this::company).orElse("–"));
            case RESOLVE -> t("cases.deed.resolve" + way);
            case REOPEN -> t("cases.deed.reopen");
            case CLOSE -> t("cases.deed.close" + way);
        };
    }

    public String reason(CaseEntry entry) {
        return entry.reason().map(reason -> t("cases.reason." + reason.code())).orElse("");
    }

    public boolean isOwn(CaseEntry entry) {
        return reader.worksFor(entry.by());
    }

    public boolean isByMail(CaseEntry entry) {
        return entry.way() == CaseEntry.Way.MAIL;
    }

    public List<StoredFile> files(CaseEntry entry) {
        return entry.attachments().stream()
                .map(id -> view.files().get(id))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** Where earlier entries are; empty when these are the first. */
    public Optional<String> earlier() {
        return view.entries().stream()
                .findFirst()
                .filter(first -> first.position() > 1)
                .map(first -> href() + "?before=" + first.position());
    }

    public boolean mayHandOver() {
        return view.side() == Side.HOLDER
                && view.possible().contains(CaseAct.HAND_OVER)
                && !view.mayTakeOver().isEmpty();
    }

    public List<Choice> takers() {
        return view.mayTakeOver().stream()
                .map(id -> new Choice(
                        id.toString(),
                        company(id),
                        about().ball().wasWith(id) && !isRefereed() ? t("cases.handOver.bounce") : ""))
                .toList();
    }

    public List<Choice> reasons() {
        return Arrays.stream(HandOverReason.values())
                .filter(reason -> (reason == HandOverReason.REFEREE_DECISION) == isRefereed())
                .map(reason -> new Choice(reason.code(), t("cases.reason." + reason.code())))
                .toList();
    }

    /** What can be said now, the usual one first. */
    public List<Choice> acts() {
        return view.possible().stream()
                .filter(act -> act != CaseAct.HAND_OVER)
                .map(act ->
                        new Choice(act.code(), t("cases.act." + act.code()), t("cases.act." + act.code() + ".hint")))
                .toList();
    }

    public String chosenAct() {
        var typed = form.value("act");
        return typed.isEmpty() ? acts().stream().findFirst().map(Choice::value).orElse("") : typed;
    }

    public boolean mayNote() {
        return CaseAccess.isCompanyWide(reader);
    }

    public boolean maySpeak() {
        return !acts().isEmpty();
    }

    public boolean mayRate() {
        return view.side() == Side.ASKER
                && !about().state().isRunning()
                && view.feedback().isEmpty();
    }

    public List<Choice> ratings() {
        return IntStream.iterate(Feedback.HIGHEST, rating -> rating >= Feedback.LOWEST, rating -> rating - 1)
                .mapToObj(rating -> new Choice(String.valueOf(rating), t("cases.rating." + rating)))
                .toList();
    }

    public String rating(Feedback feedback) {
        return t("cases.rating." + feedback.rating());
    }

    public String accept() {
        return FileUse.CASE_ATTACHMENT.accept();
    }

    public String filesHint() {
        return t(
                "cases.files.hint",
                FileUse.CASE_ATTACHMENT.limit() / (1024 * 1024),
                FileUse.CASE_ATTACHMENT.typeNames());
    }

    public Optional<Link> offerLink() {
        return view.offer()
                .map(offer -> new Link(offer.name(), offerHref(offer.id().toString())));
    }

    private String offerHref(String id) {
        if (reader.actsAs(org.entrepot.kernel.Party.PUBLISHER) && reader.worksFor(publisher())) {
            return "/offers/" + id;
        }
        return reader.actsAs(org.entrepot.kernel.Party.PARTNER) ? "/marketplace/offers/" + id : "";
    }

    private OrganizationId publisher() {
        return about().subject().publisher().orElse(about().holder());
    }

    public Optional<String> subscriptionHref() {
        return reader.actsAs(org.entrepot.kernel.Party.PUBLISHER)
                ? Optional.empty()
                : about().subject().subscription().map(id -> "/subscriptions/" + id);
    }

    /** P15: a customer reads of incidents on its own pages, and only what was written for it. */
    public Optional<String> incidentHref() {
        return reader.actsAs(org.entrepot.kernel.Party.CUSTOMER)
                ? Optional.empty()
                : about().subject().incident().map(id -> "/service-health/incidents/" + id);
    }

    public Optional<String> requestHref() {
        return about().subject()
                .request()
                .map(id -> reader.worksFor(view.operator()) ? "/operator/requests/" + id : "/requests/" + id);
    }

    public Map<String, String> labels() {
        return Map.of(
                "text", t("cases.field.text"),
                "attachments", t("cases.field.attachments"),
                "to", t("cases.handOver.to"),
                "reason", t("cases.handOver.reason"),
                "fact", t("cases.handOver.fact"),
                "note", t("cases.note"),
                "rating", t("cases.rating"),
                "feedback", t("cases.feedback.text"));
    }
}
