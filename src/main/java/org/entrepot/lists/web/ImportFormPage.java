package org.entrepot.lists.web;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.kernel.Page;
import org.entrepot.lists.domain.PartnerImport;
import org.entrepot.site.ByteSize;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tone;
import org.entrepot.site.View;
import org.entrepot.site.WorkspaceEntry;

/**
 * Where a list is uploaded or pasted, and what became of earlier ones.
 *
 * @param canGoLive partners may be authorized at once, because the live option is "specific partners"
 * @param isOpenToAll under "any partner" a list is the business of a request
 */
public record ImportFormPage(
        Frame frame,
        List<WorkspaceEntry> entries,
        OfferSummary offer,
        boolean canGoLive,
        boolean isOpenToAll,
        long limit,
        Page<PartnerImport> earlier,
        boolean isFirstPage,
        Form form)
        implements View {

    public String href() {
        return "/offers/" + offer.id() + "/audience";
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(t("lists.crumb.offers"), "/offers"),
                new Link(offer.name(), "/offers/" + offer.id()),
                new Link(t("lists.crumb.audience"), href()),
                new Link(t("lists.import.title"), ""));
    }

    public String limitText() {
        return ByteSize.text(limit, frame.texts().locale());
    }

    public Form chosen() {
        var chosen = form.valuesOf("target").isEmpty() ? form.with("target", "draft") : form;
        return chosen.valuesOf("mode").isEmpty() ? chosen.with("mode", "add") : chosen;
    }

    public List<Choice> targets() {
        var targets = new ArrayList<Choice>();
        targets.add(new Choice("draft", t("lists.target.draft"), t("lists.target.draft.hint")));
        if (canGoLive) {
            targets.add(new Choice("live", t("lists.target.live"), t("lists.target.live.hint")));
        }
        return targets;
    }

    public List<Choice> modes() {
        return List.of(
                new Choice("add", t("lists.mode.add"), t("lists.mode.add.hint")),
                new Choice("replace", t("lists.mode.replace"), t("lists.mode.replace.hint")));
    }

    public String source(PartnerImport plan) {
        return plan.source().isEmpty() ? t("lists.import.pasted") : plan.source();
    }

    public String state(PartnerImport plan) {
        return t("lists.state." + ImportBodies.code(plan.state()));
    }

    public Tone tone(PartnerImport plan) {
        return ImportPage.tone(plan.state());
    }
}
