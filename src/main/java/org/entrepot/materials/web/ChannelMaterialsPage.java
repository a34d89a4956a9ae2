package org.entrepot.materials.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entrepot.materials.application.ReadMaterials.Bundle;
import org.entrepot.materials.application.ReadMaterials.Piece;
import org.entrepot.materials.application.ReadMaterials.Shelf;
import org.entrepot.materials.domain.MaterialKind;
import org.entrepot.materials.domain.MaterialVersion;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.View;

/** What an offer's channel reads, for a partner or reseller. */
public record ChannelMaterialsPage(Frame frame, Shelf shelf) implements View {

    public List<Link> crumbs() {
        return List.of(
                new Link(t("materials.marketplace"), "/marketplace"),
                new Link(shelf.offer().name(), details()),
                new Link(t("materials.annex"), ""));
    }

    public String details() {
        return "/marketplace/offers/" + shelf.offer().id();
    }

    public String href(MaterialVersion version) {
        return details() + "/materials/" + version.id();
    }

    public List<MaterialKind> kinds() {
        return Arrays.stream(MaterialKind.values())
                .filter(kind -> !of(kind).isEmpty())
                .toList();
    }

    public String kind(MaterialKind kind) {
        return MaterialWords.kind(kind, frame.texts());
    }

    public String kindHint(MaterialKind kind) {
        return t("materials.kind." + kind.code() + ".hint");
    }

    public List<Piece> of(MaterialKind kind) {
        return shelf.pieces().items().stream()
                .filter(piece -> piece.material().kind() == kind)
                .toList();
    }

    /** Those of the kit that stand on this page, in its order. */
    public List<Piece> of(Bundle bundle) {
        return bundle.pieces().stream()
                .flatMap(id -> shelf.pieces().items().stream()
                        .filter(piece -> piece.material().id().equals(id)))
                .toList();
    }

    public String content(Piece piece) {
        return piece.file()
                .map(file -> MaterialWords.file(file, frame.texts()))
                .orElseGet(() -> Optional.ofNullable(
                                URI.create(piece.version().url().orElse("")).getHost())
                        .orElse(""));
    }

    public String language(MaterialVersion version) {
        return MaterialWords.language(version.language(), frame.texts());
    }

    public String date(MaterialVersion version) {
        return frame.texts()
                .date(LocalDate.ofInstant(version.publishedAt(), frame.texts().zone()));
    }
}
