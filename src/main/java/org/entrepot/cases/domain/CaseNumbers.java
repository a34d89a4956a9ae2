package org.entrepot.cases.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/**
 * What a company's cases add up to. A case belongs to the week (from Monday, UTC) in which the company got it for the first
 * time; a number and the list of what it counts are made of the same rows.
 */
public interface CaseNumbers {

    /** By week from that moment on, the oldest first, and over all of them. */
    Series firstAnswers(OrganizationId company, Instant from, Instant until);

    /** The same for how often cases that it held were sent back. */
    Series heldCases(OrganizationId company, Instant from, Instant until);

    /** Open ones that it takes part in, by who holds them; most first. */
    List<Held> openByHolder(OrganizationId company);

    Page<Counted> countedFirstAnswers(OrganizationId company, Instant from, Instant until, PageRequest page);

    Page<Counted> countedHeldCases(OrganizationId company, Instant from, Instant until, PageRequest page);

    /** @param weeks only those in which there was any */
    record Series(Map<LocalDate, Tally> weeks, Tally all) {
        public Series {
            weeks = Map.copyOf(weeks);
        }
    }

    /**
     * @param count cases counted
     * @param marked of them: answered in time, or sent back at least once
     * @param median of the times that were measured; empty where none is
     */
    record Tally(long count, long marked, Optional<Duration> median) {
        public static final Tally NOTHING = new Tally(0, 0, Optional.empty());
    }

    record Held(OrganizationId holder, long count) {}

    /** One counted case. */
    record Counted(SupportCase about, Instant at, boolean isMarked, Optional<Duration> took) {

        /** What that company may know of it (P8). */
        public Counted seenBy(OrganizationId company) {
            return new Counted(about.seenBy(company), at, isMarked, took);
        }
    }
}
