package org.entrepot.requests.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.Alternative;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.files.StoredFile;
import org.entrepot.files.web.Downloads;
import org.entrepot.files.web.Uploads;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Country;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.FileRequest;
import org.entrepot.requests.application.PickPartners;
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
    private final PickPartners pick;
    private final ReadRequests read;
    private final ReadResell resell;
    private final WithdrawRequest withdraw;
    private final TakeAlternative alternatives;
    private final Files files;
    private final Uploads uploads;
    private final Downloads downloads;
    private final Countries countries;

    RequestPages(
            FileRequest file,
            PickPartners pick,
            ReadRequests read,
            ReadResell resell,
            WithdrawRequest withdraw,
            TakeAlternative alternatives,
            Files files,
            Uploads uploads,
            Downloads downloads,
            Countries countries) {
        this.file = file;
        this.pick = pick;
        this.read = read;
        this.resell = resell;
        this.withdraw = withdraw;
        this.alternatives = alternatives;
        this.files = files;
        this.uploads = uploads;
        this.downloads = downloads;
        this.countries = countries;
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
        var prospect = prospect(actor, frame, Addresses.offer(offer));
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
        var prospect = prospect(actor, frame, Addresses.offer(offer));
        var kind = RequestKind.of(asked.value("kind")).filter(prospect.kinds()::contains);
        return kind.map(known -> details(actor, frame, prospect, known, asked, prefilled(actor, asked)))
                .orElseGet(() -> new ModelAndView("redirect:/offers/" + offer + "/requests/new"));
    }

    /** What was typed before a search for partners stays typed. */
    private Form prefilled(Actor actor, Form asked) {
        var values = new LinkedHashMap<String, List<String>>(asked.values());
        values.putIfAbsent("contactName", List.of(actor.name()));
        pick.emailOf(actor).ifPresent(email -> values.putIfAbsent("contactEmail", List.of(email)));
        return new Form(values, List.of());
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
        var prospect = prospect(actor, frame, id);
        var stored = uploads.store(actor, FileUse.REQUEST_ATTACHMENT, "attachments", parts.orElse(List.of()));
        var all = new java.util.ArrayList<>(Addresses.files(form.valuesOf("file")));
        stored.ifDone(more -> more.forEach(one -> all.add(one.id())));
        var typed = form.with("file", all.stream().map(Object::toString).toArray(String[]::new));
        return stored.then(_ -> file.file(actor, id, command(form, all)))
                .fold(
                        request -> new ModelAndView(filed(frame, request, redirect)),
                        problems -> refused(actor, frame, prospect, typed, problems));
    }

    private static FileRequest.Command command(Form form, List<org.entrepot.files.FileId> attachments) {
        return new FileRequest.Command(
                RequestKind.of(form.value("kind")),
                Addresses.organizations(form.valuesOf("partner")),
                Addresses.countries(form.valuesOf("markets")),
                Optional.empty(),
                form.value("reason"),
                form.value("contactName"),
                form.value("contactEmail"),
                form.value("contactPhone"),
                attachments);
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
        var page = details(actor, frame, prospect, kind.get(), form, form.refused(problems));
        page.setStatus(
                problems.getFirst().refusal().kind() == Refusal.Kind.CONFLICT
                        ? HttpStatus.CONFLICT
                        : HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView details(
            Actor actor, Frame frame, FileRequest.Prospect prospect, RequestKind kind, Form asked, Form form) {
        var offer = prospect.offer().id();
        var search = asked.value("q");
        var chosen = Addresses.organizations(asked.valuesOf("partner"));
        Map<OrganizationId, String> found = RefusedException.valueOf(pick.candidates(actor, offer, kind, search));
        return new ModelAndView(
                "requests/details",
                "page",
                new RequestDetailsPage(
                        frame,
                        prospect,
                        kind,
                        pick.names(chosen),
                        found,
                        search,
                        kind.takesMarkets()
                                ? countries.all().stream().map(Country::code).toList()
                                : List.of(),
                        kept(actor, asked),
                        form));
    }

    /** Own ones only: an id in a field proves nothing. */
    private List<StoredFile> kept(Actor actor, Form asked) {
        return files.find(Set.copyOf(Addresses.files(asked.valuesOf("file")))).values().stream()
                .filter(one -> actor.worksFor(one.owner()) && !one.isAttached())
                .toList();
    }

    private FileRequest.Prospect prospect(Actor actor, Frame frame, OfferId offer) {
        Outcome<FileRequest.Prospect> prospect =
                file.prospect(actor, offer, frame.texts().locale());
        return RefusedException.valueOf(prospect);
    }
}
