package org.entrepot.channel.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.WindDownId;
import org.entrepot.channel.application.AnswerWindDown;
import org.entrepot.channel.application.ChangeTerms;
import org.entrepot.channel.application.CloneAuthorization;
import org.entrepot.channel.application.OrderWindDown;
import org.entrepot.channel.application.ProposeWindDown;
import org.entrepot.channel.application.ReadAuthorizations;
import org.entrepot.channel.application.SponsorAuthorization;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.WaysOut;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.channel.web.AudienceBodies.AudienceBody;
import org.entrepot.channel.web.AudienceBodies.TermsBody;
import org.entrepot.channel.web.AuthorizationBodies.ClonesBody;
import org.entrepot.channel.web.AuthorizationBodies.EntryBody;
import org.entrepot.channel.web.AuthorizationBodies.GrantBody;
import org.entrepot.channel.web.AuthorizationBodies.OrderBody;
import org.entrepot.channel.web.AuthorizationBodies.ProposalBody;
import org.entrepot.channel.web.AuthorizationBodies.SponsorshipBody;
import org.entrepot.channel.web.AuthorizationBodies.WindDownBody;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Authorizations one by one, and their wind-downs, for programs of publisher, partner and operator. */
@RestController
@RequestMapping("/api")
class AuthorizationApi {

    private final ReadAuthorizations read;
    private final ChangeTerms terms;
    private final SponsorAuthorization sponsor;
    private final CloneAuthorization clones;
    private final ProposeWindDown propose;
    private final AnswerWindDown answer;
    private final OrderWindDown order;

    AuthorizationApi(
            ReadAuthorizations read,
            ChangeTerms terms,
            SponsorAuthorization sponsor,
            CloneAuthorization clones,
            ProposeWindDown propose,
            AnswerWindDown answer,
            OrderWindDown order) {
        this.read = read;
        this.terms = terms;
        this.sponsor = sponsor;
        this.clones = clones;
        this.propose = propose;
        this.answer = answer;
        this.order = order;
    }

    /** What the caller's own company holds. */
    @GetMapping("/authorizations")
    Page<GrantBody> own(Actor actor, PageRequest page) {
        return RefusedException.valueOf(read.own(actor, Locale.ENGLISH, page))
                .map(own -> GrantBody.of(own.authorization()));
    }

    @GetMapping("/authorizations/{authorization}")
    ResponseEntity<GrantBody> one(Actor actor, @PathVariable String authorization) {
        return body(RefusedException.valueOf(read.state(actor, AuthorizationPages.idOf(authorization))));
    }

    /** Newest first. */
    @GetMapping("/authorizations/{authorization}/history")
    List<EntryBody> history(Actor actor, @PathVariable String authorization) {
        return RefusedException.valueOf(read.history(actor, AuthorizationPages.idOf(authorization))).stream()
                .map(EntryBody::of)
                .toList();
    }

    /** Wider terms, at once; whatever takes something away is refused with the way to a request. */
    @PutMapping("/authorizations/{authorization}/terms")
    ResponseEntity<GrantBody> change(
            Actor actor,
            @PathVariable String authorization,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody TermsBody body) {
        var id = AuthorizationPages.idOf(authorization);
        return body(valueOf(
                        body.read()
                                .then(wanted -> terms.change(
                                        actor, id, new ChangeTerms.Command(wanted, Etags.optional(ifMatch)))),
                        MovePath.SYNC)
                .authorization());
    }

    /** Any terms, decided by the rules at once (P4). */
    @PostMapping("/authorizations/{authorization}/terms-requests")
    ResponseEntity<GrantBody> request(
            Actor actor,
            @PathVariable String authorization,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody TermsBody body) {
        var id = AuthorizationPages.idOf(authorization);
        var changed = valueOf(
                body.read()
                        .then(wanted ->
                                terms.request(actor, id, new ChangeTerms.Command(wanted, Etags.optional(ifMatch)))),
                MovePath.REQUEST);
        changed.blockedBy().ifPresent(problem -> valueOf(Outcome.refused(problem), MovePath.REQUEST));
        return body(changed.authorization());
    }

    @PutMapping("/authorizations/{authorization}/sponsorship")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sponsor(Actor actor, @PathVariable String authorization, @RequestBody SponsorshipBody body) {
        RefusedException.valueOf(sponsor.sponsor(
                actor,
                AuthorizationPages.idOf(authorization),
                body.reason() == null ? "" : body.reason(),
                body.sponsor() == null ? "" : body.sponsor()));
    }

