package org.entrepot.materials.application;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.files.FileId;
import org.entrepot.files.Files;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.LanguageTags;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.materials.KitId;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.MaterialVersionId;
import org.entrepot.materials.domain.Kit;
import org.entrepot.materials.domain.Kits;
import org.entrepot.materials.domain.LinkChecks;
import org.entrepot.materials.domain.LinkChecks.Seen;
import org.entrepot.materials.domain.Material;
import org.entrepot.materials.domain.MaterialVersion;
import org.entrepot.materials.domain.Materials;
import org.entrepot.materials.domain.Readers;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an offer's publisher sees of its materials: every version, broken links, how much each company reads. */
@Service
@Transactional(readOnly = true)
public class OverseeMaterials {

    private final MaterialAccess access;
    private final Materials materials;
    private final Kits kits;
    private final Readers readers;
    private final LinkChecks links;
    private final Files files;
    private final Organizations organizations;

    OverseeMaterials(
            MaterialAccess access,
            Materials materials,
            Kits kits,
            Readers readers,
            LinkChecks links,
            Files files,
            Organizations organizations) {
        this.access = access;
        this.materials = materials;
        this.kits = kits;
        this.readers = readers;
        this.links = links;
        this.files = files;
        this.organizations = organizations;
    }

    /**
     * A material in the list.
     *
     * @param newest in each of its languages, at least one
     * @param links of those that are addresses
     * @param readings of all its versions
     */
    public record Entry(
            Material material, List<MaterialVersion> newest, Map<MaterialVersionId, Seen> links, long readings) {

        public Entry {
            newest = List.copyOf(newest);
            links = Map.copyOf(links);
        }

        /** Under which it is known to that reader. */
        public MaterialVersion in(Locale locale) {
            return inLanguage(newest, locale);
        }

        public boolean hasBrokenLink() {
            return newest.stream()
                    .map(MaterialVersion::id)
                    .map(links::get)
                    .anyMatch(seen -> seen != null && seen.isBroken());
        }
    }

    /** @param mayChange false for the operator */
    public record Shelf(OfferSummary offer, Page<Entry> entries, boolean mayChange) {}

    /** @param titles of the materials, in the reader's language where they have it */
    public record KitShelf(OfferSummary offer, List<Kit> kits, Map<MaterialId, String> titles, boolean mayChange) {

        public KitShelf {
            kits = List.copyOf(kits);
            titles = Map.copyOf(titles);
        }
    }

    /** @param versions the newest first */
    public record Details(
            OfferSummary offer,
            Material material,
            List<MaterialVersion> versions,
            Map<FileId, StoredFile> files,
            Map<MaterialVersionId, Seen> links,
            Map<MaterialVersionId, Long> readings,
            boolean mayChange) {

        public Details {
            versions = List.copyOf(versions);
            files = Map.copyOf(files);
            links = Map.copyOf(links);
            readings = Map.copyOf(readings);
        }

        public List<MaterialVersion> newest() {
            return versions.stream().filter(MaterialVersion::isNewest).toList();
        }

        public MaterialVersion in(Locale locale) {
            return inLanguage(newest(), locale);
        }
    }

    /** Companies, never people. */
    public record ReadBy(Page<Readers.OfCompany> companies, Map<OrganizationId, String> names) {

        public ReadBy {
            names = Map.copyOf(names);
        }
    }

    public Outcome<Shelf> shelf(Actor actor, OfferId offer, Locale locale, PageRequest page) {
        return access.toOversee(actor, offer, locale)
                .map(found ->
                        new Shelf(found, entries(materials.page(offer, true, page)), access.mayPublish(actor, found)));
    }

    private Page<Entry> entries(Page<Material> page) {
        var ids = page.items().stream().map(Material::id).toList();
        var newest = materials.newestOf(ids);
        var seen = links.of(newest.stream().map(MaterialVersion::id).toList());
        var readings = readers.totals(ids);
        var byMaterial = newest.stream().collect(groupingBy(MaterialVersion::material));
        return page.map(material -> new Entry(
                material,
                byMaterial.getOrDefault(material.id(), List.of()),
                seen,
                readings.getOrDefault(material.id(), 0L)));
    }

    public Outcome<KitShelf> kits(Actor actor, OfferId offer, Locale locale) {
        return access.toOversee(actor, offer, locale)
                .map(found -> new KitShelf(
                        found, kits.ofOffer(offer), titles(offer, locale), access.mayPublish(actor, found)));
    }

    /** The same for whoever may change them. */
    public Outcome<KitShelf> kitsToChange(Actor actor, OfferId offer, Locale locale) {
        return access.toPublish(actor, offer).then(_ -> kits(actor, offer, locale));
    }

    /** Of what can stand in a kit. */
    private Map<MaterialId, String> titles(OfferId offer, Locale locale) {
        return materials.newestOf(materials.offered(offer)).stream()
                .collect(groupingBy(
                        MaterialVersion::material,
                        collectingAndThen(
                                toList(), all -> inLanguage(all, locale).title())));
    }

    public Outcome<Kit> kit(Actor actor, OfferId offer, KitId id) {
        return access.toOversee(actor, offer, Locale.ROOT)
                .then(_ -> kits.find(id)
                        .filter(kit -> kit.offer().equals(offer))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    public Outcome<Details> details(Actor actor, OfferId offer, MaterialId id, Locale locale) {
        return access.toOversee(actor, offer, locale)
                .then(found -> own(offer, id).map(material -> {
                    var versions = materials.versions(id);
                    return new Details(
                            found,
                            material,
                            versions,
                            files.find(versions.stream()
                                    .flatMap(version -> version.file().stream())
                                    .toList()),
                            links.of(versions.stream().map(MaterialVersion::id).toList()),
                            readers.byVersion(id),
                            access.mayPublish(actor, found));
                }));
    }

    public Outcome<ReadBy> readBy(Actor actor, OfferId offer, MaterialId id, PageRequest page) {
        return access.toOversee(actor, offer, Locale.ROOT)
                .then(_ -> own(offer, id))
                .map(_ -> {
                    var companies = readers.byCompany(id, page);
                    return new ReadBy(
                            companies,
                            organizations.names(companies.items().stream()
                                    .map(Readers.OfCompany::organization)
                                    .collect(toSet())));
                });
    }

    /** Of any version, the old ones included; nobody counts it. */
    public Outcome<StoredFile> file(Actor actor, OfferId offer, MaterialVersionId id) {
        return access.toOversee(actor, offer, Locale.ROOT)
                .then(_ -> materials
                        .version(id)
                        .filter(version -> own(offer, version.material()) instanceof Outcome.Done<Material>)
                        .flatMap(MaterialVersion::file)
                        .flatMap(file ->
                                Optional.ofNullable(files.find(List.of(file)).get(file)))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    private Outcome<Material> own(OfferId offer, MaterialId id) {
        return materials
                .find(id)
                .filter(material -> material.offer().equals(offer))
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }

    /** The reader's, else the one that was there first (P11). */
    static MaterialVersion inLanguage(List<MaterialVersion> versions, Locale locale) {
        var first = versions.getFirst().language();
        var best = LanguageTags.best(
                versions.stream().map(MaterialVersion::language).toList(), locale, first);
        return Stream.concat(
                        versions.stream().filter(version -> version.language().equals(best)), versions.stream())
                .findFirst()
                .orElseThrow();
    }
}
