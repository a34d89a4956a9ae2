package org.entrepot.channel.application;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.channel.WindDownId;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.channel.domain.WindDown.Side;
import org.entrepot.channel.domain.WindDownRules;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publisher or partner proposes to wind an authorization down; nothing changes until the other one agrees (P3). */
@Service
@Transactional
public class ProposeWindDown {

    private final AuthorizationAccess access;
    private final WindDownSteps steps;
    private final BusinessClock clock;

    ProposeWindDown(AuthorizationAccess access, WindDownSteps steps, BusinessClock clock) {
        this.access = access;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * @param date from which on the authorization would have ended; empty when none could be read
     * @param reason shown to both sides
     */
    public record Command(Optional<Instant> date, String reason) {}

    public Outcome<WindDown> propose(Actor actor, OfferId offer, OrganizationId partner, Command command) {
        return access.toChange(actor, offer, partner)
                .then(between -> propose(actor, between.side(), steps.subject(between.audience(), partner), command));
    }

    private Outcome<WindDown> propose(Actor actor, Side side, WindDownSteps.Subject subject, Command command) {
        if (side == Side.PARTNER && subject.isStrange()) {
            return Denial.notFound();
        }
        // the operator decides alone or not at all
        var refusal = side == Side.OPERATOR
                ? Optional.of(ChannelRefusal.OPERATOR_GROUND_MISSING)
                : subject.againstStarting(false);
        if (refusal.isPresent()) {
            return Outcome.refused(Problem.of(refusal.get()));
        }
        var now = clock.now();
        return problems(command, now)
                .orElse(() -> steps.propose(
                        actor, drawn(actor, subject, side, command, now, WindDown.State.PROPOSED, Optional.empty())));
    }

    static Problems problems(Command command, Instant now) {
        var problems = new Problems();
        problems.addIf(
                command.date().filter(date -> WindDownRules.isAhead(date, now)).isEmpty(),
                "date",
                ChannelRefusal.WIND_DOWN_DATE_NOT_AHEAD);
        problems.addIf(command.reason().isBlank(), "reason", ChannelRefusal.WIND_DOWN_REASON_REQUIRED);
        return problems;
    }

    static WindDown drawn(
            Actor actor,
            WindDownSteps.Subject subject,
            Side side,
            Command command,
            Instant now,
            WindDown.State state,
            Optional<WindDown.Ground> ground) {
        return new WindDown(
                WindDownId.next(),
                subject.authorization().orElseThrow().id(),
                subject.audience().offer(),
                subject.audience().publisher(),
                subject.partner(),
                side,
                ground,
                command.date().orElseThrow(),
                command.reason().strip(),
                now,
                actor.name(),
                state,
                now,
                actor.name());
    }
}
