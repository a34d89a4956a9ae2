package org.entrepot.lists.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.lists.ImportId;
import org.entrepot.lists.application.ApplyImport;
import org.entrepot.lists.application.Counted;
import org.entrepot.lists.application.ExportPartners;
import org.entrepot.lists.application.ListsSettings;
import org.entrepot.lists.application.ReadImport;
import org.entrepot.lists.application.ReadPartnerList;
import org.entrepot.lists.application.RepairImport;
import org.entrepot.lists.domain.PartnerImport;
import org.entrepot.lists.domain.PartnerImport.Target;
import org.entrepot.lists.domain.RowVerdict;
import org.entrepot.lists.web.ImportBodies.AppliedBody;
import org.entrepot.lists.web.ImportBodies.ChoiceBody;
import org.entrepot.lists.web.ImportBodies.ImportBody;
import org.entrepot.lists.web.ImportBodies.RowBody;
import org.entrepot.site.ByteSize;
import org.entrepot.site.RefusedException;
import org.entrepot.site.SiteRefusal;
import org.entrepot.site.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Export CSPs and Import for programs of the offer's publisher (R94). */
@RestController
@RequestMapping("/api/offers/{offer}/audience")
class ImportApi {

    private final ExportPartners export;
    private final ReadPartnerList lists;
    private final ReadImport imports;
    private final RepairImport repair;
    private final ApplyImport apply;
    private final ListsSettings settings;

    ImportApi(
            ExportPartners export,
            ReadPartnerList lists,
            ReadImport imports,
            RepairImport repair,
            ApplyImport apply,
            ListsSettings settings) {
        this.export = export;
        this.lists = lists;
        this.imports = imports;
        this.repair = repair;
        this.apply = apply;
        this.settings = settings;
    }

    /** @param mark begin with a byte order mark */
    @GetMapping("/export")
    void export(
            Actor actor,
            @PathVariable String offer,
            @RequestParam(defaultValue = "false") boolean mark,
            HttpServletResponse response) {
        RefusedException.valueOf(export.export(
                actor,
                offerOf(offer),
                summary -> CsvAnswer.begin(response, "partners-" + summary.readableId() + ".csv", mark)));
    }

    /**
     * Reads the body, a list of partners as text, into a plan; nothing counts before it is applied.
     *
     * @param target draft or live
     * @param mode add or replace
     */
    @PostMapping(
            path = "/imports",
            consumes = {"text/csv", "text/plain", "application/octet-stream"})
    ResponseEntity<ImportBody> create(
            Actor actor,
            @PathVariable String offer,
            @RequestParam(defaultValue = "draft") String target,
            @RequestParam(defaultValue = "add") String mode,
            @RequestParam(defaultValue = "api.csv") String name,
            Texts texts,
            HttpServletRequest request)
            throws IOException {
        var limit = settings.largestFile().toBytes();
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit, texts);
        }
        var command = new ReadPartnerList.Command(
                "live".equals(target) ? Target.LIVE : Target.DRAFT,
                "replace".equals(mode),
                name.isBlank() ? "api.csv" : name,
                Math.max(request.getContentLengthLong(), 0));
        try {
            var plan = RefusedException.valueOf(
                    lists.read(actor, offerOf(offer), command, new Counted(request.getInputStream(), limit)));
            return ResponseEntity.created(URI.create("/api/offers/" + offer + "/audience/imports/" + plan.id()))
                    .body(ImportBody.of(plan));
        } catch (UncheckedIOException broken) {
            throw broken.getCause() instanceof Counted.TooLarge ? tooLarge(limit, texts) : broken;
        }
    }

    @GetMapping("/imports")
    Page<ImportBody> list(Actor actor, @PathVariable String offer, PageRequest page) {
        return RefusedException.valueOf(imports.list(actor, offerOf(offer), page))
                .map(ImportBody::of);
    }

    @GetMapping("/imports/{id}")
    ImportBody read(Actor actor, @PathVariable String offer, @PathVariable String id) {
        return ImportBody.of(plan(actor, offer, id));
    }

    /** @param verdict only rows of that verdict */
    @GetMapping("/imports/{id}/rows")
    Page<RowBody> rows(
            Actor actor,
            @PathVariable String offer,
            @PathVariable String id,
            @RequestParam Optional<String> verdict,
            PageRequest page) {
        return RefusedException.valueOf(
                        imports.rows(actor, offerOf(offer), idOf(id), verdict.flatMap(RowVerdict::of), page))
                .map(RowBody::of);
    }

    /** Says which partner the row means. */
    @PutMapping("/imports/{id}/rows/{number}")
    RowBody choose(
            Actor actor,
            @PathVariable String offer,
            @PathVariable String id,
            @PathVariable int number,
            @RequestBody ChoiceBody body) {
        var tenant = body.tenantId() == null ? "" : body.tenantId();
        return RowBody.of(RefusedException.valueOf(repair.choose(actor, offerOf(offer), idOf(id), number, tenant)));
    }

    /** Leaves the row out. */
    @DeleteMapping("/imports/{id}/rows/{number}")
    RowBody drop(Actor actor, @PathVariable String offer, @PathVariable String id, @PathVariable int number) {
        return RowBody.of(RefusedException.valueOf(repair.drop(actor, offerOf(offer), idOf(id), number)));
    }

    @GetMapping("/imports/{id}/rest")
    void rest(
            Actor actor,
            @PathVariable String offer,
            @PathVariable String id,
            Texts texts,
            HttpServletResponse response) {
        var plan = plan(actor, offer, id);
        RestFile.write(imports, plan, texts, CsvAnswer.begin(response, "rest-" + id + ".csv", false));
    }

    @PostMapping("/imports/{id}/applications")
    ResponseEntity<AppliedBody> apply(Actor actor, @PathVariable String offer, @PathVariable String id) {
        var applied = RefusedException.valueOf(apply.apply(actor, offerOf(offer), idOf(id)));
        return ResponseEntity.created(URI.create("/api/offers/" + offer + "/audience/imports/" + id))
                .body(AppliedBody.of(applied));
    }

    @DeleteMapping("/imports/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable String offer, @PathVariable String id) {
        RefusedException.valueOf(apply.cancel(actor, offerOf(offer), idOf(id)));
    }

    private PartnerImport plan(Actor actor, String offer, String id) {
        return RefusedException.valueOf(imports.read(actor, offerOf(offer), idOf(id)));
    }

    static OfferId offerOf(String text) {
        return OfferId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    static ImportId idOf(String text) {
        return ImportId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    static RefusedException tooLarge(long limit, Texts texts) {
        return RefusedException.because(SiteRefusal.BODY_TOO_LARGE, ByteSize.text(limit, texts.locale()));
    }
}
