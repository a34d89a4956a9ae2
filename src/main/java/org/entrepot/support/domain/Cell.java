package org.entrepot.support.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entrepot.support.Answerer;
import org.entrepot.support.Asker;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.Route;
import org.entrepot.support.RoutingFacts;

/**
 * One cell of the routing matrix, before the facts are known.
 *
 * @param first who answers
 * @param handOver whom it may be handed over to
 * @param choice whom the asker may turn to directly instead
 * @param choiceHolds when that is so
 * @param asFirstTier a party that declines first-level questions passes this one on (R171, R172)
 */
public record Cell(
        First first,
        List<Answerer> handOver,
        Optional<Answerer> choice,
        Predicate<RoutingFacts> choiceHolds,
        boolean asFirstTier) {

    /** What stands first in a cell. */
    public enum First {
        /** The customer's support contact: the direct bill partner, or provider and reseller between them. */
        CONTACT,
        OWN_TEAM,
        PROVIDER,
        PUBLISHER,
        OPERATOR,
        REFERRED_TO_CONTACT,
        REFERRED_TO_PUBLISHER,
        NOT_OFFERED
    }

    static final Cell CONTACT = of(First.CONTACT);
    static final Cell OWN_TEAM = of(First.OWN_TEAM);
    static final Cell PROVIDER = of(First.PROVIDER);
    static final Cell PUBLISHER = of(First.PUBLISHER);
    static final Cell OPERATOR = of(First.OPERATOR);
    static final Cell REFERRED_TO_CONTACT = of(First.REFERRED_TO_CONTACT);
    static final Cell REFERRED_TO_PUBLISHER = of(First.REFERRED_TO_PUBLISHER);
    static final Cell NOT_OFFERED = of(First.NOT_OFFERED);

    public Cell {
        handOver = List.copyOf(handOver);
    }

    private static Cell of(First first) {
        return new Cell(first, List.of(), Optional.empty(), _ -> false, false);
    }

    /** "X → Y". */
    Cell then(Answerer next) {
        return new Cell(first, List.of(next), choice, choiceHolds, asFirstTier);
    }

    /** "A or B": B by direct choice, and A may hand over to B. */
    Cell or(Answerer other, Predicate<RoutingFacts> holds) {
        return new Cell(first, List.of(other), Optional.of(other), holds, asFirstTier);
    }

    /** "A; B only if": B by direct choice, without a hand-over. */
    Cell onlyIf(Answerer other, Predicate<RoutingFacts> holds) {
        return new Cell(first, handOver, Optional.of(other), holds, asFirstTier);
    }

    /** "Takes tier 1 if it chooses". */
    Cell ifItTakesTierOne() {
        return new Cell(first, handOver, choice, choiceHolds, true);
    }

    /** The cell read for the facts at hand. */
    public Route read(QuestionKind kind, Asker asker, RoutingFacts facts) {
        return switch (first) {
            case CONTACT -> contact(facts.contactFor(kind), facts);
            case OWN_TEAM -> new Route.Answered(own(asker), true, handOver, List.of());
            case PROVIDER -> answered(Answerer.PROVIDER, facts);
            case PUBLISHER -> answered(Answerer.PUBLISHER, facts);
            case OPERATOR -> answered(Answerer.OPERATOR, facts);
            case REFERRED_TO_CONTACT -> new Route.Referred(facts.contactFor(kind));
            case REFERRED_TO_PUBLISHER -> new Route.Referred(Answerer.PUBLISHER);
            case NOT_OFFERED -> new Route.NotOffered();
        };
    }

    /** The same question put to the second way, where there is one. */
    public static Route chosen(Route route) {
        return switch (route) {
            case Route.Answered answered
            when !answered.choices().isEmpty() ->
                new Route.Answered(answered.choices().getFirst(), false, List.of(), List.of());
            case Route.Answered answered -> answered;
            case Route.Referred referred -> referred;
            case Route.NotOffered notOffered -> notOffered;
        };
    }

    /** R169, R171: straight to the publisher only where its channel is open to customers. */
    private Route contact(Answerer contact, RoutingFacts facts) {
        var passesOn = asFirstTier
                && facts.tierOneDeclinedBy().contains(contact)
                && facts.publisherAnswers().isOpenToCustomers();
        return passesOn
                ? new Route.Answered(Answerer.PUBLISHER, false, List.of(), List.of())
                : answered(contact, facts);
    }

    private Route answered(Answerer answerer, RoutingFacts facts) {
        return new Route.Answered(
                answerer,
                false,
                handOver,
                choice.filter(_ -> choiceHolds.test(facts)).stream().toList());
    }

    private static Answerer own(Asker asker) {
        return switch (asker) {
            case DIRECT_PARTNER -> Answerer.DIRECT_PARTNER;
            case PROVIDER -> Answerer.PROVIDER;
            case RESELLER -> Answerer.RESELLER;
            case PUBLISHER -> Answerer.PUBLISHER;
            case CUSTOMER -> throw new IllegalStateException("a customer answers no question of the matrix");
        };
    }
}
