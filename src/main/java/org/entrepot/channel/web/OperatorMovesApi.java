package org.entrepot.channel.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.channel.MoveResult;
import org.entrepot.channel.application.MoveAsOperator;
import org.entrepot.channel.web.AudienceBodies.PartnerBody;
import org.entrepot.channel.web.PreviewBodies.WantedBody;
import org.entrepot.kernel.Actor;
import org.entrepot.site.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves that the operator makes itself (A48), for its programs. */
@RestController
@RequestMapping("/api/operator/offers/{offer}/audience-moves")
class OperatorMovesApi {

    private final MoveAsOperator move;

    OperatorMovesApi(MoveAsOperator move) {
        this.move = move;
    }

    /**
     * @param wanted any, specific, none, add, remove or limit-markets
     * @param partners with specific, add, remove and limit-markets
     * @param markets with limit-markets: the only countries that stay
     * @param reason required; stays in the history of the audience
     */
    record MoveBody(
            @Nullable String wanted,
            @Nullable List<PartnerBody> partners,
            @Nullable List<String> markets,
            @Nullable String reason) {}

    /**
     * @param authorized tenant ids of partners that came onto the list
     * @param ended tenant ids of partners whose authorization ended
     */
    record MovedBody(
            UUID change, String before, String after, List<String> authorized, List<String> ended, Instant at) {

        static MovedBody of(MoveResult.Applied applied) {
            return new MovedBody(
                    applied.change(),
                    AudienceBodies.code(applied.before()),
                    AudienceBodies.code(applied.after()),
                    AudienceBodies.tenants(applied.authorized()),
                    AudienceBodies.tenants(applied.ended()),
                    applied.at());
        }
    }

    @PostMapping
    ResponseEntity<MovedBody> move(Actor actor, @PathVariable String offer, @RequestBody MoveBody body) {
        var id = AudienceApi.idOf(offer);
        var wanted = new WantedBody(body.wanted(), body.partners(), body.markets(), false).read();
        var result = RefusedException.valueOf(
                wanted.then(known -> move.move(actor, id, known, Optional.ofNullable(body.reason()))));
        return switch (result) {
            case MoveResult.Applied applied ->
                ResponseEntity.created(URI.create("/api/offers/" + id + "/audience/history"))
                        .body(MovedBody.of(applied));
            case MoveResult.NotApplied(var assessment) ->
                throw new RefusedException(
                        assessment.problems(), Map.of("objections", PreviewBodies.objections(assessment.objections())));
        };
    }
}
