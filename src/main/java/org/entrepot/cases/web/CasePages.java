package org.entrepot.cases.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.cases.application.HandOverCase;
import org.entrepot.cases.application.KeepNotes;
import org.entrepot.cases.application.RateCase;
import org.entrepot.cases.application.ReadCases;
import org.entrepot.cases.application.SpeakInCase;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.CaseFilter;
import org.entrepot.cases.domain.HandOverReason;
import org.entrepot.files.FileUse;
import org.entrepot.files.StoredFile;
import org.entrepot.files.web.Downloads;
import org.entrepot.files.web.Uploads;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of a company's cases, and each of them with everything that can be done. */
@Controller
@RequestMapping("/cases")
class CasePages {

    private final ReadCases read;
    private final SpeakInCase speak;
    private final HandOverCase handOver;
    private final KeepNotes notes;
    private final RateCase rate;
    private final Uploads uploads;
    private final Downloads downloads;

    CasePages(
            ReadCases read,
            SpeakInCase speak,
            HandOverCase handOver,
            KeepNotes notes,
            RateCase rate,
            Uploads uploads,
            Downloads downloads) {
        this.read = read;
        this.speak = speak;
        this.handOver = handOver;
        this.notes = notes;
        this.rate = rate;
        this.uploads = uploads;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(Actor actor, Frame frame, Form form, PageRequest page) {
        var filter = CaseFilters.read(actor, form::value, CaseFilter.Which.OPEN);
        var rows =
                RefusedException.valueOf(read.list(actor, filter, frame.texts().locale(), page));
        return new ModelAndView(
                "cases/list",
                "page",
                new CaseListPage(
                        frame,
                        actor.organization(),
                        rows,
                        filter,
                        read.waiting(actor),
                        read.customers(actor),
                        page.isFirst(),
                        !actor.actsAs(Party.OPERATOR)));
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, Frame frame, @PathVariable String id, @RequestParam Optional<Integer> before) {
        return showing(actor, frame, id, before, Form.empty());
    }

    @GetMapping("/{id}/attachments/{file}")
    ResponseEntity<Resource> attachment(Actor actor, @PathVariable String id, @PathVariable String file) {
        return downloads.of(
                RefusedException.valueOf(read.attachment(actor, Addresses.caseId(id), Addresses.file(file))));
    }

    @PostMapping("/{id}/messages")
    ModelAndView say(
            Actor actor,
            Frame frame,
            @PathVariable String id,
            Form form,
            @RequestParam(name = "attachment", required = false) Optional<List<MultipartFile>> parts,
            RedirectAttributes redirect) {
        RefusedException.valueOf(read.row(actor, Addresses.caseId(id)));
        var outcome = act(form)
                .then(act -> uploads.store(actor, FileUse.CASE_ATTACHMENT, "attachments", parts.orElse(List.of()))
                        .then(files -> speak.say(
                                actor,
                                Addresses.caseId(id),
                                new SpeakInCase.Command(
                                        act,
                                        CaseEntry.Way.SITE,
                                        form.value("text"),
                                        files.stream().map(StoredFile::id).toList()))));
        return answered(actor, frame, id, form, outcome, "cases.flash.said", redirect);
    }

    private static Outcome<CaseAct> act(Form form) {
        return CaseAct.of(form.value("act"))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.at("act", InputRefusal.CHOICE_UNKNOWN)));
    }

    @PostMapping("/{id}/hand-over")
    ModelAndView handOver(Actor actor, Frame frame, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var outcome = handOver.handOver(
                actor,
                Addresses.caseId(id),
                new HandOverCase.Command(
                        Addresses.organization(form.value("to")),
                        HandOverReason.of(form.value("reason")),
                        form.value("fact")));
        return answered(actor, frame, id, form, outcome, "cases.flash.handedOver", redirect);
    }

    @PostMapping("/{id}/notes")
    ModelAndView note(Actor actor, Frame frame, @PathVariable String id, Form form, RedirectAttributes redirect) {
        return answered(
                actor,
                frame,
                id,
                form,
                notes.add(actor, Addresses.caseId(id), form.value("note")),
                "cases.flash.noted",
                redirect);
    }

    @PostMapping("/{id}/feedback")
    ModelAndView rate(Actor actor, Frame frame, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var rating = form.value("rating").matches("[0-9]") ? Integer.parseInt(form.value("rating")) : 0;
        return answered(
                actor,
                frame,
                id,
                form,
                rate.rate(actor, Addresses.caseId(id), rating, form.value("feedback")),
                "cases.flash.rated",
                redirect);
    }

    private ModelAndView answered(
            Actor actor,
            Frame frame,
            String id,
            Form form,
            Outcome<?> outcome,
            String said,
            RedirectAttributes redirect) {
        return outcome.fold(
                _ -> {
                    Flash.say(redirect, frame.texts().text(said));
                    return new ModelAndView("redirect:/cases/" + id);
                },
                problems -> {
                    var page = showing(actor, frame, id, Optional.empty(), form.refused(problems));
                    page.setStatus(status(problems));
                    return page;
                });
    }

    static HttpStatus status(List<Problem> problems) {
        return problems.getFirst().refusal().kind() == Refusal.Kind.CONFLICT
                ? HttpStatus.CONFLICT
                : HttpStatus.BAD_REQUEST;
    }

    private ModelAndView showing(Actor actor, Frame frame, String id, Optional<Integer> before, Form form) {
        var found = RefusedException.valueOf(
                read.find(actor, Addresses.caseId(id), before, frame.texts().locale()));
        return new ModelAndView("cases/show", "page", new CasePage(frame, actor, found, form));
    }
}
