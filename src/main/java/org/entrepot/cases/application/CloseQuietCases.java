package org.entrepot.cases.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.Cases;
import org.entrepot.cases.domain.Side;
import org.entrepot.clock.DueWork;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A solution that nobody contradicts, and a question back that nobody answers, end a case by themselves. */
@Component
@Transactional
public class CloseQuietCases implements DueWork {

    private static final int PORTION = 100;

    private final Cases cases;
    private final MakeMove moves;
    private final Tellings tellings;
    private final Organizations organizations;
    private final BusinessClock clock;

    CloseQuietCases(Cases cases, MakeMove moves, Tellings tellings, Organizations organizations, BusinessClock clock) {
        this.cases = cases;
        this.moves = moves;
        this.tellings = tellings;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextDue() {
        return cases.nextClosing();
    }

    @Override
    public void runDue() {
        var now = clock.now();
        List<CaseId> quiet = cases.toClose(now, PORTION);
        while (!quiet.isEmpty()) {
            quiet.forEach(this::close);
            quiet = cases.toClose(now, PORTION);
        }
    }

    private void close(CaseId id) {
        var rules = Actor.system(organizations.operator());
        var found = cases.find(id).orElseThrow();
        var move = moves.make(
                        rules,
                        found,
                        Side.RULES,
                        MakeMove.Wanted.said(CaseAct.CLOSE, CaseEntry.Way.RULES, "", List.of()))
                .orElseThrow();
        tellings.told(rules, move);
    }
}
