package org.entrepot.health.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.OfferQuery;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.health.ComponentId;
import org.entrepot.health.domain.Component;
import org.entrepot.health.domain.Components;
import org.entrepot.health.domain.IncidentFilter;
import org.entrepot.health.domain.IncidentFilter.Phase;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.organizations.Countries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The publisher's own side: components with their uptime, and what a report can be about. */
@Service
@Transactional(readOnly = true)
public class ReadBoard {

    private static final int MOST_CHOICES = 200;

    private final Components components;
    private final ReadUptime uptime;
    private final ReadHealth health;
    private final Offers offers;
    private final Countries countries;

    ReadBoard(Components components, ReadUptime uptime, ReadHealth health, Offers offers, Countries countries) {
        this.components = components;
        this.uptime = uptime;
        this.health = health;
        this.offers = offers;
        this.countries = countries;
    }

    public Outcome<ComponentRows> components(Actor actor, Locale locale, PageRequest page) {
        return HealthAccess.asPublisher(actor).map(_ -> {
            var found = components.page(actor.organization(), page);
            return new ComponentRows(
                    new Page<>(uptime.of(found.items()), found.next()),
                    offers.summaries(
                            found.items().stream()
                                    .flatMap(component -> component.offers().stream())
                                    .collect(java.util.stream.Collectors.toSet()),
                            locale));
        });
    }

    public Outcome<OneComponent> component(Actor actor, ComponentId id, Locale locale, PageRequest page) {
        return HealthAccess.asPublisher(actor)
                .then(reader -> components
                        .find(actor.organization(), id)
                        .map(found -> Outcome.done(new OneComponent(
                                uptime.of(List.of(found)).getFirst(),
                                offers.summaries(found.offers(), locale),
                                health.rows(
                                        new org.entrepot.health.domain.Reader.Publisher(reader.organization()),
                                        IncidentFilter.of(Phase.ANY).ofComponent(id),
                                        locale,
                                        page))))
                        .orElseGet(Denial::notFound));
    }

    /** What forms offer to choose from: the publisher's offers that are or were live, with their plans, and components. */
    public Outcome<Choices> choices(Actor actor, Locale locale) {
        return HealthAccess.asPublisher(actor).map(_ -> {
            var query = new OfferQuery(
                    java.util.Optional.empty(), Set.of(), Set.of(), java.util.Optional.of(actor.organization()));
            var live =
                    offers.live(query, locale, PageRequest.first(MOST_CHOICES)).items();
            var ids = live.stream().map(OfferSummary::id).collect(java.util.stream.Collectors.toSet());
            return new Choices(
                    live,
                    offers.livePlansOf(ids),
                    components.inUse(actor.organization(), MOST_CHOICES),
                    countries.regions());
        });
    }

    public record ComponentRows(Page<ReadUptime.Standing> page, Map<OfferId, OfferSummary> offers) {

        public ComponentRows {
            offers = Map.copyOf(offers);
        }
    }

    public record OneComponent(
            ReadUptime.Standing standing, Map<OfferId, OfferSummary> offers, ReadHealth.Rows incidents) {

        public OneComponent {
            offers = Map.copyOf(offers);
        }

        public Component component() {
            return standing.component();
        }
    }

    public record Choices(
            List<OfferSummary> offers,
            Map<OfferId, List<LivePlan>> plans,
            List<Component> components,
            Map<ProgramRegion, String> regions) {

        public Choices {
            offers = List.copyOf(offers);
            plans = Map.copyOf(plans);
            components = List.copyOf(components);
        }
    }
}
