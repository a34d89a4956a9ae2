package org.entrepot.health.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entrepot.health.application.PreviewReach;
import org.entrepot.health.domain.Reach.Reached;
import org.entrepot.health.domain.Wording;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;

/** Whom a report would be told to, before it is. */
public record PreviewPage(Frame frame, Form form, PreviewReach.Preview preview) implements HealthWords {

    /** One of the values that come along to publishing. */
    public record Hidden(String name, String value) {}

    /** How it reads in one language. */
    public record Reading(String language, String title, String text, String customerTitle, String customerText) {}

    public List<Link> crumbs() {
        return List.of(new Link(t("health.board.title"), HealthTabs.BOARD), new Link(t("health.preview.title"), ""));
    }

    public String sentence() {
        var figures = preview.figures();
        return t(
                "health.preview.sentence",
                texts().number(figures.partners()),
                texts().number(figures.resellers()),
                texts().number(figures.customers()));
    }

    public List<Hidden> hidden() {
        var hidden = new ArrayList<Hidden>();
        for (Map.Entry<String, List<String>> one : form.values().entrySet()) {
            if (!one.getKey().equals("go")) {
                one.getValue().forEach(value -> hidden.add(new Hidden(one.getKey(), value)));
            }
        }
        return hidden;
    }

    public List<Reading> readings() {
        return Wording.LANGUAGES.stream()
                .filter(tag -> !form.value("title-" + tag).isBlank()
                        || !form.value("text-" + tag).isBlank())
                .map(tag -> new Reading(
                        tag,
                        form.value("title-" + tag),
                        form.value("text-" + tag),
                        form.value("customerTitle-" + tag),
                        form.value("customerText-" + tag)))
                .toList();
    }

    public String name(Reached reached) {
        return preview.names()
                .getOrDefault(reached.organization(), reached.organization().toString());
    }

    public String role(Reached reached) {
        if (reached.asPartner() && reached.asReseller()) {
            return t("health.role.both");
        }
        return t(reached.asPartner() ? "health.role.partner" : "health.role.reseller");
    }

    public int more() {
        return preview.figures().organizations() - preview.reached().items().size();
    }
}
