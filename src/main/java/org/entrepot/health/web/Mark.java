package org.entrepot.health.web;

import java.util.Comparator;
import java.util.List;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.Severity;
import org.entrepot.health.domain.IncidentLine;
import org.entrepot.health.domain.Reader;
import org.entrepot.site.Tone;

/** How something does as a whole: as bad as the worst of what runs. */
record Mark(HealthWords words, List<IncidentLine> running) {

    static Mark of(HealthWords words, List<IncidentLine> running) {
        return new Mark(words, running);
    }

    String label() {
        if (running.isEmpty()) {
            return words.t("health.fine");
        }
        return incidents().isEmpty() ? words.t("health.kind.maintenance") : words.severity(worst());
    }

    Tone tone() {
        return incidents().isEmpty() && !running.isEmpty() ? Tone.INFO : words.tone(worst());
    }

    List<ServicesPage.Trouble> troubles(Reader reader) {
        return running.stream()
                .map(line -> {
                    var locale = words.texts().locale();
                    var title = reader.readsPartnerTexts()
                            ? line.titles().forPartners(locale, line.firstLanguage())
                            : line.titles()
                                    .forCustomers(locale, line.firstLanguage())
                                    .orElseThrow();
                    return new ServicesPage.Trouble(
                            "/service-health/incidents/" + line.id(), title.text(), title.language());
                })
                .toList();
    }

    private Severity worst() {
        return incidents().stream()
                .map(IncidentLine::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.NORMAL);
    }

    private List<IncidentLine> incidents() {
        return running.stream()
                .filter(line -> line.kind() == IncidentKind.INCIDENT)
                .toList();
    }
}
