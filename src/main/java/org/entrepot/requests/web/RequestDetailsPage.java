package org.entrepot.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.PreviewId;
import org.entrepot.files.FileUse;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.requests.RequestDraftId;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.FileRequest;
import org.entrepot.requests.domain.RequestForm;
import org.entrepot.requests.domain.RequestsRefusal;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.View;

/**
 * The issue details page of the form (R110, R111, A8).
 *
 * @param chosen partners ticked already, with their names
 * @param found partners to tick
 * @param search what they were searched for
 * @param kept files that were uploaded with an earlier try
 * @param preview that it is made from; empty without one
 * @param draft that it goes on with; empty for a new one
 */
public record RequestDetailsPage(
        Frame frame,
        FileRequest.Prospect prospect,
        RequestKind kind,
        Map<OrganizationId, String> chosen,
        Map<OrganizationId, String> found,
        String search,
        List<CountryCode> countries,
        List<StoredFile> kept,
        Optional<PreviewId> preview,
        Optional<RequestDraftId> draft,
        Form form)
        implements View {

    public RequestDetailsPage {
        chosen = Map.copyOf(chosen);
        found = Map.copyOf(found);
        countries = List.copyOf(countries);
        kept = List.copyOf(kept);
    }

    static List<Link> crumbs(View view, FileRequest.Prospect prospect) {
        var offer = "/offers/" + prospect.offer().id();
        return List.of(
                new Link(view.t("channel.crumb.offers"), "/offers"),
                new Link(prospect.offer().name(), offer),
                new Link(view.t("channel.module.audience"), offer + "/audience"),
                new Link(view.t("requests.new.title"), ""));
    }

    public List<Link> crumbs() {
        return crumbs(this, prospect);
    }

    public String href() {
        return "/offers/" + prospect.offer().id() + "/requests";
    }

    public String draftsHref() {
        return "/offers/" + prospect.offer().id() + "/request-drafts";
    }

    public String previewHref() {
        return "/offers/" + prospect.offer().id() + "/audience/previews/"
                + preview.map(PreviewId::toString).orElse("");
    }

    /** The world is not the one that was shown, or the form says something else: it can still be filed without. */
    public boolean isPreviewOvertaken() {
        return preview.isPresent()
                && form.problems().stream()
                        .map(Problem::refusal)
                        .anyMatch(refusal -> refusal.kind() == Refusal.Kind.STALE
                                || refusal == RequestsRefusal.REQUEST_NOT_AS_PREVIEWED
                                || refusal == Denial.NOT_FOUND);
    }

    public String title() {
        return RequestForm.TITLE;
    }

    public String category() {
        return t("catalog.type." + prospect.offer().type().name());
    }

    public String wanted() {
        return t("requests.kind." + kind.code());
    }

    public String effect() {
        return t("requests.kind." + kind.code() + ".effect");
    }

    public String option(org.entrepot.kernel.AudienceOption option) {
        return t("requests.option." + option.name());
    }

    public boolean isReviewed() {
        return prospect.manual().contains(kind);
    }

    /** Ticked ones first, both by name. */
    public List<Choice> partners() {
        var choices = new ArrayList<Choice>();
        choices.addAll(sorted(chosen, Set.of()));
        choices.addAll(sorted(found, chosen.keySet()));
        return choices;
    }

    private static List<Choice> sorted(Map<OrganizationId, String> names, Set<OrganizationId> without) {
        return names.entrySet().stream()
                .filter(entry -> !without.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> new Choice(entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    public boolean isTicked(Choice choice) {
        return chosen.keySet().stream().map(OrganizationId::toString).anyMatch(choice.value()::equals);
    }

    public String accept() {
        return FileUse.REQUEST_ATTACHMENT.accept();
    }

    public String filesHint() {
        return t(
                "requests.new.filesHint",
                RequestForm.MOST_FILES,
                FileUse.REQUEST_ATTACHMENT.limit() / (1024 * 1024),
                FileUse.REQUEST_ATTACHMENT.typeNames());
    }

    public Map<String, String> labels() {
        return Map.of(
                "reason", t("requests.new.reason"),
                "contactName", t("requests.new.contactName"),
                "contactEmail", t("requests.new.contactEmail"),
                "contactPhone", t("requests.new.contactPhone"),
                "partners", t("requests.new.partners"),
                "markets", t("requests.new.markets"),
                "attachments", t("requests.new.files"),
                "preview", t("requests.new.preview"));
    }
}
