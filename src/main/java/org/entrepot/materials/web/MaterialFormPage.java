package org.entrepot.materials.web;

import java.util.List;
import java.util.Map;
import org.entrepot.files.FileUse;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.View;

/** A new material of an offer. */
public record MaterialFormPage(Frame frame, String offer, String offerName, Form form) implements View {

    public List<Link> crumbs() {
        return List.of(
                new Link(t("materials.offers"), "/offers"),
                new Link(offerName, "/offers/" + offer),
                new Link(t("materials.module"), href()),
                new Link(t("materials.new.title"), ""));
    }

    public String href() {
        return "/offers/" + offer + "/materials";
    }

    public List<Choice> kinds() {
        return MaterialWords.kinds(frame.texts());
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
        return labels(this);
    }

    static Map<String, String> labels(View view) {
        return Map.of(
                "kind", view.t("materials.form.kind"),
                "language", view.t("materials.form.language"),
                "title", view.t("materials.form.title"),
                "summary", view.t("materials.form.summary"),
                "file", view.t("materials.form.file"),
                "url", view.t("materials.form.url"),
                "changeNote", view.t("materials.form.note"));
    }
}
