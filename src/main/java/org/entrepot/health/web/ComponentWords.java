package org.entrepot.health.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import org.entrepot.health.Severity;
import org.entrepot.health.application.ReadUptime;
import org.entrepot.health.domain.Uptime;
import org.entrepot.site.Tone;

/** Uptime in words and as a bar of days. */
public interface ComponentWords extends HealthWords {

    /**
     * One day of the bar.
     *
     * @param x where it stands in the picture
     * @param css its class
     */
    record Bar(int x, String css, String title) {}

    int WIDTH = 10;

    default String share(Uptime uptime) {
        return share(uptime.share());
    }

    /** Rounded down: only a stretch without any downtime reads as 100 %. */
    default String share(BigDecimal share) {
        var format = NumberFormat.getPercentInstance(texts().locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(3);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(share);
    }

    default String lasting(Duration duration) {
        var minutes = duration.toMinutes();
        return minutes < 60
                ? t("health.lasting.minutes", texts().number(minutes))
                : t("health.lasting.hours", texts().number(minutes / 60), texts().number(minutes % 60));
    }

    default String mark(ReadUptime.Standing standing) {
        if (standing.component().isRetired()) {
            return t("health.component.retired");
        }
        if (standing.now() == Severity.NORMAL && standing.isInMaintenance()) {
            return t("health.kind.maintenance");
        }
        return standing.now() == Severity.NORMAL ? t("health.fine") : severity(standing.now());
    }

    default Tone markTone(ReadUptime.Standing standing) {
        if (standing.component().isRetired()) {
            return Tone.NEUTRAL;
        }
        return standing.now() == Severity.NORMAL && standing.isInMaintenance() ? Tone.INFO : tone(standing.now());
    }

    default List<Bar> bars(ReadUptime.Standing standing) {
        var bars = new java.util.ArrayList<Bar>();
        for (var day : standing.days()) {
            bars.add(new Bar(bars.size() * WIDTH, css(day), title(day)));
        }
        return bars;
    }

    default String barsLabel(ReadUptime.Standing standing) {
        return t(
                "health.uptime.label",
                standing.component().name(),
                share(standing.uptime()),
                lasting(standing.uptime().down()));
    }

    private String title(ReadUptime.Day day) {
        return day.uptime()
                .map(uptime -> texts().date(day.date()) + " · " + share(uptime) + " · " + severity(day.worst()))
                .orElse(texts().date(day.date()) + " · " + t("health.uptime.none"));
    }

    private static String css(ReadUptime.Day day) {
        return day.uptime().isEmpty() ? "day-none" : "day-" + day.worst().code();
    }
}
