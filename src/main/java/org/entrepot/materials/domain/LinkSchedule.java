package org.entrepot.materials.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entrepot.materials.domain.LinkChecks.Seen;
import org.entrepot.materials.domain.LinkChecks.State;

/** When a link counts as broken, and when it is looked at again. */
public final class LinkSchedule {

    static final int BELIEVED_AFTER = 3;

    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMinutes(10);

    private LinkSchedule() {}

    /** @param failures in a row before this look */
    public static Seen judge(Optional<LinkFault> fault, int failures, boolean wasBroken, Instant at) {
        if (fault.isEmpty()) {
            return new Seen(State.WORKS, Optional.empty(), 0, Optional.of(at));
        }
        var more = failures + 1;
        var isBroken = wasBroken || fault.get().isCertain() || more >= BELIEVED_AFTER;
        return new Seen(isBroken ? State.BROKEN : State.WORKS, fault, more, Optional.of(at));
    }

    public static Instant next(Seen seen, Instant at) {
        return at.plus(seen.fault().isPresent() && !seen.isBroken() ? SOON : DAILY);
    }
}
