package org.entrepot.discovery.application;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Role;
import org.entrepot.relationships.Relationships;
import org.entrepot.sales.RunningBusiness;
import org.entrepot.verdict.Check;
import org.entrepot.verdict.CheckResult;
import org.entrepot.verdict.Question;
import org.entrepot.verdict.RedactedVerdict;
import org.entrepot.verdict.Verdict;
import org.entrepot.verdict.Verdicts;
import org.entrepot.verdict.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers whoever takes part in a question: its partner, reseller or customer, the publisher of the offer, the operator.
 * Each sees of the verdict what concerns it (P17); a question of others does not exist for it. It reads what holds at one
 * moment of business time, so that a transaction would add nothing but two round trips.
 */
@Service
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class AnswerQuestions {

    /** More would make one caller's batch everybody's wait. */
    public static final int MOST = 100;

    /** Every role asks for its own party; a member without one does not (R41). */
    private static final Role[] ASKERS =
            Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toArray(Role[]::new);

    private final Verdicts verdicts;
    private final Offers offers;
    private final Relationships relationships;
    private final RunningBusiness running;

    AnswerQuestions(Verdicts verdicts, Offers offers, Relationships relationships, RunningBusiness running) {
        this.verdicts = verdicts;
        this.offers = offers;
        this.relationships = relationships;
        this.running = running;
    }

    /** In the order of the questions; one that is not the actor's to ask refuses them all, at its place. */
    public Outcome<List<RedactedVerdict>> answer(Actor actor, List<Question> questions) {
        if (actor.roles().isEmpty()) {
            return Denial.needs(ASKERS);
        }
        var publishers = actor.actsAs(Party.PUBLISHER)
                ? offers.publishersOf(questions.stream().map(Question::plan).collect(toSet()))
                : Map.<PlanId, OrganizationId>of();
        var strange = new ArrayList<Problem>();
        for (var i = 0; i < questions.size(); i++) {
            if (!mayAsk(actor, questions.get(i), publishers)) {
                strange.add(Problem.at("questions[" + i + "]", Denial.NOT_FOUND));
            }
        }
        if (!strange.isEmpty()) {
            return Outcome.refused(strange);
        }
        return Outcome.done(verdicts.ask(questions).stream()
                .map(verdict -> verdict.redactedFor(viewer(actor, verdict)))
                .toList());
    }

    private boolean mayAsk(Actor actor, Question question, Map<PlanId, OrganizationId> publishers) {
        if (actor.actsAs(Party.OPERATOR)) {
            return true;
        }
        var takesPart = isPartner(actor, question)
                || isReseller(actor, question)
                || isCustomer(actor, question)
                || isPublisher(actor, question, publishers);
        return takesPart
                && question.subscription()
                        .map(subscription -> running.takesPart(actor.organization(), subscription))
                        .orElse(true);
    }

    private Viewer viewer(Actor actor, Verdict verdict) {
        var question = verdict.question();
        if (actor.actsAs(Party.OPERATOR)) {
            return new Viewer.Operator();
        }
        if (isPartner(actor, question)) {
            return Viewer.Partner.of(verdict);
        }
        if (isReseller(actor, question)) {
            return new Viewer.Reseller(!isFailed(verdict, Check.RESELLER_LINKED), serves(actor, question));
        }
        return isCustomer(actor, question) ? new Viewer.Customer() : new Viewer.Publisher();
    }

    private boolean serves(Actor reseller, Question question) {
        return question.customer()
                .map(customer -> relationships.hasCustomer(reseller.organization(), customer))
                .orElse(true);
    }

    private static boolean isPartner(Actor actor, Question question) {
        return actor.actsAs(Party.PARTNER) && actor.worksFor(question.partner());
    }

    private static boolean isReseller(Actor actor, Question question) {
        return actor.actsAs(Party.PARTNER)
                && question.reseller().filter(actor::worksFor).isPresent();
    }

    private static boolean isCustomer(Actor actor, Question question) {
        return actor.actsAs(Party.CUSTOMER)
                && question.customer().filter(actor::worksFor).isPresent();
    }

    private static boolean isPublisher(Actor actor, Question question, Map<PlanId, OrganizationId> publishers) {
        return actor.actsAs(Party.PUBLISHER)
                && Optional.ofNullable(publishers.get(question.plan()))
                        .filter(actor::worksFor)
                        .isPresent();
    }

    private static boolean isFailed(Verdict verdict, Check check) {
        return verdict.failing().stream().map(CheckResult::check).anyMatch(check::equals);
    }
}
