package org.entrepot.requests.web;

import java.net.URI;
import java.util.List;
import org.entrepot.files.web.Downloads;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.requests.application.FileRequest;
import org.entrepot.requests.application.HandleProposals;
import org.entrepot.requests.application.ReadRequests;
import org.entrepot.requests.application.WithdrawRequest;
import org.entrepot.requests.web.RequestBodies.EntryBody;
import org.entrepot.requests.web.RequestBodies.NewRequest;
import org.entrepot.requests.web.RequestBodies.ProposalBody;
import org.entrepot.requests.web.RequestBodies.StepBody;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests about a live audience, for programs of the publisher; the operator reads them, too. */
@RestController
@RequestMapping("/api")
class RequestApi {

    private final FileRequest file;
    private final ReadRequests read;
    private final WithdrawRequest withdraw;
    private final HandleProposals proposals;
    private final Downloads downloads;

    RequestApi(
            FileRequest file,
            ReadRequests read,
            WithdrawRequest withdraw,
            HandleProposals proposals,
            Downloads downloads) {
        this.file = file;
        this.read = read;
        this.withdraw = withdraw;
        this.proposals = proposals;
        this.downloads = downloads;
    }

    /** Answers 201 also when the rules refused it: the request is kept, its state and its evidence say so. */
    @PostMapping("/offers/{offer}/requests")
    ResponseEntity<RequestBodies.RequestBody> file(
            Actor actor, @PathVariable String offer, @RequestBody NewRequest body) {
        var request = RefusedException.valueOf(
                body.read().then(command -> file.file(actor, Addresses.offer(offer), command)));
        return ResponseEntity.created(URI.create("/api/requests/" + request.id()))
                .body(RequestBodies.RequestBody.of(request, request.ruling()));
    }

    @GetMapping("/offers/{offer}/requests")
    Page<EntryBody> ofOffer(Actor actor, Texts texts, @PathVariable String offer, PageRequest page) {
        return RefusedException.valueOf(read.ofOffer(actor, Addresses.offer(offer), texts.locale(), page))
                .page()
                .map(EntryBody::of);
    }

    @GetMapping("/requests")
    Page<EntryBody> list(Actor actor, Texts texts, PageRequest page) {
        return RefusedException.valueOf(read.ofPublisher(actor, texts.locale(), page))
                .page()
                .map(EntryBody::of);
    }

    @GetMapping("/requests/{request}")
    RequestBodies.RequestBody find(Actor actor, Texts texts, @PathVariable String request) {
        var found = RefusedException.valueOf(read.find(actor, Addresses.request(request), texts.locale()));
        return RequestBodies.RequestBody.of(found.request(), found.ruling());
    }

    @GetMapping("/requests/{request}/history")
    List<StepBody> history(Actor actor, Texts texts, @PathVariable String request) {
        return RefusedException.valueOf(read.find(actor, Addresses.request(request), texts.locale())).history().stream()
                .map(StepBody::of)
                .toList();
    }

    @GetMapping("/requests/{request}/attachments/{file}")
    ResponseEntity<Resource> attachment(Actor actor, @PathVariable String request, @PathVariable("file") String id) {
        return downloads.of(
                RefusedException.valueOf(read.attachment(actor, Addresses.request(request), Addresses.file(id))));
    }

    @PostMapping("/requests/{request}/withdrawals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable String request) {
        RefusedException.valueOf(withdraw.withdraw(actor, Addresses.request(request)));
    }

    @GetMapping("/request-proposals")
    Page<ProposalBody> proposals(Actor actor, Texts texts, PageRequest page) {
        return RefusedException.valueOf(proposals.inbox(actor, texts.locale(), page))
                .page()
                .map(ProposalBody::of);
    }

    /** Filing one is filing a request that names its partner. */
    @PostMapping("/request-proposals/{proposal}/dismissals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(Actor actor, @PathVariable String proposal) {
        RefusedException.valueOf(proposals.dismiss(actor, Addresses.uuids(List.of(proposal))));
    }
}
