package org.entrepot.materials.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.files.Files;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.MaterialVersionId;
import org.entrepot.materials.domain.Kit;
import org.entrepot.materials.domain.Kits;
import org.entrepot.materials.domain.Material;
import org.entrepot.materials.domain.MaterialVersion;
import org.entrepot.materials.domain.Materials;
import org.entrepot.materials.domain.Readers;
import org.entrepot.visibility.Item;
import org.entrepot.visibility.Viewer;
import org.entrepot.visibility.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a partner or reseller reads of an offer's materials: what is offered now, in its reader's language where there is one
 * (R148, A45), and nothing at all unless its company counts as authorized (P15).
 */
@Service
@Transactional
public class ReadMaterials {

    private final MaterialAccess access;
    private final Materials materials;
    private final Kits kits;
    private final Readers readers;
    private final Files files;
    private final Offers offers;
    private final BusinessClock clock;

    ReadMaterials(
            MaterialAccess access,
            Materials materials,
            Kits kits,
            Readers readers,
            Files files,
            Offers offers,
            BusinessClock clock) {
        this.access = access;
        this.materials = materials;
        this.kits = kits;
        this.readers = readers;
        this.files = files;
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * A material as it is offered.
     *
     * @param version in the reader's language, or in the first there is
     * @param others its newest versions in the other languages
     * @param file of the version; empty for an address
     */
    public record Piece(
            Material material, MaterialVersion version, List<MaterialVersion> others, Optional<StoredFile> file) {

        public Piece {
            others = List.copyOf(others);
        }
    }

    /** @param pieces in the order of the kit; what was withdrawn since is left out */
    public record Bundle(Kit kit, List<MaterialId> pieces) {

        public Bundle {
            pieces = List.copyOf(pieces);
        }
    }

    /** Everything that an offer's channel may read. */
    public record Shelf(OfferSummary offer, Page<Piece> pieces, List<Bundle> bundles) {

        public Shelf {
            bundles = List.copyOf(bundles);
        }
    }

    /** What opening a version leads to. */
    public sealed interface Opened {

        record InFile(StoredFile file) implements Opened {}

        record AtAddress(String url) implements Opened {}
    }

    @Transactional(readOnly = true)
    public Outcome<Shelf> shelf(Actor actor, OfferId offer, Locale locale, PageRequest page) {
        return access.toUse(actor, offer)
                .then(viewer -> offers.summary(offer, locale)
                        .map(found -> Outcome.done(
                                new Shelf(found, pieces(viewer, offer, locale, page), bundles(viewer, offer))))
                        .orElseGet(Denial::notFound));
    }

    private Page<Piece> pieces(Viewer viewer, OfferId offer, Locale locale, PageRequest request) {
        var page = materials.page(offer, false, request);
        var shown = page.items().stream()
                .filter(material -> isShown(viewer, material))
                .toList();
        var byMaterial = materials.newestOf(shown.stream().map(Material::id).toList()).stream()
                .collect(groupingBy(MaterialVersion::material));
        var chosen = byMaterial.values().stream()
                .map(versions -> OverseeMaterials.inLanguage(versions, locale))
                .collect(toMap(MaterialVersion::material, Function.identity()));
        var stored = files.find(chosen.values().stream()
                .flatMap(version -> version.file().stream())
                .toList());
        return new Page<>(
                shown.stream()
                        .flatMap(material -> Optional.ofNullable(chosen.get(material.id())).stream()
                                .map(version -> new Piece(
                                        material,
                                        version,
                                        others(byMaterial, version),
                                        version.file().flatMap(file -> Optional.ofNullable(stored.get(file))))))
                        .toList(),
                page.next());
    }

    private static List<MaterialVersion> others(
            Map<MaterialId, List<MaterialVersion>> byMaterial, MaterialVersion chosen) {
        return byMaterial.getOrDefault(chosen.material(), List.of()).stream()
                .filter(version -> !version.id().equals(chosen.id()))
                .toList();
    }

    private List<Bundle> bundles(Viewer viewer, OfferId offer) {
        if (!Visibility.shows(Item.MARKETING_MATERIALS, viewer)) {
            return List.of();
        }
        var offered = materials.offered(offer);
        return kits.ofOffer(offer).stream()
                .map(kit -> new Bundle(
                        kit, kit.materials().stream().filter(offered::contains).toList()))
                .filter(bundle -> !bundle.pieces().isEmpty())
                .toList();
    }

    /** Only what is offered now; counts once for each user and day. */
    public Outcome<Opened> open(Actor actor, OfferId offer, MaterialVersionId id) {
        return access.toUse(actor, offer)
                .then(viewer -> materials
                        .version(id)
                        .filter(MaterialVersion::isNewest)
                        .filter(version -> materials
                                .find(version.material())
                                .filter(material -> material.offer().equals(offer) && !material.isWithdrawn())
                                .filter(material -> isShown(viewer, material))
                                .isPresent())
                        .flatMap(this::opened)
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound)
                        .ifDone(_ -> readers.count(
                                id,
                                actor.organization(),
                                actor.user(),
                                clock.now().atOffset(ZoneOffset.UTC).toLocalDate())));
    }

    private Optional<Opened> opened(MaterialVersion version) {
        return version.file()
                .<Optional<Opened>>map(file ->
                        Optional.ofNullable(files.find(List.of(file)).get(file)).map(Opened.InFile::new))
                .orElseGet(() -> version.url().map(Opened.AtAddress::new));
    }

    private static boolean isShown(Viewer viewer, Material material) {
        return Visibility.shows(material.kind().item(), viewer);
    }
}
