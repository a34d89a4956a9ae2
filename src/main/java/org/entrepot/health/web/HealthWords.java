package org.entrepot.health.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.health.application.ReadHealth;
import org.entrepot.health.domain.IncidentLine;
import org.entrepot.health.domain.Reader;
import org.entrepot.site.Texts;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** What the pages of service health say in the same words. */
public interface HealthWords extends View {

    /**
     * An incident in one line of a list, in words.
     *
     * @param language of the title, for screen readers
     */
    record Line(
            String href,
            String title,
            String language,
            String mark,
            Tone tone,
            String state,
            String about,
            String where,
            String when,
            boolean inStore) {}

    default Texts texts() {
        return frame().texts();
    }

    default String severity(Severity severity) {
        return t("health.severity." + severity.code());
    }

    default String state(IncidentState state) {
        return t("health.state." + state.code());
    }

    default Tone tone(Severity severity) {
        return switch (severity) {
            case NORMAL -> Tone.GOOD;
            case INFORMATION -> Tone.INFO;
            case WARNING -> Tone.WARN;
            case CRITICAL -> Tone.BAD;
        };
    }

    default List<Line> lines(ReadHealth.Rows rows, String path) {
        return rows.page().items().stream().map(line -> line(line, rows, path)).toList();
    }

    default Line line(IncidentLine line, ReadHealth.Rows rows, String path) {
        return line(line, rows.reader(), rows.names(), rows.now(), path);
    }

    default Line line(IncidentLine line, Reader reader, ReadHealth.Names names, Instant now, String path) {
        var spoken = reader.readsPartnerTexts()
                ? line.titles().forPartners(texts().locale(), line.firstLanguage())
                : line.titles()
                        .forCustomers(texts().locale(), line.firstLanguage())
                        .orElseThrow();
        var isPlanned = line.kind() == IncidentKind.MAINTENANCE;
        var about = new ArrayList<String>();
        about.add(names.publishers().getOrDefault(line.publisher(), ""));
        line.offers().stream()
                .map(offer -> names.offers().get(offer))
                .filter(java.util.Objects::nonNull)
                .map(offer -> offer.name())
                .sorted()
                .forEach(about::add);
        return new Line(
                path + line.id(),
                spoken.text(),
                spoken.language(),
                isPlanned ? t("health.kind.maintenance") : severity(line.severity()),
                isPlanned ? Tone.INFO : tone(line.severity()),
                state(line.stateAt(now)),
                String.join(" · ", about),
                where(line),
                when(line, now),
                line.inStore());
    }

    default String where(IncidentLine line) {
        return line.regions().isEmpty()
                ? t("health.everywhere")
                : texts().list(line.regions().stream()
                        .map(region -> regionName(region.key()))
                        .sorted()
                        .toList());
    }

    /** As the table of regions calls it; one that the operator added goes by its key here. */
    default String regionName(String key) {
        return java.util.Objects.requireNonNull(texts().messages()
                .getMessage(
                        "kernel.region."
                                + key.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        new Object[0],
                        key,
                        texts().locale()));
    }

    private String when(IncidentLine line, Instant now) {
        if (line.isAhead(now)) {
            return t(
                    "health.when.ahead",
                    texts().moment(line.runsFrom()),
                    line.runsUntil().map(texts()::moment).orElse("–"),
                    texts().relative(line.runsFrom(), now));
        }
        return line.isOver(now)
                ? t(
                        "health.when.over",
                        texts().moment(line.runsFrom()),
                        line.runsUntil().map(texts()::moment).orElse("–"))
                : t("health.when.now", texts().moment(line.runsFrom()), texts().relative(line.runsFrom(), now));
    }
}
