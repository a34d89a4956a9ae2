package org.entrepot.requests.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.files.FileId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.requests.application.DraftRequest;
import org.entrepot.requests.application.FileDraft;
import org.entrepot.requests.domain.RequestDraft;
import org.entrepot.requests.web.RequestBodies.NewRequest;
import org.entrepot.site.RefusedException;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests that were begun and not filed yet, for programs of the publisher. */
@RestController
@RequestMapping("/api/request-drafts")
class RequestDraftApi {

    private final DraftRequest drafts;
    private final FileDraft file;

    RequestDraftApi(DraftRequest drafts, FileDraft file) {
        this.drafts = drafts;
        this.file = file;
    }

    /**
     * A request as far as it goes.
     *
     * @param offer that it is about; fixed once it is saved
     * @param request what is known of it by now; all but {@code kind} may be left out
     */
    record NewDraft(String offer, NewRequest request) {}

    /** A draft as it was saved. */
    record DraftBody(
            String id,
            String offer,
            String kind,
            List<String> partners,
            List<String> markets,
            String reason,
            String contactName,
            String contactEmail,
            String contactPhone,
            List<String> attachments,
            String savedBy,
            Instant savedAt) {

        static DraftBody of(RequestDraft draft) {
            return new DraftBody(
                    draft.id().toString(),
                    draft.offer().toString(),
                    draft.wanted().kind().code(),
                    draft.wanted().partners().stream()
                            .map(OrganizationId::toString)
                            .sorted()
                            .toList(),
                    draft.wanted().markets().stream()
                            .map(CountryCode::value)
                            .sorted()
                            .toList(),
                    draft.form().reason(),
                    draft.form().contactName(),
                    draft.form().contactEmail(),
                    draft.form().contactPhone(),
                    draft.attachments().stream().map(FileId::toString).toList(),
                    draft.savedBy(),
                    draft.savedAt());
        }
    }

    @GetMapping
    Page<DraftBody> list(Actor actor, Texts texts, PageRequest page) {
        return RefusedException.valueOf(drafts.list(actor, texts.locale(), page))
                .page()
                .map(DraftBody::of);
    }

    @PostMapping
    ResponseEntity<DraftBody> save(Actor actor, @RequestBody NewDraft body) {
        var draft = RefusedException.valueOf(body.request()
                .read()
                .then(command -> drafts.save(actor, Addresses.offer(body.offer()), Optional.empty(), command)));
        return ResponseEntity.created(URI.create("/api/request-drafts/" + draft.id()))
                .body(DraftBody.of(draft));
    }

    @GetMapping("/{draft}")
    DraftBody find(Actor actor, @PathVariable String draft) {
        return DraftBody.of(RefusedException.valueOf(drafts.find(actor, RequestDraftPages.idOf(draft))));
    }

    @PutMapping("/{draft}")
    DraftBody replace(Actor actor, @PathVariable String draft, @RequestBody NewRequest body) {
        var id = RequestDraftPages.idOf(draft);
        return DraftBody.of(RefusedException.valueOf(drafts.find(actor, id)
                .then(found ->
                        body.read().then(command -> drafts.save(actor, found.offer(), Optional.of(id), command)))));
    }

    @DeleteMapping("/{draft}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Actor actor, @PathVariable String draft) {
        RefusedException.valueOf(drafts.discard(actor, RequestDraftPages.idOf(draft)));
    }

    /** Files it as it was saved; refused with everything that is missing, and the draft stays. */
    @PostMapping("/{draft}/filings")
    ResponseEntity<RequestBodies.RequestBody> file(Actor actor, @PathVariable String draft) {
        var request = RefusedException.valueOf(file.file(actor, RequestDraftPages.idOf(draft)));
        return ResponseEntity.created(URI.create("/api/requests/" + request.id()))
                .body(RequestBodies.RequestBody.of(request, request.ruling()));
    }
}
