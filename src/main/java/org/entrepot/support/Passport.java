package org.entrepot.support;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.SubscriptionId;

/**
 * Who answers which question of one asker about an offer or a subscription: one line for each kind of question that this
 * asker has, in the order of the matrix (section 12, P16).
 *
 * @param subscription empty for the passport of an offer
 * @param asker in whose place it is read
 */
public record Passport(
        OfferId offer, Optional<SubscriptionId> subscription, Asker asker, Instant moment, List<Line> lines) {

    public Passport {
        lines = List.copyOf(lines);
    }

    public Optional<Line> line(QuestionKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).findFirst();
    }

    /** Lines whose answerer cannot be reached. */
    public List<Line> gaps() {
        return lines.stream()
                .filter(line -> !line.isOwnTeam() && line.reach().isGap())
                .toList();
    }

    /**
     * Who answers one kind of question. Exactly one of {@code first} and {@code referredTo} is present.
     *
     * @param first the only first answerer
     * @param isOwnTeam the first answerer is the asker's own company
     * @param handOver whom the first answerer may hand over to
     * @param choices whom the asker may choose instead
     * @param referredTo the question is not answered where it was put; this one helps (R174, R179)
     * @param reach of the first answerer, or of the one referred to
     */
    public record Line(
            QuestionKind kind,
            Optional<Holder> first,
            boolean isOwnTeam,
            List<Holder> handOver,
            List<Holder> choices,
            Optional<Holder> referredTo,
            Reach reach) {

        public Line {
            handOver = List.copyOf(handOver);
            choices = List.copyOf(choices);
        }

        public boolean isReferred() {
            return referredTo.isPresent();
        }

        /** Who helps, in either case. */
        public Holder helper() {
            return first.or(() -> referredTo).orElseThrow();
        }
    }
}
