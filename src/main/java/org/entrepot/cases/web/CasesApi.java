package org.entrepot.cases.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.cases.application.FollowRequests;
import org.entrepot.cases.application.HandOverCase;
import org.entrepot.cases.application.KeepNotes;
import org.entrepot.cases.application.OpenCase;
import org.entrepot.cases.application.PrepareQuestion;
import org.entrepot.cases.application.RateCase;
import org.entrepot.cases.application.ReadCases;
import org.entrepot.cases.application.SpeakInCase;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.CaseFilter;
import org.entrepot.cases.domain.HandOverReason;
import org.entrepot.cases.web.CaseBodies.CaseBody;
import org.entrepot.cases.web.CaseBodies.CaseDetailsBody;
import org.entrepot.cases.web.CaseBodies.EntryBody;
import org.entrepot.cases.web.CaseBodies.FeedbackBody;
import org.entrepot.cases.web.CaseBodies.NewCase;
import org.entrepot.cases.web.CaseBodies.NewFeedback;
import org.entrepot.cases.web.CaseBodies.NewHandOver;
import org.entrepot.cases.web.CaseBodies.NewMessage;
import org.entrepot.cases.web.CaseBodies.NewNote;
import org.entrepot.cases.web.CaseBodies.NewPreview;
import org.entrepot.cases.web.CaseBodies.NoteBody;
import org.entrepot.cases.web.CaseBodies.RouteBody;
import org.entrepot.files.web.Downloads;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.site.RefusedException;
import org.entrepot.site.Texts;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs of the companies that take part in them. */
@RestController
@RequestMapping("/api")
class CasesApi {

    private final OpenCase open;
    private final FollowRequests requests;
    private final PrepareQuestion prepare;
    private final ReadCases read;
    private final SpeakInCase speak;
    private final HandOverCase handOver;
    private final KeepNotes notes;
    private final RateCase rate;
    private final Downloads downloads;

    CasesApi(
            OpenCase open,
            FollowRequests requests,
            PrepareQuestion prepare,
            ReadCases read,
            SpeakInCase speak,
            HandOverCase handOver,
            KeepNotes notes,
            RateCase rate,
            Downloads downloads) {
        this.open = open;
        this.requests = requests;
        this.prepare = prepare;
        this.read = read;
        this.speak = speak;
        this.handOver = handOver;
        this.notes = notes;
        this.rate = rate;
        this.downloads = downloads;
    }

    /**
     * Newest first.
     *
     * @param filter {@code show} (ours, open, closed, all), {@code kind}, {@code state}, {@code customer}, {@code holder},
     *     {@code offer}, {@code subscription}, {@code q}
     */
    @GetMapping("/cases")
    Page<CaseBody> list(Actor actor, Texts texts, @RequestParam Map<String, String> filter, PageRequest page) {
        var wanted = CaseFilters.read(actor, name -> filter.getOrDefault(name, ""), CaseFilter.Which.ALL);
        return RefusedException.valueOf(read.list(actor, wanted, texts.locale(), page))
                .page()
                .map(CaseBody::of);
    }

    /** Where each kind of question of the caller would go; suggested ones first. Nothing is kept. */
    @PostMapping("/case-previews")
    List<RouteBody> preview(Actor actor, Texts texts, @RequestBody NewPreview body) {
        return RefusedException.valueOf(prepare.prepare(
                        actor,
                        Addresses.subscription(CaseBodies.text(body.subscription())),
                        Addresses.offer(CaseBodies.text(body.offer())),
                        CaseBodies.text(body.text()),
                        texts.locale()))
                .options()
                .stream()
                .map(RouteBody::of)
                .toList();
    }

    /** A conversation about a request that runs already is answered as it is. */
    @PostMapping("/cases")
    ResponseEntity<CaseBody> open(Actor actor, @RequestBody NewCase body) {
        var about = CaseBodies.text(body.request());
        var opened = RefusedException.valueOf(
                about.isEmpty()
                        ? open.open(actor, body.read())
                        : requests.discuss(actor, Addresses.request(about), CaseBodies.text(body.text())));
        return ResponseEntity.created(URI.create("/api/cases/" + opened.id())).body(CaseBody.of(opened));
    }

    @GetMapping("/cases/{id}")
    CaseDetailsBody find(Actor actor, Texts texts, @PathVariable String id) {
        return CaseDetailsBody.of(
                RefusedException.valueOf(read.find(actor, Addresses.caseId(id), Optional.empty(), texts.locale())));
    }

    /** The newest entries, oldest first; earlier ones with {@code before}. */
    @GetMapping("/cases/{id}/entries")
    List<EntryBody> entries(Actor actor, Texts texts, @PathVariable String id, @RequestParam Optional<Integer> before) {
        return RefusedException.valueOf(read.find(actor, Addresses.caseId(id), before, texts.locale()))
                .entries()
                .stream()
                .map(EntryBody::of)
                .toList();
    }

    @PostMapping("/cases/{id}/messages")
    CaseBody say(Actor actor, @PathVariable String id, @RequestBody NewMessage body) {
        var act = CaseAct.of(CaseBodies.text(body.act()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.at("act", InputRefusal.CHOICE_UNKNOWN)));
        RefusedException.valueOf(read.row(actor, Addresses.caseId(id)));
        return CaseBody.of(RefusedException.valueOf(act.then(known -> speak.say(
                actor,
                Addresses.caseId(id),
                new SpeakInCase.Command(
                        known,
                        CaseEntry.Way.SITE,
                        CaseBodies.text(body.text()),
                        Addresses.files(CaseBodies.list(body.attachments())))))));
    }

    @PostMapping("/cases/{id}/hand-overs")
    CaseBody handOver(Actor actor, @PathVariable String id, @RequestBody NewHandOver body) {
        return CaseBody.of(RefusedException.valueOf(handOver.handOver(
                actor,
                Addresses.caseId(id),
                new HandOverCase.Command(
                        Addresses.organization(CaseBodies.text(body.to())),
                        HandOverReason.of(CaseBodies.text(body.reason())),
                        CaseBodies.text(body.fact())))));
    }

    @GetMapping("/cases/{id}/notes")
    List<NoteBody> notes(Actor actor, @PathVariable String id) {
        return RefusedException.valueOf(notes.read(actor, Addresses.caseId(id))).stream()
                .map(NoteBody::of)
                .toList();
    }

    @PostMapping("/cases/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    NoteBody note(Actor actor, @PathVariable String id, @RequestBody NewNote body) {
        return NoteBody.of(
                RefusedException.valueOf(notes.add(actor, Addresses.caseId(id), CaseBodies.text(body.text()))));
    }

    @PostMapping("/cases/{id}/feedback")
    @ResponseStatus(HttpStatus.CREATED)
    FeedbackBody rate(Actor actor, @PathVariable String id, @RequestBody NewFeedback body) {
        var rating = body.rating();
        return FeedbackBody.of(RefusedException.valueOf(
                rate.rate(actor, Addresses.caseId(id), rating == null ? 0 : rating, CaseBodies.text(body.text()))));
    }

    @GetMapping("/cases/{id}/attachments/{file}")
    ResponseEntity<Resource> attachment(Actor actor, @PathVariable String id, @PathVariable String file) {
        return downloads.of(
                RefusedException.valueOf(read.attachment(actor, Addresses.caseId(id), Addresses.file(file))));
    }
}
