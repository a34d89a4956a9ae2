package org.entrepot.practice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.PageRequest;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.application.ArrangeKits;
import org.entrepot.materials.application.PublishMaterial;
import org.entrepot.materials.application.ReadMaterials;
import org.entrepot.materials.domain.MaterialKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What publishers of the practice world hand to their channel, and who has read it. */
@Component
class ChannelMaterials {

    private final Files files;
    private final PublishMaterial publish;
    private final ArrangeKits kits;
    private final ReadMaterials read;

    ChannelMaterials(Files files, PublishMaterial publish, ArrangeKits kits, ReadMaterials read) {
        this.files = files;
        this.publish = publish;
        this.kits = kits;
        this.read = read;
    }

    private record Whole(List<Piece> materials, List<Kit> kits, List<Reading> readings) {}

    private record Piece(String key, String offer, String by, String kind, List<Version> versions) {}

    /** Either a file of the world, or a text under that name with its content, or an address. */
    private record Version(
            String language,
            String title,
            String summary,
            Optional<String> file,
            Optional<String> text,
            Optional<String> content,
            Optional<String> url,
            Optional<String> note) {}

    private record Kit(String offer, String by, String title, String purpose, List<String> materials) {}

    private record Reading(String reader, List<String> materials) {}

    void hand(Cast cast) {
        var whole = read();
        var known = new HashMap<String, MaterialId>();
        whole.materials().forEach(piece -> known.put(piece.key(), publish(piece, cast)));
        whole.kits()
                .forEach(kit -> kits.create(
                                person(cast, kit.by()),
                                cast.offer(kit.offer()),
                                new ArrangeKits.Wish(
                                        kit.title(),
                                        kit.purpose(),
                                        kit.materials().stream()
                                                .map(key -> Objects.requireNonNull(known.get(key), key))
                                                .toList()))
                        .orElseThrow());
        for (var reading : whole.readings()) {
            var reader = person(cast, reading.reader());
            whole.materials().stream()
                    .filter(piece -> reading.materials().contains(piece.key()))
                    .forEach(piece -> open(reader, piece, known, cast));
        }
    }

    private static Whole read() {
        try (var content = resource("/practice/materials.json")) {
            return JsonMapper.builder().build().readValue(content, Whole.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private MaterialId publish(Piece piece, Cast cast) {
        var publisher = person(cast, piece.by());
        var offer = cast.offer(piece.offer());
        var first = publish.add(
                        publisher,
                        offer,
                        MaterialKind.of(piece.kind()),
                        draft(publisher, piece.versions().getFirst()))
                .orElseThrow();
        piece.versions().stream()
                .skip(1)
                .forEach(version -> publish.addVersion(publisher, offer, first.material(), draft(publisher, version))
                        .orElseThrow());
        return first.material();
    }

    private PublishMaterial.Draft draft(Actor publisher, Version version) {
        return new PublishMaterial.Draft(
                version.language(),
                version.title(),
                version.summary(),
                version.file()
                        .map(name -> store(publisher, name, resource("/practice/materials/" + name)))
                        .or(() -> version.text()
                                .map(name -> store(
                                        publisher,
                                        name,
                                        new ByteArrayInputStream(
                                                version.content().orElseThrow().getBytes(StandardCharsets.UTF_8))))),
                version.url().orElse(""),
                version.note().orElse(""));
    }

    private FileId store(Actor publisher, String name, InputStream source) {
        try (var content = source) {
            StoredFile file = files.store(publisher, FileUse.CHANNEL_MATERIAL, name, content)
                    .orElseThrow();
            return file.id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void open(Actor reader, Piece piece, Map<String, MaterialId> known, Cast cast) {
        var offer = cast.offer(piece.offer());
        read
                .shelf(reader, offer, Locale.ENGLISH, PageRequest.first(PageRequest.MAX_SIZE))
                .orElseThrow()
                .pieces()
                .items()
                .stream()
                .filter(found -> found.material().id().equals(known.get(piece.key())))
                .forEach(found -> read.open(reader, offer, found.version().id()).orElseThrow());
    }

    private static Actor person(Cast cast, String name) {
        var parts = name.split("/", -1);
        return cast.person(parts[0], parts[1]);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ChannelMaterials.class.getResourceAsStream(name), name);
    }
}
