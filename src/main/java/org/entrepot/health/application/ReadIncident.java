package org.entrepot.health.application;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.health.ComponentId;
import org.entrepot.health.IncidentId;
import org.entrepot.health.domain.Component;
import org.entrepot.health.domain.Components;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentLists;
import org.entrepot.health.domain.IncidentLists.Hit;
import org.entrepot.health.domain.Incidents;
import org.entrepot.health.domain.Reach;
import org.entrepot.health.domain.Reader;
import org.entrepot.health.domain.SeenIncident;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PlanId;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One incident as its reader may see it; whose business it does not concern finds nothing. */
@Service
@Transactional
public class ReadIncident {

    private final Incidents incidents;
    private final IncidentLists lists;
    private final Components components;
    private final Reach reach;
    private final Offers offers;
    private final Organizations organizations;
    private final PublishedInStore store;
    private final BusinessClock clock;

    ReadIncident(
            Incidents incidents,
            IncidentLists lists,
            Components components,
            Reach reach,
            Offers offers,
            Organizations organizations,
            PublishedInStore store,
            BusinessClock clock) {
        this.incidents = incidents;
        this.lists = lists;
        this.components = components;
        this.reach = reach;
        this.offers = offers;
        this.organizations = organizations;
        this.store = store;
        this.clock = clock;
    }

    /** @param page of the reader's own customers concerned */
    @Transactional(readOnly = true)
    public Outcome<View> read(Actor actor, IncidentId id, Locale locale, PageRequest page) {
        return HealthAccess.asReader(actor)
                .then(reader -> seen(reader, id, locale).map(seen -> view(seen, reader, locale, page)));
    }

    /** The delivery receipt: somebody of the company has looked. */
    public Outcome<IncidentId> markRead(Actor actor, IncidentId id) {
        return HealthAccess.asReader(actor).then(reader -> {
            if (!lists.mayRead(reader, id, clock.now())) {
                return Denial.notFound();
            }
            reach.read(id, actor.organization(), actor.name(), clock.now());
            return Outcome.done(id);
        });
    }

    /** A published one, for whoever comes to the store (A43). */
    @Transactional(readOnly = true)
    public Outcome<View> readPublished(IncidentId id, Locale locale) {
        var reader = new Reader.Everybody();
        return seen(reader, id, locale)
                .then(seen -> store.isShown(seen.incident().current().coverage().offers())
                        ? Outcome.done(view(seen, reader, locale, PageRequest.first()))
                        : Denial.notFound());
    }

    private Outcome<SeenIncident> seen(Reader reader, IncidentId id, Locale locale) {
        return Optional.of(id)
                .filter(one -> lists.mayRead(reader, one, clock.now()))
                .flatMap(incidents::find)
                .flatMap(incident -> SeenIncident.of(incident, reader, locale))
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }

    private View view(SeenIncident seen, Reader reader, Locale locale, PageRequest page) {
        var now = clock.now();
        var incident = seen.incident();
        var hits = hits(incident, reader, now, page);
        var companies = new HashSet<OrganizationId>(Set.of(incident.publisher()));
        hits.ifPresent(found -> found.page().items().forEach(hit -> companies.add(hit.customer())));
        var coverage = incident.current().coverage();
        Map<ComponentId, Component> blamed =
                reader.readsPartnerTexts() ? components.find(coverage.components()) : Map.of();
        return new View(
                seen,
                reader,
                offers.summaries(coverage.offers(), locale),
                offers.livePlans(coverage.plans()),
                List.copyOf(blamed.values()),
                organizations.names(companies),
                hits,
                now);
    }

    private Optional<Hits> hits(Incident incident, Reader reader, Instant now, PageRequest page) {
        if (!(reader instanceof Reader.Partner(var partner))) {
            return Optional.empty();
        }
        var isOver =
                incident.timeline().runsUntil().map(end -> !now.isBefore(end)).orElse(false);
        return Optional.of(new Hits(
                lists.hitCustomers(partner, incident.id(), isOver), lists.hits(partner, incident.id(), isOver, page)));
    }

    /** The reader's own customers concerned. */
    public record Hits(long customers, Page<Hit> page) {}

    /** @param hits for partners and resellers only */
    public record View(
            SeenIncident seen,
            Reader reader,
            Map<OfferId, OfferSummary> offers,
            Map<PlanId, LivePlan> plans,
            List<Component> components,
            Map<OrganizationId, String> companies,
            Optional<Hits> hits,
            Instant now) {

        public View {
            offers = Map.copyOf(offers);
            plans = Map.copyOf(plans);
            components = List.copyOf(components);
            companies = Map.copyOf(companies);
        }
    }
}
