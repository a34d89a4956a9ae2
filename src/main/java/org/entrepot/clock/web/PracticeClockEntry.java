package org.entrepot.clock.web;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.entrepot.clock.application.ClockMovability;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.site.HeaderEntries;
import org.entrepot.site.HeaderEntry;
import org.entrepot.site.Texts;
import org.springframework.stereotype.Component;

/** Practice time in the header of everybody who is signed in to a practice marketplace (P19). */
@Component
class PracticeClockEntry implements HeaderEntries {

    private final BusinessClock clock;
    private final ClockMovability movability;

    PracticeClockEntry(BusinessClock clock, ClockMovability movability) {
        this.clock = clock;
        this.movability = movability;
    }

    @Override
    public List<HeaderEntry> entriesFor(Actor actor, Texts texts) {
        if (!movability.isMovable()) {
            return List.of();
        }
        var now = clock.now();
        var moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(texts.zone())
                .format(now);
        return List.of(new HeaderEntry(
                "clock",
                texts.text("clock.header", texts.moment(now)),
                moment,
                Optional.empty(),
                PracticeClockPages.PATH,
                10));
    }
}
