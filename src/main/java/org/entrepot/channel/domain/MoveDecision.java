package org.entrepot.channel.domain;

import java.util.List;
import org.entrepot.channel.Alternative;

/** What the transition table says to a move. */
public sealed interface MoveDecision {

    record Lawful(AudienceTransition transition) implements MoveDecision {}

    /** @param rules the rules behind it, for the sentence that explains it */
    record Unlawful(ChannelRefusal refusal, String rules, List<Alternative> alternatives) implements MoveDecision {
        public Unlawful {
            alternatives = List.copyOf(alternatives);
        }
    }
}
