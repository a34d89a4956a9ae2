package org.entrepot.materials.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.entrepot.materials.application.OverseeMaterials.Entry;
import org.entrepot.materials.application.OverseeMaterials.KitShelf;
import org.entrepot.materials.application.OverseeMaterials.Shelf;
import org.entrepot.materials.domain.Kit;
import org.entrepot.materials.domain.MaterialVersion;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.View;
import org.entrepot.site.WorkspaceEntry;

/** Materials and kits of an offer, for its publisher. */
public record MaterialListPage(Frame frame, List<WorkspaceEntry> entries, Shelf shelf, KitShelf kits, boolean isFirst)
        implements View {

    public MaterialListPage {
        entries = List.copyOf(entries);
    }

    public List<Link> crumbs() {
        return crumbs(this, shelf.offer().name(), shelf.offer().id().toString());
    }

    static List<Link> crumbs(View view, String name, String offer) {
        return List.of(
                new Link(view.t("materials.offers"), "/offers"),
                new Link(name, "/offers/" + offer),
                new Link(view.t("materials.module"), ""));
    }

    public String href() {
        return "/offers/" + shelf.offer().id() + "/materials";
    }

    public String href(Entry entry) {
        return href() + "/" + entry.material().id();
    }

    public String kitsHref() {
        return "/offers/" + shelf.offer().id() + "/kits";
    }

    public MaterialVersion shown(Entry entry) {
        return entry.in(frame.texts().locale());
    }

    public String kind(Entry entry) {
        return MaterialWords.kind(entry.material().kind(), frame.texts());
    }

    public String languages(Entry entry) {
        return entry.newest().stream()
                .map(version -> MaterialWords.language(version.language(), frame.texts()))
                .collect(Collectors.joining(", "));
    }

    public String date(Entry entry) {
        var newest = entry.newest().stream()
                .map(MaterialVersion::publishedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return frame.texts().date(LocalDate.ofInstant(newest, frame.texts().zone()));
    }

    public String readings(Entry entry) {
        return frame.texts().number(entry.readings());
    }

    public boolean hasBroken() {
        return shelf.entries().items().stream()
                .anyMatch(entry -> entry.hasBrokenLink() && !entry.material().isWithdrawn());
    }

    public List<String> titles(Kit kit) {
        return kit.materials().stream()
                .filter(kits.titles()::containsKey)
                .map(id -> kits.titles().getOrDefault(id, ""))
                .toList();
    }
}
