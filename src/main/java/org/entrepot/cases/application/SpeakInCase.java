package org.entrepot.cases.application;

import java.util.List;
import java.util.Set;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.CaseRefusal;
import org.entrepot.cases.domain.CaseState;
import org.entrepot.cases.domain.CaseTransition;
import org.entrepot.cases.domain.Move;
import org.entrepot.cases.domain.Side;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.files.FileId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is said in a case: answers, questions back, solutions, and that it was none. */
@Service
@Transactional
public class SpeakInCase {

    public static final int LONGEST_TEXT = 20_000;

    /** Acts that are made of words alone. */
    private static final Set<CaseAct> SPOKEN =
            Set.of(CaseAct.ANSWER, CaseAct.INQUIRE, CaseAct.REPLY, CaseAct.RESOLVE, CaseAct.REOPEN, CaseAct.CLOSE);

    private final CaseAccess access;
    private final MakeMove moves;
    private final TieAttachments attachments;
    private final Tellings tellings;
    private final BusinessClock clock;

    SpeakInCase(CaseAccess access, MakeMove moves, TieAttachments attachments, Tellings tellings, BusinessClock clock) {
        this.access = access;
        this.moves = moves;
        this.attachments = attachments;
        this.tellings = tellings;
        this.clock = clock;
    }

    /**
     * What somebody says.
     *
     * @param act one that is made of words alone
     */
    public record Command(CaseAct act, CaseEntry.Way way, String text, List<FileId> attachments) {
        public Command {
            attachments = List.copyOf(attachments);
        }
    }

    public Outcome<SupportCase> say(Actor actor, CaseId id, Command command) {
        return access.toChange(actor, id).then(found -> {
            var problems = new Problems();
            var text = problems.at(
                    "text",
                    command.act() == CaseAct.CLOSE
                            ? Inputs.text(command.text(), LONGEST_TEXT)
                            : Inputs.requiredText(command.text(), LONGEST_TEXT));
            return problems.orElse(text::orElseThrow)
                    .then(said -> possible(actor, found, command.act())
                            .then(side -> attachments
                                    .tie(actor, command.attachments())
                                    .then(files -> moves.make(
                                            actor,
                                            found,
                                            side,
                                            MakeMove.Wanted.said(command.act(), command.way(), said, files)))))
                    .map(move -> told(actor, move));
        });
    }

    /** What the actor's company can say now, in the order of the acts. */
    static List<CaseAct> possible(Actor actor, SupportCase about, java.time.Instant now) {
        var side = about.sideOf(actor.organization());
        return CaseTransition.possible(about.state(), side).stream()
                .filter(act -> act != CaseAct.REOPEN || about.canBeReopened(now))
                .toList();
    }

    private Outcome<Side> possible(Actor actor, SupportCase about, CaseAct act) {
        if (act == CaseAct.REOPEN && about.state() == CaseState.CLOSED && !about.canBeReopened(clock.now())) {
            return Outcome.refused(CaseRefusal.CASE_CLOSED_FOR_GOOD, String.valueOf(SupportCase.REOPENABLE.toDays()));
        }
        var side = about.sideOf(actor.organization());
        return SPOKEN.contains(act)
                        && CaseTransition.after(about.state(), side, act).isPresent()
                ? Outcome.done(side)
                : Outcome.refused(CaseRefusal.CASE_ACT_NOT_POSSIBLE);
    }

    private SupportCase told(Actor actor, Move move) {
        tellings.told(actor, move);
        return move.after().seenBy(actor.organization());
    }
}
