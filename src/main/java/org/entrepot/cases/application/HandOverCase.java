package org.entrepot.cases.application;

import java.util.List;
import java.util.Optional;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseRefusal;
import org.entrepot.cases.domain.CaseTransition;
import org.entrepot.cases.domain.HandOverReason;
import org.entrepot.cases.domain.Side;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The holder gives the ball on, with a reason and a fact, to a company that the matrix names or that had it before (P16). The
 * second bounce goes to the operator, and whom it names keeps the case.
 */
@Service
@Transactional
public class HandOverCase {

    public static final int LONGEST_FACT = 2_000;

    private final CaseAccess access;
    private final FindRoute routes;
    private final MakeMove moves;
    private final Tellings tellings;
    private final Organizations organizations;

    HandOverCase(CaseAccess access, FindRoute routes, MakeMove moves, Tellings tellings, Organizations organizations) {
        this.access = access;
        this.routes = routes;
        this.moves = moves;
        this.tellings = tellings;
        this.organizations = organizations;
    }

    /** @param fact what the next one needs to know, in words */
    public record Command(Optional<OrganizationId> to, Optional<HandOverReason> reason, String fact) {}

    public Outcome<SupportCase> handOver(Actor actor, CaseId id, Command command) {
        return CaseAccess.companyWide(actor)
                .then(_ -> access.toChange(actor, id))
                .then(found -> {
                    var problems = new Problems();
                    var fact = problems.at("fact", Inputs.requiredText(command.fact(), LONGEST_FACT));
                    problems.addIf(command.reason().isEmpty(), "reason", InputRefusal.CHOICE_UNKNOWN);
                    problems.addIf(command.to().isEmpty(), "to", InputRefusal.REQUIRED);
                    return problems.orElse(fact::orElseThrow)
                            .then(told -> lawful(actor, found, command.to().orElseThrow())
                                    .then(to -> moves.make(
                                            actor,
                                            found,
                                            Side.HOLDER,
                                            MakeMove.Wanted.passed(
                                                    told,
                                                    command.reason().orElseThrow(),
                                                    found.ball().passedTo(to, organizations.operator())))));
                })
                .map(move -> {
                    tellings.told(actor, move);
                    return move.after().seenBy(actor.organization());
                });
    }

    private Outcome<OrganizationId> lawful(Actor actor, SupportCase about, OrganizationId to) {
        if (!actor.worksFor(about.holder())
                || CaseTransition.after(about.state(), Side.HOLDER, CaseAct.HAND_OVER)
                        .isEmpty()) {
            return Outcome.refused(CaseRefusal.CASE_ACT_NOT_POSSIBLE);
        }
        if (about.ball().isSettled()) {
            return Outcome.refused(CaseRefusal.CASE_SETTLED);
        }
        var lawful = routes.mayTakeOver(about);
        return lawful.contains(to)
                ? Outcome.done(to)
                : Outcome.refused(Problem.at("to", CaseRefusal.HAND_OVER_NOT_ALLOWED, names(lawful)));
    }

    private String names(List<OrganizationId> companies) {
        var names = organizations.names(companies);
        return companies.isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        companies.stream().map(id -> names.getOrDefault(id, "")).toList());
    }
}
