package org.entrepot.materials.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.LanguageTags;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.SystemClock;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.MaterialPublished;
import org.entrepot.materials.MaterialVersionId;
import org.entrepot.materials.domain.LinkChecks;
import org.entrepot.materials.domain.Material;
import org.entrepot.materials.domain.MaterialContent;
import org.entrepot.materials.domain.MaterialKind;
import org.entrepot.materials.domain.MaterialVersion;
import org.entrepot.materials.domain.Materials;
import org.entrepot.materials.domain.MaterialsReceipt;
import org.entrepot.materials.domain.MaterialsRefusal;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a material into the hands of an offer's channel, or a new version of it, in one language (R142, R145, A45). It is read
 * from this moment on by whoever may resell the offer; the version before stays for the publisher.
 */
@Service
@Transactional
public class PublishMaterial {

    /** As many as a page still shows; whoever has more puts an address instead. */
    public static final int MOST = 200;

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 1000;

    private final MaterialAccess access;
    private final Materials materials;
    private final LinkChecks links;
    private final Files files;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final SystemClock system;

    PublishMaterial(
            MaterialAccess access,
            Materials materials,
            LinkChecks links,
            Files files,
            Receipts receipts,
            ApplicationEventPublisher events,
            BusinessClock clock,
            SystemClock system) {
        this.access = access;
        this.materials = materials;
        this.links = links;
        this.files = files;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
        this.system = system;
    }

    /**
     * What the publisher hands over.
     *
     * @param file uploaded before, and attached to nothing yet
     * @param url blank where there is a file
     * @param changeNote what is different from the version before; blank for the first
     */
    public record Draft(
            String language, String title, String summary, Optional<FileId> file, String url, String changeNote) {}

    private record Checked(String language, String title, String summary, MaterialContent content, String changeNote) {}

    /** For the page before anything is published. */
    @Transactional(readOnly = true)
    public Outcome<OfferSummary> prospect(Actor actor, OfferId offer, Locale locale) {
        return access.toPublish(actor, offer, locale);
    }

    /** @param kind empty for one that nobody knows */
    public Outcome<MaterialVersion> add(Actor actor, OfferId offer, Optional<MaterialKind> kind, Draft draft) {
        return access.toPublish(actor, offer)
                .then(found -> check(kind, draft, false)
                        .then(checked -> materials.countForUpdate(offer) >= MOST
                                ? Outcome.refused(MaterialsRefusal.TOO_MANY_MATERIALS, String.valueOf(MOST))
                                : attach(actor, draft).map(_ -> begin(actor, found, kind.orElseThrow(), checked))));
    }

    /** In a language that the material has already, or in a further one. */
    public Outcome<MaterialVersion> addVersion(Actor actor, OfferId offer, MaterialId id, Draft draft) {
        return access.toPublish(actor, offer)
                .then(_ -> materials
                        .findForUpdate(id)
                        .filter(material -> material.offer().equals(offer))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound))
                .then(material -> material.isWithdrawn()
                        ? Outcome.refused(MaterialsRefusal.MATERIAL_WITHDRAWN)
                        : renew(actor, material, draft));
    }

    private Outcome<MaterialVersion> renew(Actor actor, Material material, Draft draft) {
        var language = LanguageTags.parse(draft.language());
        var before = materials.newestOf(List.of(material.id())).stream()
                .filter(version -> language.filter(version.language()::equals).isPresent())
                .findFirst();
        return check(Optional.of(material.kind()), draft, before.isPresent())
                .then(checked -> attach(actor, draft).map(_ -> {
                    before.ifPresent(replaced -> links.drop(replaced.id()));
                    return write(
                            actor,
                            material,
                            checked,
                            before.map(MaterialVersion::number).orElse(0) + 1);
                }));
    }

    private static Outcome<Checked> check(Optional<MaterialKind> kind, Draft draft, boolean isChange) {
        var problems = new Problems();
        problems.addIf(kind.isEmpty(), "kind", MaterialsRefusal.MATERIAL_KIND_UNKNOWN);
        var language = LanguageTags.parse(draft.language());
        problems.addIf(language.isEmpty(), "language", MaterialsRefusal.MATERIAL_LANGUAGE_UNKNOWN);
        var title = problems.at("title", Inputs.name(draft.title(), LONGEST_TITLE));
        var summary = problems.at("summary", Inputs.text(draft.summary(), LONGEST_TEXT));
        var note = problems.at(
                "changeNote",
                isChange
                        ? Inputs.requiredText(draft.changeNote(), LONGEST_TEXT)
                        : Inputs.text(draft.changeNote(), LONGEST_TEXT));
        var content = content(problems, kind.filter(MaterialKind::isLinkOnly).isPresent(), draft);
        return problems.orElse(() -> new Checked(
                language.orElseThrow(),
                title.orElseThrow(),
                summary.orElseThrow(),
                content.orElseThrow(),
                note.orElseThrow()));
    }

    private static Optional<MaterialContent> content(Problems problems, boolean isLinkOnly, Draft draft) {
        var hasAddress = !draft.url().isBlank();
        if (draft.file().isPresent() && (hasAddress || isLinkOnly)) {
            problems.add(
                    hasAddress ? "url" : "file",
                    isLinkOnly ? MaterialsRefusal.MATERIAL_LINK_REQUIRED : MaterialsRefusal.MATERIAL_CONTENT_TWICE);
            return Optional.empty();
        }
        if (hasAddress) {
            return problems.at("url", Inputs.httpsUrl(draft.url())).map(MaterialContent.AtAddress::new);
        }
        problems.addIf(
                draft.file().isEmpty(),
                isLinkOnly ? "url" : "file",
                isLinkOnly ? MaterialsRefusal.MATERIAL_LINK_REQUIRED : MaterialsRefusal.MATERIAL_CONTENT_REQUIRED);
        return draft.file().map(MaterialContent.InFile::new);
    }

    private Outcome<Draft> attach(Actor actor, Draft draft) {
        return draft.file()
                .map(file -> files.attach(actor, FileUse.CHANNEL_MATERIAL, List.of(file))
                        .fold(
                                _ -> Outcome.done(draft),
                                problems -> Outcome.<Draft>refused(problems.stream()
                                        .map(problem -> new Problem("file", problem.refusal(), problem.arguments()))
                                        .toList())))
                .orElseGet(() -> Outcome.done(draft));
    }

    private MaterialVersion begin(Actor actor, OfferSummary offer, MaterialKind kind, Checked checked) {
        var material =
                new Material(MaterialId.next(), offer.id(), offer.publisher(), kind, clock.now(), Optional.empty());
        materials.add(material, actor);
        return write(actor, material, checked, 1);
    }

    private MaterialVersion write(Actor actor, Material material, Checked checked, int number) {
        var now = clock.now();
        var version = new MaterialVersion(
                MaterialVersionId.next(),
                material.id(),
                checked.language(),
                number,
                checked.title(),
                checked.summary(),
                checked.content(),
                number == 1 ? "" : checked.changeNote(),
                now,
                actor.name(),
                true);
        materials.add(version, actor);
        version.url().ifPresent(_ -> links.await(version.id(), system.now()));
        receipts.record(
                actor,
                MaterialsReceipt.MATERIAL_PUBLISHED,
                ReceiptContent.about("material", material.id().value())
                        .andAbout("offer", material.offer().value())
                        .with("kind", material.kind())
                        .withCode("language", version.language())
                        .with("number", number)
                        .withHashOf("title", version.title())
                        .at(now));
        events.publishEvent(new MaterialPublished(
                material.offer(), material.publisher(), material.id(), version.id(), version.title(), number, now));
        return version;
    }
}
