package org.entrepot.catalog.web;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.catalog.OfferSign;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.domain.OfferStatus;
import org.entrepot.catalog.spi.Completeness;
import org.entrepot.site.Link;
import org.entrepot.site.Texts;
import org.entrepot.site.Tone;
import org.entrepot.site.View;
import org.entrepot.site.WorkspaceEntry;

/** A page of an offer's workspace: its name, its status, its left-hand modules with their marks (R316, R317). */
public interface OfferView extends View {

    Workspace offer();

    default String href() {
        return "/offers/" + offer().draft().offer().id();
    }

    default String name() {
        var head = offer().draft().offer();
        var listing = offer().draft().content().listings().get(head.defaultLanguage());
        return listing == null || listing.name().isBlank() ? head.alias() : listing.name();
    }

    /** Where the workspace reads the files of its listings. */
    default String files() {
        return href() + "/listing/files/";
    }

    default OfferSign sign() {
        var head = offer().draft().offer();
        var listing = offer().draft().content().listings().get(head.defaultLanguage());
        return OfferSign.of(
                head.id(), name(), listing == null || listing.logo().isEmpty() ? "" : files() + listing.logo());
    }

    default List<Link> crumbs(String place) {
        return List.of(
                new Link(t("catalog.navigation.offers"), "/offers"), new Link(name(), href()), new Link(place, ""));
    }

    default List<WorkspaceEntry> entries() {
        return entries(offer(), frame().texts());
    }

    static List<WorkspaceEntry> entries(Workspace offer, Texts texts) {
        var href = "/offers/" + offer.draft().offer().id();
        var entries = new ArrayList<WorkspaceEntry>();
        entries.add(new WorkspaceEntry(texts.text("catalog.module.overview"), href, WorkspaceEntry.Mark.NONE));
        offer.sections()
                .forEach(section -> entries.add(
                        new WorkspaceEntry(texts.text(section.labelKey()), section.href(), markOf(section.mark()))));
        List.of("preview", "publish", "history")
                .forEach(place -> entries.add(new WorkspaceEntry(
                        texts.text("catalog.module." + place), href + "/" + place, WorkspaceEntry.Mark.NONE)));
        return entries;
    }

    default String typeName() {
        return typeName(offer().draft().offer().type());
    }

    default String typeName(OfferType type) {
        return t("catalog.type." + type);
    }

    default String statusName() {
        return t("catalog.status." + offer().status());
    }

    default Tone statusTone() {
        return toneOf(offer().status());
    }

    static Tone toneOf(OfferStatus status) {
        return switch (status) {
            case DRAFT -> Tone.NEUTRAL;
            case PUBLISH_IN_PROGRESS, PREVIEW -> Tone.INFO;
            case ATTENTION_NEEDED -> Tone.BAD;
            case LIVE -> Tone.GOOD;
            case NOT_AVAILABLE -> Tone.WARN;
        };
    }

    static WorkspaceEntry.Mark markOf(Completeness mark) {
        return switch (mark) {
            case NOT_STARTED -> WorkspaceEntry.Mark.NOT_STARTED;
            case INCOMPLETE -> WorkspaceEntry.Mark.INCOMPLETE;
            case COMPLETE -> WorkspaceEntry.Mark.COMPLETE;
            case UNPUBLISHED_CHANGES -> WorkspaceEntry.Mark.CHANGED;
        };
    }
}
