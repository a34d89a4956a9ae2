package org.entrepot.cases.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.cases.EntryId;
import org.entrepot.cases.domain.Ball;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.CaseRefusal;
import org.entrepot.cases.domain.CaseState;
import org.entrepot.cases.domain.CaseTransition;
import org.entrepot.cases.domain.Cases;
import org.entrepot.cases.domain.HandOverReason;
import org.entrepot.cases.domain.Move;
import org.entrepot.cases.domain.Side;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.files.FileId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.springframework.stereotype.Component;

/** Carries one act out on a case: the table of states decides, the clocks of the parties follow. */
@Component
class MakeMove {

    private static final Duration INSTANT = Duration.ofNanos(1_000);

    private final Cases cases;
    private final BusinessClock clock;

    MakeMove(Cases cases, BusinessClock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** @param by in whose name; the rules act for the operator */
    Outcome<Move> make(Actor by, SupportCase before, Side side, Wanted wanted) {
        return CaseTransition.after(before.state(), side, wanted.act())
                .map(next -> Outcome.done(write(by, before, side, next, wanted)))
                .orElseGet(() -> Outcome.refused(CaseRefusal.CASE_ACT_NOT_POSSIBLE));
    }

    private Move write(Actor by, SupportCase before, Side side, CaseState next, Wanted wanted) {
        var at = after(before.changedAt());
        var ball = wanted.pass().map(Ball.Pass::ball).orElse(before.ball());
        var isNewTurn = wanted.pass().isPresent() || !whoseTurn(before.state()).equals(whoseTurn(next));
        var answers = side == Side.HOLDER && wanted.act() != CaseAct.HAND_OVER;
        var after = before.in(next, ball, isNewTurn, at);
        var move = new Move(
                before,
                answers && !isNewTurn ? after.answered() : after,
                entry(by, before, wanted, at),
                by.user(),
                wanted.pass().isPresent() ? Set.of(ball.holder()) : Set.of(),
                isNewTurn,
                answers);
        cases.make(move);
        return move;
    }

    private static CaseEntry entry(Actor by, SupportCase before, Wanted wanted, Instant at) {
        return new CaseEntry(
                EntryId.next(),
                before.entries() + 1,
                wanted.act(),
                wanted.way(),
                by.organization(),
                by.name(),
                wanted.text(),
                wanted.reason(),
                wanted.pass().map(pass -> pass.ball().holder()),
                wanted.pass().map(Ball.Pass::isRefereed).orElse(false),
                wanted.attachments(),
                at);
    }

    private static Optional<Side> whoseTurn(CaseState state) {
        return switch (state) {
            case PENDING, REOPENED -> Optional.of(Side.HOLDER);
            case INQUIRING -> Optional.of(Side.ASKER);
            case RESOLVED, CLOSED -> Optional.empty();
        };
    }

    /** Ranges of one case never overlap and are never empty (P18). */
    private Instant after(Instant before) {
        var now = clock.now();
        return now.isAfter(before) ? now : before.plus(INSTANT);
    }

    /**
     * What somebody wants to do.
     *
     * @param pass where the ball goes
     */
    record Wanted(
            CaseAct act,
            CaseEntry.Way way,
            String text,
            List<FileId> attachments,
            Optional<HandOverReason> reason,
            Optional<Ball.Pass> pass) {

        Wanted {
            attachments = List.copyOf(attachments);
        }

        static Wanted said(CaseAct act, CaseEntry.Way way, String text, List<FileId> attachments) {
            return new Wanted(act, way, text, attachments, Optional.empty(), Optional.empty());
        }

        static Wanted passed(String fact, HandOverReason reason, Ball.Pass pass) {
            return new Wanted(
                    CaseAct.HAND_OVER, CaseEntry.Way.SITE, fact, List.of(), Optional.of(reason), Optional.of(pass));
        }
    }

    /** Everybody but the one who acts whom it concerns. */
    static Set<OrganizationId> others(SupportCase about, OrganizationId by) {
        var all = new java.util.HashSet<>(Set.of(about.asker(), about.holder()));
        all.remove(by);
        return all;
    }
}
