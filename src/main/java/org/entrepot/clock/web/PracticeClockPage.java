package org.entrepot.clock.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.entrepot.clock.application.ReadPracticeClock;
import org.entrepot.clock.domain.Due;
import org.entrepot.clock.domain.Journey;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** Business time, the ways to move it, and what falls due next. */
public record PracticeClockPage(Frame frame, ReadPracticeClock.Now now, Form typed) implements View {

    public String time() {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(frame.texts().locale())
                .withZone(frame.texts().zone())
                .format(now.moment());
    }

    public String date() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(frame.texts().locale())
                .withZone(frame.texts().zone())
                .format(now.moment());
    }

    public String zone() {
        return t("site.zone", frame.texts().zone().getId());
    }

    /** What was typed, else tomorrow at this time, as the browser's field wants it. */
    public Form form() {
        return typed.value("to").isEmpty() ? typed.with("to", tomorrow().toString()) : typed;
    }

    /** What kind of work it is; work of a module that has no text for it yet is shown by its code. */
    public String work(String code) {
        var known = frame.texts()
                .messages()
                .getMessage("due-work." + code, null, "", frame.texts().locale());
        return known == null || known.isEmpty() ? code : known;
    }

    public String moment(Instant moment) {
        return frame.texts().moment(moment);
    }

    public String away(Due due) {
        return due.at().isAfter(now.moment()) ? frame.texts().relative(due.at(), now.moment()) : t("clock.due.now");
    }

    public String progress(Journey journey) {
        return t("clock.progress", moment(journey.reached()), moment(journey.to()));
    }

    private LocalDateTime tomorrow() {
        return now.moment()
                .atZone(frame.texts().zone())
                .toLocalDateTime()
                .plusDays(1)
                .truncatedTo(ChronoUnit.MINUTES);
    }
}
