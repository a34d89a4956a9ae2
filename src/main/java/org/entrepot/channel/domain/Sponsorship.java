package org.entrepot.channel.domain;

import java.time.Instant;

/**
 * Why a partner stands on a list, in the publisher's own words.
 *
 * @param sponsor who of the publisher stands for it
 */
public record Sponsorship(String reason, String sponsor, String writtenBy, Instant since) {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 200;

    /** What somebody typed, at the length that is kept. */
    public static Sponsorship of(String reason, String sponsor, String writtenBy, Instant at) {
        return new Sponsorship(cut(reason.strip(), LONGEST_REASON), cut(sponsor.strip(), LONGEST_NAME), writtenBy, at);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    public boolean isEmpty() {
        return reason.isEmpty() && sponsor.isEmpty();
    }
}
