package org.entrepot.requests.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.channel.Alternative;
import org.entrepot.files.FileId;
import org.entrepot.files.web.Downloads;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.requests.RequestDraftId;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.FileDraft;
import org.entrepot.requests.application.FileRequest;
import org.entrepot.requests.application.ReadRequests;
import org.entrepot.requests.application.ReadResell;
import org.entrepot.requests.application.TakeAlternative;
import org.entrepot.requests.application.WithdrawRequest;
import org.entrepot.requests.domain.SupportRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of section 9 and what became of it, for the publisher. */
@Controller
class RequestPages {

    private final FileRequest file;
    private final FileDraft fileDraft;
    private final RequestDetailsForm details;
    private final ReadRequests read;
    private final ReadResell resell;
    private final WithdrawRequest withdraw;
    private final TakeAlternative alternatives;
    private final Downloads downloads;

    RequestPages(
            FileRequest file,
            FileDraft fileDraft,
            RequestDetailsForm details,
            ReadRequests read,
            ReadResell resell,
            WithdrawRequest withdraw,
            TakeAlternative alternatives,
            Downloads downloads) {
        this.file = file;
        this.fileDraft = fileDraft;
        this.details = details;
        this.read = read;
        this.resell = resell;
        this.withdraw = withdraw;
        this.alternatives = alternatives;
        this.downloads = downloads;
    }

    @GetMapping("/requests")
    ModelAndView list(Actor actor, Frame frame, PageRequest page) {
        var rows =
                RefusedException.valueOf(read.ofPublisher(actor, frame.texts().locale(), page));
        return new ModelAndView(
                "requests/list", "page", new RequestListPage(frame, rows, resell.counts(actor), page.isFirst()));
    }

    @GetMapping("/requests/{request}")
    ModelAndView show(Actor actor, Frame frame, @PathVariable String request) {
        var found = RefusedException.valueOf(
                read.find(actor, Addresses.request(request), frame.texts().locale()));
        return new ModelAndView("requests/show", "page", new RequestPage(frame, found, Form.empty()));
    }

    @GetMapping("/requests/{request}/attachments/{file}")
    ResponseEntity<Resource> attachment(Actor actor, @PathVariable String request, @PathVariable("file") String id) {
        return downloads.of(
                RefusedException.valueOf(read.attachment(actor, Addresses.request(request), Addresses.file(id))));
    }

    @PostMapping("/requests/{request}/withdrawal")
    String withdraw(Actor actor, Frame frame, @PathVariable String request, RedirectAttributes redirect) {
        RefusedException.valueOf(withdraw.withdraw(actor, Addresses.request(request)));
        Flash.say(redirect, frame.texts().text("requests.flash.withdrawn"));
        return "redirect:/requests/" + request;
    }

    @PostMapping("/requests/{request}/alternatives/{alternative}")
    String take(
            Actor actor,
            Frame frame,
            @PathVariable String request,
            @PathVariable String alternative,
            RedirectAttributes redirect) {
        var id = Addresses.request(request);
        var filed = alternative.equals(Alternative.REMOVE_UNSOLD_ONLY.code())
                ? alternatives.removeTheUnsoldOnly(actor, id)
                : alternative.equals(Alternative.ANY_TO_SPECIFIC_SOLD_ONLY.code())
                        ? alternatives.anyToSpecificWithTheSoldOnly(actor, id)
                        : Denial.<SupportRequest>notFound();
        return filed.fold(one -> filed(frame, one, redirect), problems -> {
            if (problems.getFirst().refusal().kind() != Refusal.Kind.CONFLICT) {
                throw new RefusedException(problems);
            }
            Flash.say(redirect, frame.texts().problem(problems.getFirst()));
            return "redirect:/requests/" + id;
        });
    }

    /** Step one: the drop-downs that are filled in already (R106-R110). */
    @GetMapping("/offers/{offer}/requests/new")
    ModelAndView start(Actor actor, Frame frame, @PathVariable String offer, Form asked) {
        var prospect = details.prospect(actor, frame, Addresses.offer(offer));
        var kind = RequestKind.of(asked.value("kind"))
                .filter(prospect.kinds()::contains)
                .or(() -> prospect.kinds().stream().findFirst());
        return new ModelAndView(
                "requests/start",
                "page",
                new RequestStartPage(frame, prospect, kind, Addresses.organizations(asked.valuesOf("partner"))));
    }

    /** Step two: the details (R111). */
    @GetMapping("/offers/{offer}/requests/details")
    ModelAndView details(Actor actor, Frame frame, @PathVariable String offer, Form asked) {
        var prospect = details.prospect(actor, frame, Addresses.offer(offer));
        var kind = RequestKind.of(asked.value("kind")).filter(prospect.kinds()::contains);
        return kind.map(known -> details.page(actor, frame, prospect, known, asked, details.prefilled(actor, asked)))
                .orElseGet(() -> new ModelAndView("redirect:/offers/" + offer + "/requests/new"));
    }

    @PostMapping("/offers/{offer}/requests")
    ModelAndView file(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            Form form,
            @RequestParam(name = "attachment", required = false) Optional<List<MultipartFile>> parts,
            RedirectAttributes redirect) {
        var id = Addresses.offer(offer);
        var prospect = details.prospect(actor, frame, id);
        var stored = details.stored(actor, form, parts.orElse(List.of()));
        var typed = stored.fold(all -> form.with("file", texts(all)), _ -> form);
        return stored.then(all -> file(actor, id, form, RequestDetailsForm.command(form, all)))
                .fold(
                        request -> new ModelAndView(filed(frame, request, redirect)),
                        problems -> refused(actor, frame, prospect, typed, problems));
    }

    private Outcome<SupportRequest> file(Actor actor, OfferId offer, Form form, FileRequest.Command command) {
        return RequestDraftId.parse(form.value("draft"))
                .map(draft -> fileDraft.file(actor, draft, command))
                .orElseGet(() -> file.file(actor, offer, command));
    }

    static String[] texts(List<FileId> files) {
        return files.stream().map(FileId::toString).toArray(String[]::new);
    }

    private static String filed(Frame frame, SupportRequest request, RedirectAttributes redirect) {
        Flash.say(
                redirect, frame.texts().text("requests.flash." + request.state().code(), request.label()));
        return "redirect:/requests/" + request.id();
    }

    private ModelAndView refused(
            Actor actor, Frame frame, FileRequest.Prospect prospect, Form form, List<Problem> problems) {
        var kind = RequestKind.of(form.value("kind")).filter(prospect.kinds()::contains);
        if (kind.isEmpty()) {
            throw new RefusedException(problems);
        }
        var page = details.page(actor, frame, prospect, kind.get(), form, form.refused(problems));
        page.setStatus(
                switch (problems.getFirst().refusal().kind()) {
                    case STALE -> HttpStatus.PRECONDITION_FAILED;
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case INVALID, NOT_FOUND, NOT_ALLOWED -> HttpStatus.BAD_REQUEST;
                });
        return page;
    }
}
