package org.entrepot.channel.application;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.channel.domain.WindDown.Ground;
import org.entrepot.channel.domain.WindDown.Side;
import org.entrepot.channel.domain.WindDownRecords;
import org.entrepot.channel.domain.WindDownRules;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator alone winds an authorization down: for fraud, loss of program status or a legal order (P3). */
@Service
@Transactional
public class OrderWindDown {

    private final AuthorizationAccess access;
    private final WindDownSteps steps;
    private final WindDownRecords records;
    private final BusinessClock clock;

    OrderWindDown(AuthorizationAccess access, WindDownSteps steps, WindDownRecords records, BusinessClock clock) {
        this.access = access;
        this.steps = steps;
        this.records = records;
        this.clock = clock;
    }

    /** @param reason shown to both sides */
    public record Command(Optional<Ground> ground, Optional<Instant> date, String reason) {}

    public Outcome<WindDown> order(Actor actor, OfferId offer, OrganizationId partner, Command command) {
        return access.toChange(actor, offer, partner)
                .then(between -> order(actor, between.side(), steps.subject(between.audience(), partner), command));
    }

    private Outcome<WindDown> order(Actor actor, Side side, WindDownSteps.Subject subject, Command command) {
        var refusal = WindDownRules.againstOrdering(side, command.ground(), command.reason());
        if (refusal.isPresent()) {
            return Outcome.refused(
                    refusal.get() == ChannelRefusal.OPERATOR_ONLY
                            ? Problem.of(refusal.get(), Role.OPERATIONS.code())
                            : Problem.at("ground", refusal.get()));
        }
        var unlawful = subject.againstStarting(true);
        if (unlawful.isPresent()) {
            return Outcome.refused(Problem.of(unlawful.get()));
        }
        var now = clock.now();
        var wanted = new ProposeWindDown.Command(command.date(), command.reason());
        return ProposeWindDown.problems(wanted, now).orElse(() -> {
            subject.open().ifPresent(proposal -> steps.overtake(actor, proposal, now));
            var windDown =
                    ProposeWindDown.drawn(actor, subject, side, wanted, now, WindDown.State.RUNNING, command.ground());
            records.add(actor, windDown);
            return steps.start(actor, subject, windDown, now);
        });
    }
}
