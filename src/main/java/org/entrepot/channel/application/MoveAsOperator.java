package org.entrepot.channel.application;

import java.util.Optional;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AudienceMoves;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.MoveResult;
import org.entrepot.channel.WantedTransition;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A48: the operator moves an audience itself, by the same rules as everybody, with a reason that stays in the history. */
@Service
@Transactional
public class MoveAsOperator {

    private final AudienceAccess access;
    private final AudienceMoves moves;

    MoveAsOperator(AudienceAccess access, AudienceMoves moves) {
        this.access = access;
        this.moves = moves;
    }

    public Outcome<MoveResult> move(Actor actor, OfferId offer, WantedTransition wanted, Optional<String> reason) {
        var by = new MoveBy.Operator(reason.map(String::strip).orElse(""));
        return may(actor)
                .then(_ -> access.toRead(actor, offer))
                .map(_ -> moves.apply(actor, new AudienceMove(offer, wanted, by)));
    }

    /** The role alone. */
    public static Outcome<Actor> may(Actor actor) {
        return actor.has(Role.OPERATIONS) ? Outcome.done(actor) : Denial.needs(Role.OPERATIONS);
    }
}
