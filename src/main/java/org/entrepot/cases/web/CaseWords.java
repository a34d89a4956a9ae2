package org.entrepot.cases.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entrepot.cases.domain.CaseState;
import org.entrepot.cases.domain.Severity;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.site.Texts;
import org.entrepot.site.Tone;
import org.entrepot.site.View;
import org.entrepot.support.QuestionKind;

/** How cases are said, the same on every page. */
interface CaseWords extends View {

    long MINUTES_AN_HOUR = 60;
    long HOURS_A_DAY = 24;

    default Texts texts() {
        return frame().texts();
    }

    default String kind(QuestionKind kind) {
        return t("support.kind." + kind.code());
    }

    default String state(CaseState state) {
        return t("cases.state." + state.code());
    }

    default Tone tone(CaseState state) {
        return switch (state) {
            case PENDING -> Tone.INFO;
            case INQUIRING, REOPENED -> Tone.WARN;
            case RESOLVED -> Tone.GOOD;
            case CLOSED -> Tone.NEUTRAL;
        };
    }

    default String severity(Severity severity) {
        return t("cases.severity." + severity.code());
    }

    /** In the two largest units, such as "3 h 20 min". */
    default String duration(Duration time) {
        return duration(time, texts());
    }

    static String duration(Duration time, Texts texts) {
        var minutes = time.toMinutes();
        if (minutes < MINUTES_AN_HOUR) {
            return texts.text("cases.duration.minutes", minutes);
        }
        var hours = minutes / MINUTES_AN_HOUR;
        return hours < HOURS_A_DAY
                ? texts.text("cases.duration.hours", hours, minutes % MINUTES_AN_HOUR)
                : texts.text("cases.duration.days", hours / HOURS_A_DAY, hours % HOURS_A_DAY);
    }

    /** In the largest unit alone, where there is little room. */
    static String roughly(Duration time, Texts texts) {
        if (time.toMinutes() < MINUTES_AN_HOUR) {
            return texts.text("cases.duration.short.minutes", time.toMinutes());
        }
        return time.toHours() < HOURS_A_DAY
                ? texts.text("cases.duration.short.hours", time.toHours())
                : texts.text("cases.duration.short.days", time.toDays());
    }

    /** When the first answer is due, or by how much it is late. */
    default Optional<String> due(SupportCase about, Instant now) {
        return about.dueAt()
                .map(at -> at.isBefore(now)
                        ? t("cases.due.late", duration(Duration.between(at, now)))
                        : t("cases.due.in", duration(Duration.between(now, at))));
    }

    default Tone dueTone(SupportCase about, Instant now) {
        return about.isLate(now) ? Tone.BAD : Tone.NEUTRAL;
    }
}
