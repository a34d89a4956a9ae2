package org.entrepot.health.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.health.UpdateId;
import org.entrepot.health.domain.Wording.Spoken;

/**
 * An incident as one reader may read it (P15): customers and the store get texts for customers and nothing else, and an entry
 * without one does not exist for them.
 *
 * @param entries latest first; withdrawn ones for the publisher only
 */
public record SeenIncident(Incident incident, Spoken title, List<Entry> entries) {

    /**
     * One entry of the timeline.
     *
     * @param reason why it was corrected; empty for customers
     */
    public record Entry(
            UpdateId id,
            Instant at,
            Instant postedAt,
            Optional<Instant> correctedAt,
            IncidentState state,
            Severity severity,
            Spoken text,
            boolean isReopening,
            boolean isWithdrawn,
            String byName,
            String reason) {}

    public SeenIncident {
        entries = List.copyOf(entries);
    }

    /** Empty when nothing in it was written for that reader. */
    public static Optional<SeenIncident> of(Incident incident, Reader reader, Locale locale) {
        var titles = incident.current().titles();
        var title = reader.readsPartnerTexts()
                ? Optional.of(titles.forPartners(locale, incident.firstLanguage()))
                : titles.forCustomers(locale, incident.firstLanguage());
        return title.map(spoken -> new SeenIncident(incident, spoken, entries(incident, reader, locale)));
    }

    private static List<Entry> entries(Incident incident, Reader reader, Locale locale) {
        return incident.updates().stream()
                .filter(update -> !update.isWithdrawn() || reader instanceof Reader.Publisher)
                .sorted((one, other) -> one.at().equals(other.at())
                        ? Integer.compare(other.number(), one.number())
                        : other.at().compareTo(one.at()))
                .flatMap(update ->
                        text(update, incident, reader, locale)
                                .map(text -> entry(incident, update, text, reader))
                                .stream())
                .toList();
    }

    private static Optional<Spoken> text(IncidentUpdate update, Incident incident, Reader reader, Locale locale) {
        return reader.readsPartnerTexts()
                ? Optional.of(update.texts().forPartners(locale, incident.firstLanguage()))
                : update.texts().forCustomers(locale, incident.firstLanguage());
    }

    private static Entry entry(Incident incident, IncidentUpdate update, Spoken text, Reader reader) {
        var forPartners = reader.readsPartnerTexts();
        return new Entry(
                update.id(),
                update.at(),
                update.postedAt(),
                Optional.of(update.changedAt()).filter(_ -> update.isCorrected()),
                update.state(),
                update.severity(),
                text,
                !update.isWithdrawn() && incident.timeline().reopens(update.mark()),
                update.isWithdrawn(),
                forPartners ? update.byName() : "",
                forPartners ? update.reason() : "");
    }
}
