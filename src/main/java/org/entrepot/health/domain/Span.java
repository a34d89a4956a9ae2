package org.entrepot.health.domain;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A stretch of time, half open: {@code from} is inside, {@code until} is not. */
public record Span(Instant from, Instant until) {

    public Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + until);
        }
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** The part inside the frame; empty when nothing is. */
    public Optional<Span> within(Span frame) {
        var start = from.isAfter(frame.from) ? from : frame.from;
        var end = until.isBefore(frame.until) ? until : frame.until;
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** The same time without overlaps, in order: what several cover together is counted once. */
    public static List<Span> union(Collection<Span> spans) {
        var merged = new ArrayList<Span>();
        spans.stream()
                .filter(span -> span.from.isBefore(span.until))
                .sorted(comparing(Span::from))
                .forEach(span -> {
                    if (merged.isEmpty() || merged.getLast().until.isBefore(span.from)) {
                        merged.add(span);
                    } else if (span.until.isAfter(merged.getLast().until)) {
                        merged.add(new Span(merged.removeLast().from, span.until));
                    }
                });
        return List.copyOf(merged);
    }

    /** How long they are together, overlaps counted once. */
    public static Duration covered(Collection<Span> spans) {
        return union(spans).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
