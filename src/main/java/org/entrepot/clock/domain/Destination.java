package org.entrepot.clock.domain;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/** Where the practice clock is to be moved. */
public sealed interface Destination {

    record Moment(Instant at) implements Destination {}

    /** @param zone of the reader, in whose calendar a day or a month is counted */
    record After(Period period, ZoneId zone) implements Destination {}

    /** To the next moment at which something is due. */
    record NextDue() implements Destination {}
}