    /** The same terms for others; they stand in the draft until the next sync. */
    @PostMapping("/authorizations/{authorization}/clones")
    AudienceBody cloneTo(Actor actor, @PathVariable String authorization, @RequestBody ClonesBody body) {
        return AudienceBody.of(
                valueOf(clones.cloneTo(actor, AuthorizationPages.idOf(authorization), body.read()), MovePath.FREE));
    }

    @PostMapping("/authorizations/{authorization}/wind-downs")
    ResponseEntity<WindDownBody> propose(
            Actor actor, @PathVariable String authorization, @RequestBody ProposalBody body) {
        var held = RefusedException.valueOf(read.state(actor, AuthorizationPages.idOf(authorization)));
        var command = new ProposeWindDown.Command(Optional.ofNullable(body.date()), body.text());
        return created(valueOf(propose.propose(actor, held.offer(), held.partner(), command), MovePath.WIND_DOWN));
    }

    /** By the operator alone, for one of three grounds (P3). */
    @PostMapping("/authorizations/{authorization}/wind-down-orders")
    ResponseEntity<WindDownBody> order(Actor actor, @PathVariable String authorization, @RequestBody OrderBody body) {
        var held = RefusedException.valueOf(read.state(actor, AuthorizationPages.idOf(authorization)));
        var command = new OrderWindDown.Command(
                Optional.ofNullable(body.ground()).flatMap(AuthorizationPages::ground),
                Optional.ofNullable(body.date()),
                body.text());
        return created(valueOf(order.order(actor, held.offer(), held.partner(), command), MovePath.WIND_DOWN));
    }

    /** @param all also those that are over */
    @GetMapping("/wind-downs")
    Page<WindDownBody> windDowns(Actor actor, @RequestParam(defaultValue = "false") boolean all, PageRequest page) {
        return RefusedException.valueOf(read.windDowns(actor, !all, Locale.ENGLISH, page))
                .map(listed -> WindDownBody.of(listed.windDown()));
    }

    @GetMapping("/wind-downs/{windDown}")
    WindDownBody windDown(Actor actor, @PathVariable String windDown) {
        return WindDownBody.of(RefusedException.valueOf(read.windDown(actor, windDownOf(windDown))));
    }

    @PostMapping("/wind-downs/{windDown}/acceptance")
    WindDownBody accept(Actor actor, @PathVariable String windDown) {
        return WindDownBody.of(valueOf(answer.accept(actor, windDownOf(windDown)), MovePath.WIND_DOWN));
    }

    @PostMapping("/wind-downs/{windDown}/refusal")
    WindDownBody decline(Actor actor, @PathVariable String windDown) {
        return WindDownBody.of(valueOf(answer.decline(actor, windDownOf(windDown)), MovePath.WIND_DOWN));
    }

    @PostMapping("/wind-downs/{windDown}/withdrawal")
    WindDownBody withdraw(Actor actor, @PathVariable String windDown) {
        return WindDownBody.of(valueOf(answer.withdraw(actor, windDownOf(windDown)), MovePath.WIND_DOWN));
    }

    private static ResponseEntity<GrantBody> body(Authorization authorization) {
        return ResponseEntity.ok().eTag(Etags.of(authorization.version())).body(GrantBody.of(authorization));
    }

    private static ResponseEntity<WindDownBody> created(WindDown windDown) {
        return ResponseEntity.created(URI.create("/api/wind-downs/" + windDown.id()))
                .body(WindDownBody.of(windDown));
    }

    private static WindDownId windDownOf(String text) {
        return WindDownId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    /** A refusal says what can be done instead. */
    private static <T> T valueOf(Outcome<T> outcome, MovePath path) {
        return outcome.fold(value -> value, problems -> {
            throw new RefusedException(problems, Map.of("alternatives", alternatives(problems, path)));
        });
    }

    private static List<String> alternatives(List<Problem> problems, MovePath path) {
        return problems.stream()
                .map(Problem::refusal)
                .flatMap(refusal -> refusal instanceof ChannelRefusal own ? ways(own, path) : Stream.empty())
                .map(Alternative::code)
                .distinct()
                .toList();
    }

    private static Stream<Alternative> ways(ChannelRefusal refusal, MovePath path) {
        return switch (refusal) {
            case SOLD_LOCK -> Stream.of(Alternative.PROPOSE_WIND_DOWN);
            case WIND_DOWN_UNDER_SPECIFIC_ONLY -> Stream.of(Alternative.ANY_TO_SPECIFIC_SOLD_ONLY);
            default -> WaysOut.of(refusal, path).stream();
        };
    }
}
