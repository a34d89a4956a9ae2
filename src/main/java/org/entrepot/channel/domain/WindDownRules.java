package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.domain.WindDown.Ground;
import org.entrepot.channel.domain.WindDown.Side;
import org.entrepot.kernel.AudienceOption;

/** What P3 says to a wish to wind an authorization down. */
public final class WindDownRules {

    private WindDownRules() {}

    /**
     * What the offer and the authorization allow.
     *
     * @param option the live one
     * @param isLocked whether Sold holds without a completed wind-down since
     * @param hasOpen whether one is proposed or runs already
     */
    public record Situation(AudienceOption option, boolean isLocked, boolean hasOpen) {}

    /** Empty when it may be proposed, or ordered. */
    public static Optional<ChannelRefusal> againstStarting(Situation situation) {
        if (situation.option() != AudienceOption.SPECIFIC) {
            return Optional.of(ChannelRefusal.WIND_DOWN_UNDER_SPECIFIC_ONLY);
        }
        if (situation.hasOpen()) {
            return Optional.of(ChannelRefusal.WIND_DOWN_UNDER_WAY);
        }
        return situation.isLocked() ? Optional.empty() : Optional.of(ChannelRefusal.NOTHING_TO_WIND_DOWN);
    }

    /** Whether that side may answer this proposal; none, or its own, is none that it could agree to. */
    public static Optional<ChannelRefusal> againstAnswering(Optional<WindDown> open, Side side) {
        return open.flatMap(WindDown::waitsFor).filter(side::equals).isPresent()
                ? Optional.empty()
                : Optional.of(ChannelRefusal.NEEDS_BOTH_CONSENTS);
    }

    /** The operator alone needs one of three grounds and a reason. */
    public static Optional<ChannelRefusal> againstOrdering(Side side, Optional<Ground> ground, String reason) {
        if (side != Side.OPERATOR) {
            return Optional.of(ChannelRefusal.OPERATOR_ONLY);
        }
        return ground.isEmpty() || reason.isBlank()
                ? Optional.of(ChannelRefusal.OPERATOR_GROUND_MISSING)
                : Optional.empty();
    }

    /** What can be done instead. */
    public static List<Alternative> insteadOf(ChannelRefusal refusal, AudienceOption option) {
        return refusal == ChannelRefusal.WIND_DOWN_UNDER_SPECIFIC_ONLY && option == AudienceOption.ANY
                ? List.of(Alternative.ANY_TO_SPECIFIC_SOLD_ONLY)
                : WaysOut.of(refusal, MovePath.WIND_DOWN);
    }

    /** What the mark of a blocked end, or of a blocked limit, offers to both sides (P2). */
    public static List<Alternative> insteadOfBlocked(Authorization authorization) {
        if (authorization.isWindingDown()) {
            return List.of(Alternative.WAIT_FOR_WIND_DOWN_END);
        }
        return authorization.isExpiryBlocked() || authorization.isLimitBlocked()
                ? List.of(Alternative.PROPOSE_WIND_DOWN)
                : List.of();
    }

    /** At its date: under "specific partners" the authorization ends, otherwise it lapses. */
    public static WindDown.State atItsDate(AudienceOption optionThen) {
        return optionThen == AudienceOption.SPECIFIC ? WindDown.State.COMPLETED : WindDown.State.LAPSED;
    }

    public static boolean isAhead(Instant date, Instant now) {
        return date.isAfter(now);
    }
}
