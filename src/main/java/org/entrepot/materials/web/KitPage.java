package org.entrepot.materials.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.materials.application.OverseeMaterials.KitShelf;
import org.entrepot.materials.domain.Kit;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.View;

/** A kit, new or to be changed. */
public record KitPage(Frame frame, KitShelf shelf, Optional<Kit> kit, Form form) implements View {

    public String title() {
        return kit.map(Kit::title).orElseGet(() -> t("materials.kit.new"));
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(t("materials.offers"), "/offers"),
                new Link(shelf.offer().name(), "/offers/" + shelf.offer().id()),
                new Link(t("materials.module"), list()),
                new Link(title(), ""));
    }

    public String list() {
        return "/offers/" + shelf.offer().id() + "/materials";
    }

    public String action() {
        var kits = "/offers/" + shelf.offer().id() + "/kits";
        return kit.map(one -> kits + "/" + one.id()).orElse(kits);
    }

    /** In the order of the kit, then the others. */
    public List<Choice> materials() {
        var chosen = form.valuesOf("materials");
        return shelf.titles().entrySet().stream()
                .map(entry -> new Choice(entry.getKey().toString(), entry.getValue()))
                .sorted(Comparator.comparingInt((Choice choice) -> place(chosen, choice.value()))
                        .thenComparing(Choice::label))
                .toList();
    }

    private static int place(List<String> chosen, String value) {
        var at = chosen.indexOf(value);
        return at < 0 ? chosen.size() : at;
    }

    public Map<String, String> labels() {
        return Map.of(
                "title", t("materials.kit.title"),
                "purpose", t("materials.kit.purpose"),
                "materials", t("materials.kit.materials"));
    }

    static Form form(Kit kit) {
        return Form.of(Map.of(
                        "title", kit.title(), "purpose", kit.purpose(), "revision", String.valueOf(kit.revision())))
                .with(
                        "materials",
                        kit.materials().stream().map(Object::toString).toArray(String[]::new));
    }
}
