package org.entrepot.requests.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.requests.RequestDraftId;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.DraftRequest;
import org.entrepot.requests.application.FileRequest;
import org.entrepot.requests.application.ReadResell;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests that were begun and not filed yet: saved, gone on with, discarded. */
@Controller
class RequestDraftPages {

    private final DraftRequest drafts;
    private final RequestDetailsForm details;
    private final ReadResell resell;

    RequestDraftPages(DraftRequest drafts, RequestDetailsForm details, ReadResell resell) {
        this.drafts = drafts;
        this.details = details;
        this.resell = resell;
    }

    @GetMapping("/requests/drafts")
    ModelAndView list(Actor actor, Frame frame, PageRequest page) {
        var rows = RefusedException.valueOf(drafts.list(actor, frame.texts().locale(), page));
        return new ModelAndView(
                "requests/drafts", "page", new RequestDraftsPage(frame, rows, resell.counts(actor), page.isFirst()));
    }

    /** As it was saved; a live option that changed meanwhile is said, and the words stay. */
    @GetMapping("/requests/drafts/{draft}")
    ModelAndView goOn(Actor actor, Frame frame, @PathVariable String draft, RedirectAttributes redirect) {
        var found = RefusedException.valueOf(drafts.find(actor, idOf(draft)));
        var prospect = details.prospect(actor, frame, found.offer());
        var kind = found.wanted().kind();
        if (!prospect.kinds().contains(kind)) {
            Flash.say(redirect, frame.texts().text("refusal.request-does-not-fit"));
            return new ModelAndView("redirect:/requests/drafts");
        }
        var saved = RequestDetailsForm.of(found);
        return details.page(actor, frame, prospect, kind, saved, saved);
    }

    @PostMapping("/offers/{offer}/request-drafts")
    ModelAndView save(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            Form form,
            @RequestParam(name = "attachment", required = false) Optional<List<MultipartFile>> parts,
            RedirectAttributes redirect) {
        var id = Addresses.offer(offer);
        var prospect = details.prospect(actor, frame, id);
        var stored = details.stored(actor, form, parts.orElse(List.of()));
        var typed = stored.fold(all -> form.with("file", RequestPages.texts(all)), _ -> form);
        return stored.then(all -> drafts.save(
                        actor, id, RequestDraftId.parse(form.value("draft")), RequestDetailsForm.command(form, all)))
                .fold(
                        _ -> {
                            Flash.say(redirect, frame.texts().text("requests.flash.draftSaved"));
                            return new ModelAndView("redirect:/requests/drafts");
                        },
                        problems -> refused(actor, frame, prospect, typed, problems));
    }

    private ModelAndView refused(
            Actor actor, Frame frame, FileRequest.Prospect prospect, Form form, List<Problem> problems) {
        var kind = RequestKind.of(form.value("kind"));
        var kinds = problems.stream().map(Problem::refusal).map(Refusal::kind).toList();
        if (kind.isEmpty() || kinds.contains(Refusal.Kind.NOT_FOUND)) {
            throw new RefusedException(problems);
        }
        var page = details.page(actor, frame, prospect, kind.get(), form, form.refused(problems));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    @PostMapping("/requests/drafts/{draft}/removal")
    String discard(Actor actor, Frame frame, @PathVariable String draft, RedirectAttributes redirect) {
        RefusedException.valueOf(drafts.discard(actor, idOf(draft)));
        Flash.say(redirect, frame.texts().text("requests.flash.draftDiscarded"));
        return "redirect:/requests/drafts";
    }

    static RequestDraftId idOf(String text) {
        return RequestDraftId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }
}
