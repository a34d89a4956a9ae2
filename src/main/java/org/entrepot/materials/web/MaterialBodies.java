package org.entrepot.materials.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.files.FileId;
import org.entrepot.files.FilesRefusal;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.application.ArrangeKits;
import org.entrepot.materials.application.OverseeMaterials.Details;
import org.entrepot.materials.application.OverseeMaterials.Entry;
import org.entrepot.materials.application.PublishMaterial;
import org.entrepot.materials.application.ReadMaterials.Bundle;
import org.entrepot.materials.application.ReadMaterials.Piece;
import org.entrepot.materials.domain.Kit;
import org.entrepot.materials.domain.LinkChecks.Seen;
import org.entrepot.materials.domain.LinkFault;
import org.entrepot.materials.domain.Material;
import org.entrepot.materials.domain.MaterialVersion;
import org.entrepot.materials.domain.MaterialsRefusal;
import org.entrepot.materials.domain.Readers.OfCompany;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the API of materials. */
final class MaterialBodies {

    private MaterialBodies() {}

    /**
     * A material, or a version of one, to be published.
     *
     * @param kind {@code user-documentation}, {@code training}, {@code sales-collateral} or {@code marketing-link}; left out
     *     for a version
     * @param language tag such as {@code en} or {@code zh-Hans}
     * @param file id of a file uploaded for {@code channel-material}; instead of {@code url}
     * @param url https address; instead of {@code file}
     * @param changeNote what changed; asked for when the language has a version already
     */
    record NewMaterial(
            @Nullable String kind,
            @Nullable String language,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String file,
            @Nullable String url,
            @Nullable String changeNote) {

        Outcome<PublishMaterial.Draft> read() {
            var problems = new Problems();
            var id = Optional.ofNullable(file).filter(text -> !text.isBlank());
            var known = id.flatMap(FileId::parse);
            problems.addIf(id.isPresent() && known.isEmpty(), "file", FilesRefusal.FILE_NOT_USABLE);
            return problems.orElse(() -> new PublishMaterial.Draft(
                    text(language), text(title), text(summary), known, text(url), text(changeNote)));
        }
    }

    /** @param materials ids in the order in which they are read */
    record NewKit(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable List<String> materials) {

        Outcome<ArrangeKits.Wish> read() {
            var problems = new Problems();
            var typed = materials == null
                    ? List.<String>of()
                    : materials.stream().filter(Objects::nonNull).toList();
            var ids =
                    typed.stream().flatMap(id -> MaterialId.parse(id).stream()).toList();
            problems.addIf(ids.size() < typed.size(), "materials", MaterialsRefusal.KIT_NEEDS_MATERIALS);
            return problems.orElse(() -> new ArrangeKits.Wish(text(title), text(purpose), ids));
        }
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * @param file id of its file; absent for an address
     * @param link {@code waiting}, {@code works} or {@code broken}; absent for a file and for a version that was replaced
     * @param fault why the link is broken
     */
    record VersionBody(
            String id,
            String language,
            int number,
            String title,
            String summary,
            Optional<String> file,
            Optional<String> url,
            String changeNote,
            Instant publishedAt,
            boolean newest,
            Optional<String> link,
            Optional<String> fault) {

        static VersionBody of(MaterialVersion version, Optional<Seen> seen) {
            return new VersionBody(
                    version.id().toString(),
                    version.language(),
                    version.number(),
                    version.title(),
                    version.summary(),
                    version.file().map(FileId::toString),
                    version.url(),
                    version.changeNote(),
                    version.publishedAt(),
                    version.isNewest(),
                    seen.map(look -> look.state().name().toLowerCase(Locale.ROOT)),
                    seen.filter(Seen::isBroken).flatMap(Seen::fault).map(LinkFault::code));
        }
    }

    /** @param readings how often all its versions were read, once for each person and day */
    record MaterialBody(
            String id, String kind, boolean withdrawn, Instant createdAt, long readings, List<VersionBody> versions) {

        static MaterialBody of(Entry entry) {
            return of(
                    entry.material(),
                    entry.readings(),
                    entry.newest().stream()
                            .map(version -> VersionBody.of(
                                    version, Optional.ofNullable(entry.links().get(version.id()))))
                            .toList());
        }

        static MaterialBody of(Details details) {
            return of(
                    details.material(),
                    details.readings().values().stream()
                            .mapToLong(Long::longValue)
                            .sum(),
                    details.versions().stream()
                            .map(version -> VersionBody.of(
                                    version, Optional.ofNullable(details.links().get(version.id()))))
                            .toList());
        }

        private static MaterialBody of(Material material, long readings, List<VersionBody> versions) {
            return new MaterialBody(
                    material.id().toString(),
                    material.kind().code(),
                    material.isWithdrawn(),
                    material.createdAt(),
                    readings,
                    versions);
        }
    }

    /** @param lastDay in UTC, on which somebody of the company read it */
    record ReadingBody(String organization, String name, long readings, LocalDate lastDay) {

        static ReadingBody of(OfCompany company, String name) {
            return new ReadingBody(company.organization().toString(), name, company.readings(), company.lastDay());
        }
    }

    /** @param materials ids in the order in which they are read */
    record KitBody(String id, String title, String purpose, List<String> materials, Instant changedAt) {

        static KitBody of(Kit kit) {
            return of(kit, kit.materials());
        }

        static KitBody of(Bundle bundle) {
            return of(bundle.kit(), bundle.pieces());
        }

        private static KitBody of(Kit kit, List<MaterialId> materials) {
            return new KitBody(
                    kit.id().toString(),
                    kit.title(),
                    kit.purpose(),
                    materials.stream().map(MaterialId::toString).toList(),
                    kit.changedAt());
        }
    }

    /**
     * A version that is offered now.
     *
     * @param id to be opened by
     * @param fileName absent for an address
     * @param fileType media type
     */
    record OfferedBody(
            String id,
            String language,
            int number,
            String title,
            String summary,
            String changeNote,
            Instant publishedAt,
            Optional<String> fileName,
            Optional<String> fileType,
            Optional<Long> fileSize) {

        static OfferedBody of(MaterialVersion version, Optional<StoredFile> file) {
            return new OfferedBody(
                    version.id().toString(),
                    version.language(),
                    version.number(),
                    version.title(),
                    version.summary(),
                    version.changeNote(),
                    version.publishedAt(),
                    file.map(StoredFile::name),
                    file.map(one -> one.type().mediaType()),
                    file.map(StoredFile::size));
        }
    }

    /** @param versions the one in the caller's language first; the others without what is known of their files */
    record OfferedMaterialBody(String id, String kind, List<OfferedBody> versions) {

        static OfferedMaterialBody of(Piece piece) {
            return new OfferedMaterialBody(
                    piece.material().id().toString(),
                    piece.material().kind().code(),
                    Stream.concat(
                                    Stream.of(OfferedBody.of(piece.version(), piece.file())),
                                    piece.others().stream().map(version -> OfferedBody.of(version, Optional.empty())))
                            .toList());
        }
    }
}
