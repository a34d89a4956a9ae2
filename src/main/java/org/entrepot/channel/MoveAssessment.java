package org.entrepot.channel;

import java.util.List;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Problem;

/**
 * What the rules say to a move as the world stands, and nothing done.
 *
 * @param before the live option; the draft's while the offer was never published
 * @param after the option that the move leads to
 * @param version of the audience that was looked at; it changes with every write
 * @param objections empty unless refused
 */
public record MoveAssessment(
        AudienceMove move,
        Answer answer,
        AudienceOption before,
        AudienceOption after,
        long version,
        List<MoveObjection> objections) {

    public MoveAssessment {
        objections = List.copyOf(objections);
        if (objections.isEmpty() == (answer == Answer.REFUSED)) {
            throw new IllegalArgumentException("refused, and nothing stands against it, or the other way round");
        }
    }

    public boolean isLawful() {
        return answer == Answer.LAWFUL;
    }

    public List<Problem> problems() {
        return objections.stream().map(MoveObjection::problem).toList();
    }

    /** What the rules say. */
    public enum Answer {
        LAWFUL,
        /** P2: lawful, but not by itself; it becomes a proposed request in the publisher's inbox. */
        ONLY_AS_REQUEST,
        REFUSED
    }
}
