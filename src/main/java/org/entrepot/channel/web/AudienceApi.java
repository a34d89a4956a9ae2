package org.entrepot.channel.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.application.AddPartners;
import org.entrepot.channel.application.ListChosenPartners;
import org.entrepot.channel.application.ReadAudience;
import org.entrepot.channel.application.ReadAudienceAt;
import org.entrepot.channel.application.RemovePartners;
import org.entrepot.channel.application.SaveAudienceDraft;
import org.entrepot.channel.application.SyncAudience;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.WaysOut;
import org.entrepot.channel.web.AudienceBodies.AudienceBody;
import org.entrepot.channel.web.AudienceBodies.AuthorizationBody;
import org.entrepot.channel.web.AudienceBodies.ChangeBody;
import org.entrepot.channel.web.AudienceBodies.ChosenBody;
import org.entrepot.channel.web.AudienceBodies.DraftBody;
import org.entrepot.channel.web.AudienceBodies.SyncBody;
import org.entrepot.channel.web.AudienceBodies.SyncedBody;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.TenantId;
import org.entrepot.site.RefusedException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reseller audience of an offer for programs of its publisher. */
@RestController
@RequestMapping("/api/offers/{offer}")
class AudienceApi {

    private final ReadAudience read;
    private final ReadAudienceAt past;
    private final ListChosenPartners list;
    private final SaveAudienceDraft save;
    private final AddPartners add;
    private final RemovePartners remove;
    private final SyncAudience sync;
    private final BusinessClock clock;

    AudienceApi(
            ReadAudience read,
            ReadAudienceAt past,
            ListChosenPartners list,
            SaveAudienceDraft save,
            AddPartners add,
            RemovePartners remove,
            SyncAudience sync,
            BusinessClock clock) {
        this.read = read;
        this.past = past;
        this.list = list;
        this.save = save;
        this.add = add;
        this.remove = remove;
        this.sync = sync;
        this.clock = clock;
    }

    /** @param asOf the live audience as it was recorded then, without the draft; left out: as it stands (P18) */
    @GetMapping("/audience")
    ResponseEntity<AudienceBody> audience(
            Actor actor, @PathVariable String offer, @RequestParam("as-of") Optional<Instant> asOf) {
        return asOf.map(moment -> past.state(actor, idOf(offer), new AsOf(moment)))
                .map(state -> ResponseEntity.ok(AudienceBody.of(RefusedException.valueOf(state))))
                .orElseGet(() -> answer(RefusedException.valueOf(read.state(actor, idOf(offer)))));
    }

    @PutMapping("/audience")
    ResponseEntity<AudienceBody> save(
            Actor actor,
            @PathVariable String offer,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody DraftBody body) {
        var version = Etags.required(ifMatch);
        var saved = body.read()
                .then(wanted -> save.save(
                        actor,
                        idOf(offer),
                        new SaveAudienceDraft.Command(wanted.option(), wanted.partners(), Optional.of(version))));
        return answer(valueOf(saved, MovePath.FREE));
    }

    @PutMapping("/audience/partners/{partner}")
    ResponseEntity<AudienceBody> put(
            Actor actor, @PathVariable String offer, @PathVariable String partner, @RequestBody ChosenBody body) {
        var added = body.terms()
                .read()
                .then(read -> add.add(actor, idOf(offer), Map.of(partnerOf(partner), read), body.why(), body.by()));
        return answer(valueOf(added, MovePath.FREE));
    }

    @DeleteMapping("/audience/partners/{partner}")
    ResponseEntity<AudienceBody> delete(Actor actor, @PathVariable String offer, @PathVariable String partner) {
        return answer(valueOf(remove.remove(actor, idOf(offer), Set.of(partnerOf(partner))), MovePath.FREE));
    }

    @PostMapping("/audience/syncs")
    ResponseEntity<SyncedBody> sync(
            Actor actor,
            @PathVariable String offer,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody(required = false) Optional<SyncBody> body) {
        var command = new SyncAudience.Command(
                Optional.empty(),
                Map.of(),
                Set.of(),
                Etags.optional(ifMatch),
                body.map(SyncBody::publishesChannelFields).orElse(false));
        var synced = valueOf(sync.sync(actor, idOf(offer), command), MovePath.SYNC);
        return ResponseEntity.created(URI.create("/api/offers/" + offer + "/audience/history"))
                .body(SyncedBody.of(synced));
    }

    /** @param asOf what was recorded then; left out: now (P18) */
    @GetMapping("/authorizations")
    Page<AuthorizationBody> authorizations(
            Actor actor, @PathVariable String offer, @RequestParam("as-of") Optional<Instant> asOf, PageRequest page) {
        var moment = new AsOf(asOf.orElseGet(clock::now));
        return RefusedException.valueOf(list.authorized(actor, idOf(offer), moment, page))
                .map(AuthorizationBody::of);
    }

    @GetMapping("/audience/history")
    Page<ChangeBody> history(Actor actor, @PathVariable String offer, PageRequest page) {
        return RefusedException.valueOf(list.history(actor, idOf(offer), page)).map(ChangeBody::of);
    }

    private static ResponseEntity<AudienceBody> answer(OfferAudience audience) {
        return ResponseEntity.ok().eTag(Etags.of(audience.version())).body(AudienceBody.of(audience));
    }

    /** A refused move says what can be done instead. */
    private static <T> T valueOf(Outcome<T> outcome, MovePath path) {
        return outcome.fold(value -> value, problems -> {
            var alternatives = alternatives(problems, path);
            throw alternatives.isEmpty()
                    ? new RefusedException(problems)
                    : new RefusedException(problems, Map.of("alternatives", alternatives));
        });
    }

    private static List<String> alternatives(List<Problem> problems, MovePath path) {
        return problems.stream()
                .flatMap(problem -> problem.refusal() instanceof ChannelRefusal refusal
                        ? WaysOut.of(refusal, path).stream()
                        : java.util.stream.Stream.empty())
                .map(Alternative::code)
                .distinct()
                .toList();
    }

    static OfferId idOf(String text) {
        return OfferId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    private static OrganizationId partnerOf(String text) {
        return RefusedException.valueOf(TenantId.parse(text));
    }
}
