package org.entrepot.lists.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.OfferWorkspace;
import org.entrepot.channel.Audiences;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.SystemClock;
import org.entrepot.lists.application.ApplyImport;
import org.entrepot.lists.application.Counted;
import org.entrepot.lists.application.ExportPartners;
import org.entrepot.lists.application.ListsSettings;
import org.entrepot.lists.application.ReadImport;
import org.entrepot.lists.application.ReadPartnerList;
import org.entrepot.lists.application.RepairImport;
import org.entrepot.lists.domain.ImportRow;
import org.entrepot.lists.domain.PartnerImport;
import org.entrepot.lists.domain.PartnerImport.Target;
import org.entrepot.lists.domain.RowVerdict;
import org.entrepot.organizations.PartnerDirectory;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Export CSPs and Import beside the audience of an offer (R94). */
@Controller
@RequestMapping("/offers/{offer}/audience")
class ImportPages {

    private static final int CANDIDATES = 10;

    private final ExportPartners export;
    private final ReadPartnerList lists;
    private final ReadImport imports;
    private final RepairImport repair;
    private final ApplyImport apply;
    private final ListsSettings settings;
    private final OfferWorkspace workspace;
    private final Audiences audiences;
    private final PartnerDirectory directory;
    private final AsyncTaskExecutor background;
    private final BusinessClock clock;
    private final SystemClock system;

    ImportPages(
            ExportPartners export,
            ReadPartnerList lists,
            ReadImport imports,
            RepairImport repair,
            ApplyImport apply,
            ListsSettings settings,
            OfferWorkspace workspace,
            Audiences audiences,
            PartnerDirectory directory,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor background,
            BusinessClock clock,
            SystemClock system) {
        this.export = export;
        this.lists = lists;
        this.imports = imports;
        this.repair = repair;
        this.apply = apply;
        this.settings = settings;
        this.workspace = workspace;
        this.audiences = audiences;
        this.directory = directory;
        this.background = background;
        this.clock = clock;
        this.system = system;
    }

    @GetMapping("/export")
    void export(
            Actor actor,
            @PathVariable String offer,
            @RequestParam(defaultValue = "false") boolean mark,
            HttpServletResponse response) {
        RefusedException.valueOf(export.export(
                actor,
                ImportApi.offerOf(offer),
                summary -> CsvAnswer.begin(response, "partners-" + summary.readableId() + ".csv", mark)));
    }

    @GetMapping("/imports")
    ModelAndView form(Actor actor, Frame frame, @PathVariable String offer, PageRequest page) {
        return form(actor, frame, ImportApi.offerOf(offer), page, Form.empty());
    }

    @PostMapping("/imports")
    ModelAndView create(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            Form form,
            @RequestParam("file") Optional<MultipartFile> file)
            throws IOException {
        var id = ImportApi.offerOf(offer);
        var sent = file.filter(some -> !some.isEmpty());
        var target = form.has("target", "live") ? Target.LIVE : Target.DRAFT;
        var isReplacing = form.has("mode", "replace");
        if (sent.isPresent()) {
            var name = Optional.ofNullable(sent.get().getOriginalFilename()).filter(some -> !some.isBlank());
            var command = new ReadPartnerList.Command(
                    target,
                    isReplacing,
                    clipped(name.orElse("upload.csv")),
                    sent.get().getSize());
            return read(actor, frame, id, form, command, sent.get());
        }
        var pasted = form.value("pasted");
        if (pasted.isBlank()) {
            return refused(
                    actor, frame, id, form, Outcome.<PartnerImport>refused(Problem.at("file", InputRefusal.REQUIRED)));
        }
        var bytes = pasted.getBytes(StandardCharsets.UTF_8);
        var command = new ReadPartnerList.Command(target, isReplacing, "", bytes.length);
        return answer(
                actor, frame, id, form, lists.read(actor, id, command, new ByteArrayInputStream(bytes)), "pasted");
    }

    private ModelAndView read(
            Actor actor, Frame frame, OfferId offer, Form form, ReadPartnerList.Command command, MultipartFile file)
            throws IOException {
        if (command.bytes() <= settings.readAtOnce().toBytes()) {
            try (var bytes = file.getInputStream()) {
                return answer(actor, frame, offer, form, lists.read(actor, offer, command, bytes), "file");
            }
        }
        var announced = RefusedException.valueOf(lists.announce(actor, offer, command));
        var kept = Files.createTempFile("entrepot-import-", ".csv");
        file.transferTo(kept);
        background.execute(() -> readKept(actor, announced, command, kept));
        return new ModelAndView("redirect:" + href(announced));
    }

