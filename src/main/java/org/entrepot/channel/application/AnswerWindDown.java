package org.entrepot.channel.application;

import java.util.function.Function;
import org.entrepot.channel.WindDownId;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.channel.domain.WindDown.Side;
import org.entrepot.channel.domain.WindDownRecords;
import org.entrepot.channel.domain.WindDownRules;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a proposed wind-down: the other side agrees or declines, or who proposed it takes it back (P3). */
@Service
@Transactional
public class AnswerWindDown {

    private final AuthorizationAccess access;
    private final WindDownSteps steps;
    private final WindDownRecords records;
    private final AuthorizationNews news;
    private final BusinessClock clock;

    AnswerWindDown(
            AuthorizationAccess access,
            WindDownSteps steps,
            WindDownRecords records,
            AuthorizationNews news,
            BusinessClock clock) {
        this.access = access;
        this.steps = steps;
        this.records = records;
        this.news = news;
        this.clock = clock;
    }

    public Outcome<WindDown> accept(Actor actor, WindDownId id) {
        return of(id, windDown -> accept(actor, windDown.offer(), windDown.partner()));
    }

    /** Agrees to what the other side has proposed; without such a proposal there is nothing to agree to. */
    public Outcome<WindDown> accept(Actor actor, OfferId offer, OrganizationId partner) {
        return access.toChange(actor, offer, partner)
                .then(between -> accept(actor, between.side(), steps.subject(between.audience(), partner)));
    }

    private Outcome<WindDown> accept(Actor actor, Side side, WindDownSteps.Subject subject) {
        if (side == Side.PARTNER && subject.isStrange()) {
            return Denial.notFound();
        }
        var refusal = WindDownRules.againstAnswering(subject.open(), side).or(() -> subject.againstStarting(true));
        if (refusal.isPresent()) {
            return Outcome.refused(Problem.of(refusal.get()));
        }
        var open = subject.open().orElseThrow();
        var now = clock.now();
        if (!WindDownRules.isAhead(open.date(), now)) {
            return Outcome.refused(ChannelRefusal.WIND_DOWN_DATE_NOT_AHEAD);
        }
        records.move(actor, open, WindDown.State.RUNNING, now);
        return Outcome.done(steps.start(actor, subject, open, now));
    }

    public Outcome<WindDown> decline(Actor actor, WindDownId id) {
        return of(id, windDown -> change(actor, windDown, WindDown.State.DECLINED));
    }

    public Outcome<WindDown> withdraw(Actor actor, WindDownId id) {
        return of(id, windDown -> change(actor, windDown, WindDown.State.WITHDRAWN));
    }

    private Outcome<WindDown> change(Actor actor, WindDown read, WindDown.State next) {
        return access.toChange(actor, read.offer(), read.partner()).then(between -> {
            var windDown = records.find(read.id()).orElseThrow();
            var expected = next == WindDown.State.DECLINED
                    ? windDown.waitsFor()
                    : windDown.waitsFor().map(_ -> windDown.proposedBy());
            if (expected.filter(between.side()::equals).isEmpty()) {
                return Outcome.refused(ChannelRefusal.WIND_DOWN_ANSWERED_ALREADY);
            }
            var now = clock.now();
            records.move(actor, windDown, next, now);
            if (next == WindDown.State.DECLINED) {
                news.declined(actor, windDown, now);
            } else {
                news.withdrawn(actor, windDown, now);
            }
            return Outcome.done(records.find(read.id()).orElseThrow());
        });
    }

    private Outcome<WindDown> of(WindDownId id, Function<WindDown, Outcome<WindDown>> answer) {
        return records.find(id).map(answer).orElseGet(Denial::notFound);
    }
}
