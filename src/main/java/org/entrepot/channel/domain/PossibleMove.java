package org.entrepot.channel.domain;

import java.util.List;
import java.util.Optional;
import org.entrepot.channel.Alternative;

/**
 * One arrow of the map of moves: where it leads from here, by which way, and whether it may be gone now.
 *
 * @param transition row of the table; empty when none is about it
 * @param path the easiest lawful way of the publisher
 * @param refusal the guard that closes it now
 * @param rules behind the way or the refusal
 * @param locked partners on the list that R74 keeps there, as far as the move asks
 */
public record PossibleMove(
        Wish wish,
        Standing standing,
        Optional<AudienceTransition> transition,
        Optional<MovePath> path,
        Optional<ChannelRefusal> refusal,
        String rules,
        List<Alternative> alternatives,
        long locked) {

    public PossibleMove {
        alternatives = List.copyOf(alternatives);
    }

    /** Whether an arrow can be gone. */
    public enum Standing {
        /** It is like that already. */
        HERE,
        OPEN,
        BY_REQUEST,
        CLOSED
    }
}
