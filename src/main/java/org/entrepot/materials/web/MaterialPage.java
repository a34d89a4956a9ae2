package org.entrepot.materials.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.files.FileUse;
import org.entrepot.materials.application.OverseeMaterials.Details;
import org.entrepot.materials.application.OverseeMaterials.ReadBy;
import org.entrepot.materials.domain.LinkChecks.Seen;
import org.entrepot.materials.domain.MaterialVersion;
import org.entrepot.materials.domain.Readers.OfCompany;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tone;
import org.entrepot.site.View;
import org.entrepot.site.WorkspaceEntry;

/** A material for its publisher: every version, who reads it, and the form for the next version. */
public record MaterialPage(
        Frame frame, List<WorkspaceEntry> entries, Details details, ReadBy readBy, Form form, boolean isFirst)
        implements View {

    public MaterialPage {
        entries = List.copyOf(entries);
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(t("materials.offers"), "/offers"),
                new Link(details.offer().name(), "/offers/" + details.offer().id()),
                new Link(t("materials.module"), list()),
                new Link(shown().title(), ""));
    }

    public String list() {
        return "/offers/" + details.offer().id() + "/materials";
    }

    public String href() {
        return list() + "/" + details.material().id();
    }

    public MaterialVersion shown() {
        return details.in(frame.texts().locale());
    }

    public String kind() {
        return MaterialWords.kind(details.material().kind(), frame.texts());
    }

    public String language(MaterialVersion version) {
        return MaterialWords.language(version.language(), frame.texts());
    }

    public String moment(MaterialVersion version) {
        return frame.texts().moment(version.publishedAt());
    }

    public String readings(MaterialVersion version) {
        return frame.texts().number(details.readings().getOrDefault(version.id(), 0L));
    }

    public String content(MaterialVersion version) {
        return version.file()
                .flatMap(file -> Optional.ofNullable(details.files().get(file)))
                .map(file -> MaterialWords.file(file, frame.texts()))
                .orElseGet(() -> version.url().orElse(""));
    }

    public String contentHref(MaterialVersion version) {
        return version.url().orElseGet(() -> list() + "/versions/" + version.id() + "/content");
    }

    private Optional<Seen> seen(MaterialVersion version) {
        return Optional.ofNullable(details.links().get(version.id()));
    }

    public String link(MaterialVersion version) {
        return MaterialWords.link(seen(version), frame.texts());
    }

    public Tone tone(MaterialVersion version) {
        return MaterialWords.tone(seen(version));
    }

    public String checked(MaterialVersion version) {
        return seen(version)
                .flatMap(Seen::checkedAt)
                .map(at -> t("materials.link.checked", frame.texts().moment(at)))
                .orElse("");
    }

    public String name(OfCompany company) {
        return readBy.names().getOrDefault(company.organization(), "");
    }

    public String number(long number) {
        return frame.texts().number(number);
    }

    public String day(OfCompany company) {
        return frame.texts().date(company.lastDay());
    }

    public boolean isLinkOnly() {
        return details.material().kind().isLinkOnly();
    }

    public List<Choice> languages() {
        return MaterialWords.languages(frame.texts());
    }

    public String accept() {
        return FileUse.CHANNEL_MATERIAL.accept();
    }

    public String filesHint() {
        return MaterialWords.filesHint(frame.texts());
    }

    public Map<String, String> labels() {
        return MaterialFormPage.labels(this);
    }

    static Form prefilled(Details details, Locale locale) {
        var shown = details.in(locale);
        return Form.of(Map.of("language", shown.language(), "title", shown.title(), "summary", shown.summary()));
    }
}
