package org.entrepot.channel.domain;

import java.time.Instant;

/**
 * Why a partner stands on a list, in the publisher's own words.
 *
 * @param sponsor who of the publisher stands for it
 */
public record Sponsorship(String reason, String sponsor, String writtenBy, Instant since) {

    public boolean isEmpty() {
        return reason.isEmpty() && sponsor.isEmpty();
    }
}
