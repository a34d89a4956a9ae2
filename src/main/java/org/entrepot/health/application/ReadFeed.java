package org.entrepot.health.application;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentFilter;
import org.entrepot.health.domain.IncidentFilter.Phase;
import org.entrepot.health.domain.IncidentLine;
import org.entrepot.health.domain.IncidentLists;
import org.entrepot.health.domain.Incidents;
import org.entrepot.health.domain.Reader;
import org.entrepot.health.domain.SeenIncident;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The latest news for feed readers: by an organization's secret what it reads, without one what is published in the store (A43). */
@Service
@Transactional(readOnly = true)
public class ReadFeed {

    private static final int INCIDENTS = 30;
    private static final int ENTRIES = 100;

    private final KeepFeeds feeds;
    private final IncidentLists lists;
    private final Incidents incidents;
    private final Organizations organizations;
    private final PublishedInStore store;
    private final BusinessClock clock;

    ReadFeed(
            KeepFeeds feeds,
            IncidentLists lists,
            Incidents incidents,
            Organizations organizations,
            PublishedInStore store,
            BusinessClock clock) {
        this.feeds = feeds;
        this.lists = lists;
        this.incidents = incidents;
        this.organizations = organizations;
        this.store = store;
        this.clock = clock;
    }

    /** Nothing tells a revoked secret from one that never was. */
    public Outcome<Feed> bySecret(String secret, Locale locale) {
        return feeds.reader(secret)
                .map(reader -> Outcome.done(feed(reader, locale)))
                .orElseGet(Denial::notFound);
    }

    public Feed published(Locale locale) {
        return feed(new Reader.Everybody(), locale);
    }

    private Feed feed(Reader reader, Locale locale) {
        var now = clock.now();
        var lines = lists.page(reader, IncidentFilter.of(Phase.ANY), now, PageRequest.first(INCIDENTS))
                .items();
        var shown = reader instanceof Reader.Everybody ? store.shown(lines) : lines;
        var entries = incidents.find(shown.stream().map(IncidentLine::id).toList()).stream()
                .flatMap(incident -> SeenIncident.of(incident, reader, locale).stream())
                .flatMap(seen -> seen.entries().stream()
                        .filter(entry -> !entry.isWithdrawn())
                        .map(entry -> new Entry(seen.incident(), seen, entry)))
                .sorted(comparing(Entry::changedAt).reversed())
                .limit(ENTRIES)
                .toList();
        var names = organizations.names(
                entries.stream().map(entry -> entry.incident().publisher()).toList());
        return new Feed(
                reader,
                entries,
                names,
                entries.isEmpty()
                        ? Optional.empty()
                        : Optional.of(entries.getFirst().changedAt()));
    }

    public record Entry(Incident incident, SeenIncident seen, SeenIncident.Entry entry) {

        public Instant changedAt() {
            return entry.correctedAt().orElse(entry.postedAt());
        }
    }

    /** @param changedAt of the newest entry */
    public record Feed(
            Reader reader, List<Entry> entries, Map<OrganizationId, String> publishers, Optional<Instant> changedAt) {

        public Feed {
            entries = List.copyOf(entries);
            publishers = Map.copyOf(publishers);
        }
    }
}
