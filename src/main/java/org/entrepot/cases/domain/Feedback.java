package org.entrepot.cases.domain;

import java.time.Instant;

/** What the asker thinks of how it went, said once. */
public record Feedback(int rating, String text, String name, Instant at) {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;
}
