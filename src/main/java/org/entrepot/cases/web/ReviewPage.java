package org.entrepot.cases.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.cases.application.PrepareQuestion;
import org.entrepot.cases.application.PrepareQuestion.Option;
import org.entrepot.cases.domain.Severity;
import org.entrepot.files.FileUse;
import org.entrepot.files.StoredFile;
import org.entrepot.health.KnownIncident;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.support.Circumstance;
import org.entrepot.support.Holder;
import org.entrepot.support.QuestionKind;

/**
 * Second step of a question: its kind, who answers it, and what may help already (R196, R201).
 *
 * @param kept files that were uploaded with an earlier try
 */
public record ReviewPage(Frame frame, PrepareQuestion.Prospect prospect, List<StoredFile> kept, Form form)
        implements CaseWords {

    public ReviewPage {
        kept = List.copyOf(kept);
    }

    public List<Link> crumbs() {
        return List.of(new Link(t("cases.title"), "/cases"), new Link(t("cases.ask.title"), ""));
    }

    public String subscription() {
        return prospect.about()
                .subject()
                .subscription()
                .map(SubscriptionId::toString)
                .orElse("");
    }

    public String offer() {
        return prospect.about().subject().subscription().isPresent()
                ? ""
                : prospect.about().subject().offer().map(OfferId::toString).orElse("");
    }

    public List<Option> suggested() {
        return prospect.options().stream()
                .filter(option -> option.isSuggested() && isToBeChosen(option))
                .toList();
    }

    public List<Option> others() {
        return prospect.options().stream()
                .filter(option -> !option.isSuggested() && isToBeChosen(option))
                .toList();
    }

    /** One that the asker's own company answers is a question to others only under a circumstance (P16). */
    private static boolean isToBeChosen(Option option) {
        return !option.line().isOwnTeam()
                || Arrays.stream(Circumstance.values()).anyMatch(one -> one.kind() == option.kind());
    }

    /** Kinds that the asker's own company answers, as one line. */
    public String ownTeam() {
        var kinds = prospect.options().stream()
                .filter(option -> !isToBeChosen(option))
                .map(option -> kind(option.kind()))
                .toList();
        return kinds.isEmpty() ? "" : texts().list(kinds);
    }

    /** Chosen before, else the likeliest one. */
    public boolean isChosen(Option option) {
        var typed = form.value("kind");
        return typed.isEmpty()
                ? suggested().stream().findFirst().filter(option::equals).isPresent()
                : typed.equals(option.kind().code());
    }

    public boolean isOtherChosen() {
        return suggested().isEmpty() || others().stream().anyMatch(this::isChosen);
    }

    /** Who answers, and to whom it may go on. */
    public String answerer(Option option) {
        var line = option.line();
        var helper = company(line.helper());
        if (line.isOwnTeam()) {
            return t("cases.review.ownUnless");
        }
        if (line.isReferred()) {
            return t("cases.review.referred", helper);
        }
        return line.handOver().isEmpty()
                ? t("cases.review.answers", helper)
                : t(
                        "cases.review.answersThen",
                        helper,
                        texts().list(line.handOver().stream().map(this::company).toList()));
    }

    private String company(Holder holder) {
        return prospect.companies().getOrDefault(holder.organization(), "–") + " ("
                + t("support.answerer." + holder.as().code()) + ")";
    }

    /** The one that helps instead, when the chosen kind is not answered where it was put (R175, R179). */
    public Optional<Option> referred() {
        return prospect.options().stream()
                .filter(option -> option.line().isReferred()
                        && form.value("kind").equals(option.kind().code()))
                .findFirst();
    }

    public String helper(Option option) {
        return prospect.companies().getOrDefault(option.line().helper().organization(), "–");
    }

    /** The publisher may be asked at once, where its channel is open (R169). */
    public String direct() {
        var companies = new LinkedHashSet<OrganizationId>();
        prospect.options()
                .forEach(option -> option.line().choices().forEach(choice -> companies.add(choice.organization())));
        return companies.isEmpty()
                ? ""
                : texts().list(companies.stream()
                        .map(id -> prospect.companies().getOrDefault(id, "–"))
                        .toList());
    }

    public List<Choice> severities() {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity != Severity.OTHER)
                .map(severity -> new Choice(
                        severity.code(), severity(severity), t("cases.severity." + severity.code() + ".rule")))
                .toList();
    }

    public List<Choice> circumstances() {
        return Stream.of(Circumstance.values())
                .filter(one -> prospect.options().stream().anyMatch(option -> option.kind() == one.kind()))
                .map(one -> new Choice(one.code(), t("support.circumstance." + one.code()), kind(one.kind())))
                .toList();
    }

    public String incident(KnownIncident incident) {
        return prospect.forCustomer() ? incident.titleForCustomers().orElse("") : incident.titleForPartners();
    }

    /** Those that the reader may know of (P15). */
    public List<KnownIncident> incidents() {
        return prospect.incidents().stream()
                .filter(incident -> !incident(incident).isEmpty())
                .toList();
    }

    public String age(KnownIncident incident) {
        return texts().moment(incident.since());
    }

    public boolean hasSolutions() {
        return prospect.listing()
                .filter(listing -> !listing.gettingStarted().isBlank()
                        || !listing.documents().isEmpty()
                        || !listing.usefulLinks().isEmpty())
                .isPresent();
    }

    public boolean isTechnical(QuestionKind kind) {
        return Severity.isAskedFor(kind);
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

    public Map<String, String> labels() {
        return Map.of(
                "title", t("cases.field.title"),
                "text", t("cases.field.text"),
                "kind", t("cases.field.kind"),
                "severity", t("cases.field.severity"),
                "attachments", t("cases.field.attachments"));
    }
}
