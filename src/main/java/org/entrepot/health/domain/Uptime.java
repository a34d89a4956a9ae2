package org.entrepot.health.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.entrepot.health.Severity;

/**
 * The share of a stretch of time in which a component worked.
 *
 * <p>Downtime is the time in which at least one incident about the component was critical; overlapping incidents count once,
 * an open one counts until now. A warning is no downtime; it is told beside it as degraded time, as far as nothing was down
 * then. Planned maintenance is no downtime; an incident during a maintenance is. Time before the component existed, and time
 * that has not come yet, does not count.
 */
public record Uptime(Span window, Duration down, Duration degraded) {

    private static final int DECIMALS = 6;

    /** @param spells of every incident about the component, in any order, overlapping or not */
    public static Uptime of(Span window, Collection<Spell> spells) {
        var down = spans(window, spells, Severity.CRITICAL);
        var lessThanUp = spans(window, spells, Severity.WARNING);
        var either = Span.covered(java.util.stream.Stream.concat(down.stream(), lessThanUp.stream())
                .toList());
        var downtime = Span.covered(down);
        return new Uptime(window, downtime, either.minus(downtime));
    }

    /** The days before now that a component has been there for. */
    public static Span window(Instant now, int days, Instant createdAt) {
        var from = now.minus(Duration.ofDays(days));
        var since = createdAt.isAfter(from) ? createdAt : from;
        return new Span(since.isAfter(now) ? now : since, now);
    }

    /** Rounded down, so that only a stretch without any downtime reads as 1. */
    public BigDecimal share() {
        if (window.length().isZero()) {
            return BigDecimal.ONE;
        }
        return micros(window.length().minus(down)).divide(micros(window.length()), DECIMALS, RoundingMode.DOWN);
    }

    private static List<Span> spans(Span window, Collection<Spell> spells, Severity severity) {
        return spells.stream()
                .filter(spell -> spell.severity() == severity)
                .flatMap(spell -> spell.span().within(window).stream())
                .toList();
    }

    private static BigDecimal micros(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos() / 1_000);
    }
}