    private void readKept(Actor actor, PartnerImport announced, ReadPartnerList.Command command, Path kept) {
        try (var bytes = new BufferedInputStream(Files.newInputStream(kept))) {
            lists.continueReading(
                    actor,
                    announced,
                    command,
                    new Counted(bytes, settings.largestFile().toBytes()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            delete(kept);
        }
    }

    private static void delete(Path kept) {
        try {
            Files.deleteIfExists(kept);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param repair number of the row whose partner is being looked for */
    @GetMapping("/imports/{id}")
    ModelAndView show(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            @PathVariable String id,
            @RequestParam Optional<String> verdict,
            @RequestParam Optional<Integer> repair,
            @RequestParam(defaultValue = "") String q,
            PageRequest page) {
        var ask = new Ask(ImportApi.offerOf(offer), id, verdict.flatMap(RowVerdict::of), page);
        return page(actor, frame, ask, repair, q, Form.empty());
    }

    @PostMapping("/imports/{id}/rows/{number}/partner")
    ModelAndView choose(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            @PathVariable String id,
            @PathVariable int number,
            Form form,
            RedirectAttributes redirect) {
        var of = ImportApi.offerOf(offer);
        var chosen = repair.choose(actor, of, ImportApi.idOf(id), number, form.value("partner"));
        return changed(actor, frame, of, id, number, form, redirect, "lists.flash.chosen", chosen);
    }

    @PostMapping("/imports/{id}/rows/{number}/drop")
    ModelAndView drop(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            @PathVariable String id,
            @PathVariable int number,
            Form form,
            RedirectAttributes redirect) {
        var of = ImportApi.offerOf(offer);
        var dropped = repair.drop(actor, of, ImportApi.idOf(id), number);
        return changed(actor, frame, of, id, number, form, redirect, "lists.flash.dropped", dropped);
    }

    private ModelAndView changed(
            Actor actor,
            Frame frame,
            OfferId offer,
            String id,
            int number,
            Form form,
            RedirectAttributes redirect,
            String said,
            Outcome<ImportRow> outcome) {
        return outcome.fold(
                row -> {
                    Flash.say(redirect, frame.texts().text(said, row.given()));
                    var back = RowVerdict.of(form.value("verdict")).map(verdict -> "?verdict=" + verdict.code());
                    return new ModelAndView("redirect:/offers/" + offer + "/audience/imports/" + id + back.orElse(""));
                },
                problems -> {
                    orHide(problems);
                    var ask = new Ask(offer, id, RowVerdict.of(form.value("verdict")), PageRequest.first());
                    var page = page(actor, frame, ask, Optional.of(number), "", form.refused(problems));
                    page.setStatus(HttpStatus.CONFLICT);
                    return page;
                });
    }

    @PostMapping("/imports/{id}/applications")
    ModelAndView apply(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            @PathVariable String id,
            RedirectAttributes redirect) {
        var of = ImportApi.offerOf(offer);
        return apply.apply(actor, of, ImportApi.idOf(id))
                .fold(
                        applied -> {
                            Flash.say(redirect, said(frame, applied));
                            return new ModelAndView("redirect:/offers/" + offer + "/audience/imports/" + id);
                        },
                        problems -> {
                            orHide(problems);
                            var ask = new Ask(of, id, Optional.empty(), PageRequest.first());
                            var page = page(
                                    actor,
                                    frame,
                                    ask,
                                    Optional.empty(),
                                    "",
                                    Form.empty().refused(problems));
                            page.setStatus(HttpStatus.CONFLICT);
                            return page;
                        });
    }

    private static String said(Frame frame, ApplyImport.Applied applied) {
        if (applied.added() + applied.removedFromDraft() + applied.removalsProposed() == 0) {
            return frame.texts().text("lists.flash.nothing");
        }
        return frame.texts()
                .text(applied.isLive() ? "lists.flash.appliedLive" : "lists.flash.appliedDraft", applied.added());
    }

    @PostMapping("/imports/{id}/cancellation")
    String cancel(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            @PathVariable String id,
            RedirectAttributes redirect) {
        RefusedException.valueOf(apply.cancel(actor, ImportApi.offerOf(offer), ImportApi.idOf(id)));
        Flash.say(redirect, frame.texts().text("lists.flash.cancelled"));
        return "redirect:/offers/" + offer + "/audience/imports";
    }

    @GetMapping("/imports/{id}/rest")
    void rest(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            @PathVariable String id,
            HttpServletResponse response) {
        var plan = RefusedException.valueOf(imports.read(actor, ImportApi.offerOf(offer), ImportApi.idOf(id)));
        RestFile.write(imports, plan, frame.texts(), CsvAnswer.begin(response, "rest-" + id + ".csv", true));
    }

    private record Ask(OfferId offer, String id, Optional<RowVerdict> verdict, PageRequest page) {}

    private ModelAndView page(Actor actor, Frame frame, Ask ask, Optional<Integer> repaired, String search, Form form) {
        var id = ImportApi.idOf(ask.id());
        var plan = RefusedException.valueOf(imports.read(actor, ask.offer(), id));
        var rows = RefusedException.valueOf(imports.rows(actor, ask.offer(), id, ask.verdict(), ask.page()));
        var row = plan.isOpen()
                ? repaired.flatMap(number -> imports.row(actor, ask.offer(), id, number)
                        .fold(Optional::of, _ -> Optional.<ImportRow>empty()))
                : Optional.<ImportRow>empty();
        return new ModelAndView(
                "lists/import",
                "page",
                new ImportPage(
                        frame,
                        workspace.entries(actor, ask.offer(), frame.texts()),
                        offer(actor, frame, ask.offer()),
                        plan,
                        plan.isInterrupted(system.now()),
                        rows,
                        ask.verdict(),
                        ask.page().isFirst(),
                        row.filter(some -> some.verdict().isRepairable()).map(some -> panel(some, search)),
                        form));
    }

    private ImportPage.RepairPanel panel(ImportRow row, String search) {
        var text = search.isBlank() ? row.given() : search;
        var found = directory.search(PartnerDirectory.Search.byText(text.strip()), PageRequest.first(CANDIDATES));
        return new ImportPage.RepairPanel(row, text, found.items());
    }

    private ModelAndView form(Actor actor, Frame frame, OfferId offer, PageRequest page, Form form) {
        var summary = offer(actor, frame, offer);
        var live = Optional.ofNullable(audiences
                        .summaries(Set.of(offer), new AsOf(clock.now()))
                        .get(offer))
                .map(audience -> audience.option())
                .orElse(AudienceOption.NOT_SET);
        return new ModelAndView(
                "lists/imports",
                "page",
                new ImportFormPage(
                        frame,
                        workspace.entries(actor, offer, frame.texts()),
                        summary,
                        summary.state() == OfferState.LIVE && live == AudienceOption.SPECIFIC,
                        live == AudienceOption.ANY,
                        settings.largestFile().toBytes(),
                        RefusedException.valueOf(imports.list(actor, offer, page)),
                        page.isFirst(),
                        form));
    }

    private OfferSummary offer(Actor actor, Frame frame, OfferId offer) {
        return RefusedException.valueOf(
                imports.offer(actor, offer, frame.texts().locale()));
    }

    private ModelAndView answer(
            Actor actor, Frame frame, OfferId offer, Form form, Outcome<PartnerImport> read, String field) {
        return read instanceof Outcome.Done<PartnerImport>(var plan)
                ? new ModelAndView("redirect:" + href(plan))
                : refused(actor, frame, offer, form, read.fold(Outcome::done, problems -> atField(problems, field)));
    }

    private static Outcome<PartnerImport> atField(List<Problem> problems, String field) {
        return Outcome.refused(problems.stream()
                .map(problem -> problem.field().isEmpty()
                        ? new Problem(field, problem.refusal(), problem.arguments())
                        : problem)
                .toList());
    }

    private ModelAndView refused(Actor actor, Frame frame, OfferId offer, Form form, Outcome<PartnerImport> refusal) {
        List<Problem> problems = refusal.fold(_ -> List.of(), some -> some);
        orHide(problems);
        var page = form(actor, frame, offer, PageRequest.first(), form.refused(problems));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static void orHide(List<Problem> problems) {
        if (problems.stream()
                .map(Problem::refusal)
                .anyMatch(refusal -> refusal == Denial.NOT_FOUND || refusal == Denial.ROLE_REQUIRED)) {
            throw new RefusedException(problems);
        }
    }

    private static String href(PartnerImport plan) {
        return "/offers/" + plan.offer() + "/audience/imports/" + plan.id();
    }

    private static String clipped(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
