package org.entrepot.support;

import java.util.Optional;
import org.entrepot.support.domain.Cell;
import org.entrepot.support.domain.RoutingMatrix;

/** Who answers which question of whom: the one pure function behind passport, cases and chain lens (section 12, P16). */
public final class Routing {

    private Routing() {}

    /**
     * A question as the matrix knows it.
     *
     * @param isDirect the asker uses the second way of its cell, where the cell has one
     */
    public record Question(Asker asker, QuestionKind kind, Optional<Circumstance> circumstance, boolean isDirect) {

        public static Question of(Asker asker, QuestionKind kind) {
            return new Question(asker, kind, Optional.empty(), false);
        }

        public Question when(Circumstance circumstance) {
            return new Question(asker, kind, Optional.of(circumstance), isDirect);
        }

        public Question directly() {
            return new Question(asker, kind, circumstance, true);
        }
    }

    public static Route of(Question question, RoutingFacts facts) {
        var cell = RoutingMatrix.cell(question.kind(), question.asker(), facts.model(), question.circumstance());
        var route = cell.read(question.kind(), question.asker(), facts);
        return question.isDirect() ? Cell.chosen(route) : route;
    }
}
