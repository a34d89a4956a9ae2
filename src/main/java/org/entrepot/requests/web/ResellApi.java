package org.entrepot.requests.web;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Problem;
import org.entrepot.requests.application.AnswerResell;
import org.entrepot.requests.application.AskToResell;
import org.entrepot.requests.application.ReadResell;
import org.entrepot.requests.domain.ResellRequest;
import org.entrepot.requests.web.RequestBodies.NewResellAnswer;
import org.entrepot.requests.web.RequestBodies.NewResellRequest;
import org.entrepot.requests.web.RequestBodies.ResellBody;
import org.entrepot.site.RefusedException;
import org.entrepot.site.SiteRefusal;
import org.entrepot.site.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests to resell an exclusive offer, for programs of the partner and of the publisher (P6). */
@RestController
@RequestMapping("/api/resell-requests")
class ResellApi {

    private final AskToResell ask;
    private final AnswerResell answer;
    private final ReadResell read;

    ResellApi(AskToResell ask, AnswerResell answer, ReadResell read) {
        this.ask = ask;
        this.answer = answer;
        this.read = read;
    }

    /**
     * What the caller's organization received as publisher, or asked as partner.
     *
     * @param all for a publisher: also those that are closed
     */
    @GetMapping
    Page<ResellBody> list(
            Actor actor, Texts texts, @RequestParam(defaultValue = "false") boolean all, PageRequest page) {
        var rows = actor.actsAs(Party.PARTNER)
                ? read.asked(actor, texts.locale(), page)
                : read.received(actor, !all, texts.locale(), page);
        return RefusedException.valueOf(rows).page().map(ResellBody::of);
    }

    @PostMapping
    ResponseEntity<ResellBody> ask(Actor actor, @RequestBody NewResellRequest body) {
        var offer = OfferId.parse(RequestBodies.text(body.offer()));
        if (offer.isEmpty()) {
            throw new RefusedException(java.util.List.of(Problem.at("offer", SiteRefusal.MALFORMED_ID)));
        }
        var asked = RefusedException.valueOf(ask.ask(
                actor,
                offer.get(),
                RequestBodies.text(body.message()),
                new HashSet<>(RequestBodies.list(body.markets()))));
        return ResponseEntity.created(URI.create("/api/resell-requests/" + asked.id()))
                .body(ResellBody.of(asked));
    }

    @GetMapping("/{request}")
    ResellBody find(Actor actor, Texts texts, @PathVariable String request) {
        return ResellBody.of(RefusedException.valueOf(read.find(actor, Addresses.resell(request), texts.locale()))
                .request());
    }

    @PostMapping("/{request}/answers")
    ResellBody answer(Actor actor, @PathVariable String request, @RequestBody NewResellAnswer body) {
        var id = Addresses.resell(request);
        var reason = RequestBodies.text(body.reason());
        var answered = switch (RequestBodies.text(body.answer())) {
            case "grant" -> answer.grant(actor, id, reason);
            case "refuse" -> answer.refuse(actor, id, reason);
            case "counter" ->
                answer.counter(
                        actor,
                        id,
                        new AnswerResell.Counter(
                                Optional.ofNullable(body.until()),
                                new HashSet<>(RequestBodies.list(body.markets())),
                                reason));
            case String _ -> Outcome.<ResellRequest>refused(Problem.at("answer", InputRefusal.CHOICE_UNKNOWN));
        };
        return ResellBody.of(RefusedException.valueOf(answered));
    }

    @PostMapping("/{request}/acceptances")
    ResellBody accept(Actor actor, @PathVariable String request) {
        return ResellBody.of(RefusedException.valueOf(answer.accept(actor, Addresses.resell(request))));
    }

    @PostMapping("/{request}/withdrawals")
    ResellBody withdraw(Actor actor, @PathVariable String request) {
        return ResellBody.of(RefusedException.valueOf(answer.withdraw(actor, Addresses.resell(request))));
    }
}
