package org.entrepot.health.application;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.health.domain.HealthRefusal;
import org.entrepot.health.domain.IncidentFilter;
import org.entrepot.health.domain.IncidentFilter.Phase;
import org.entrepot.health.domain.IncidentLine;
import org.entrepot.health.domain.IncidentLists;
import org.entrepot.health.domain.IncidentLists.Served;
import org.entrepot.health.domain.IncidentLists.Service;
import org.entrepot.health.domain.IncidentLists.Trouble;
import org.entrepot.health.domain.Reader;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organizations;
import org.entrepot.relationships.Relationships;
import org.springframework.transaction.annotation.Transactional;

/** What concerns the reader's own business: as a whole, by service, by customer (R206). */
@org.springframework.stereotype.Service
@Transactional(readOnly = true)
public class ReadHealth {

    private final IncidentLists lists;
    private final Offers offers;
    private final Organizations organizations;
    private final Relationships relationships;
    private final BusinessClock clock;

    ReadHealth(
            IncidentLists lists,
            Offers offers,
            Organizations organizations,
            Relationships relationships,
            BusinessClock clock) {
        this.lists = lists;
        this.offers = offers;
        this.organizations = organizations;
        this.relationships = relationships;
        this.clock = clock;
    }

    /** For partner, reseller and customer. */
    public Outcome<Rows> own(Actor actor, IncidentFilter filter, Locale locale, PageRequest page) {
        return HealthAccess.asConcerned(actor).map(reader -> rows(reader, filter, locale, page));
    }

    /** The same for whoever reads incidents at all: publishers their own, the operator all. */
    public Outcome<Rows> readable(Actor actor, IncidentFilter filter, Locale locale, PageRequest page) {
        return HealthAccess.asReader(actor).map(reader -> rows(reader, filter, locale, page));
    }

    public Outcome<Rows> published(Actor actor, IncidentFilter filter, Locale locale, PageRequest page) {
        return HealthAccess.asPublisher(actor)
                .map(_ -> rows(new Reader.Publisher(actor.organization()), filter, locale, page));
    }

    public Outcome<Rows> overseen(Actor actor, IncidentFilter filter, Locale locale, PageRequest page) {
        return HealthAccess.asOperator(actor).map(_ -> rows(new Reader.Everything(), filter, locale, page));
    }

    public Outcome<Services> services(Actor actor, Locale locale, PageRequest page) {
        return HealthAccess.asConcerned(actor).map(reader -> services(reader, Optional.empty(), locale, page));
    }

    public Outcome<Customers> customers(Actor actor, Locale locale, PageRequest page) {
        return HealthAccess.asPartner(actor).map(_ -> {
            var served = lists.customers(actor.organization(), page);
            var ids = served.items().stream().map(Served::customer).toList();
            return new Customers(
                    served,
                    organizations.names(ids),
                    ids.isEmpty() ? List.of() : lists.troublesOf(actor.organization(), ids, clock.now()));
        });
    }

    /** One customer of the partner, with the services that this partner runs for it; nobody else's. */
    public Outcome<CustomerHealth> customer(Actor actor, OrganizationId customer, Locale locale, PageRequest page) {
        return HealthAccess.asPartner(actor).then(_ -> {
            var reader = new Reader.Partner(actor.organization());
            var services = services(reader, Optional.of(customer), locale, page);
            if (services.page().items().isEmpty() && page.isFirst()) {
                return Denial.notFound();
            }
            var filter = IncidentFilter.of(Phase.OPEN).ofCustomer(customer);
            return Outcome.done(new CustomerHealth(
                    customer,
                    organizations.names(List.of(customer)).getOrDefault(customer, ""),
                    services,
                    rows(reader, filter, locale, PageRequest.first(PageRequest.MAX_SIZE))));
        });
    }

    /** R207: for programs, which ask for a customer that delegated its rights. */
    public Outcome<CustomerHealth> delegatedCustomer(
            Actor actor, OrganizationId customer, Locale locale, PageRequest page) {
        return customer(actor, customer, locale, page)
                .then(found -> relationships.hasDelegatedAdmin(actor.organization(), customer)
                        ? Outcome.done(found)
                        : Outcome.refused(HealthRefusal.DELEGATED_RIGHTS_REQUIRED));
    }

    Rows rows(Reader reader, IncidentFilter filter, Locale locale, PageRequest page) {
        var now = clock.now();
        return named(lists.page(reader, filter, now, page), reader, locale, now);
    }

    Rows named(Page<IncidentLine> lines, Reader reader, Locale locale, Instant now) {
        return new Rows(lines, reader, names(lines.items(), locale), now);
    }

    Names names(Collection<IncidentLine> lines, Locale locale) {
        var offerIds = new HashSet<OfferId>();
        var publishers = new HashSet<OrganizationId>();
        lines.forEach(line -> {
            offerIds.addAll(line.offers());
            publishers.add(line.publisher());
        });
        return new Names(offers.summaries(offerIds, locale), organizations.names(publishers));
    }

    private Services services(Reader reader, Optional<OrganizationId> customer, Locale locale, PageRequest page) {
        var services = lists.services(reader, customer, page);
        Set<OfferId> ids =
                new HashSet<>(services.items().stream().map(Service::offer).toList());
        List<Trouble> troubles = ids.isEmpty() ? List.of() : lists.troubles(reader, ids, clock.now());
        return new Services(
                services,
                reader,
                offers.summaries(ids, locale),
                troubles.stream()
                        .filter(trouble ->
                                customer.map(trouble.customer()::equals).orElse(true))
                        .toList());
    }

    /** What the publishers and offers of a page are called. */
    public record Names(Map<OfferId, OfferSummary> offers, Map<OrganizationId, String> publishers) {

        public Names {
            offers = Map.copyOf(offers);
            publishers = Map.copyOf(publishers);
        }
    }

    /** A page of a list. */
    public record Rows(Page<IncidentLine> page, Reader reader, Names names, Instant now) {}

    /** @param troubles what runs now, for every offer of the page */
    public record Services(
            Page<Service> page, Reader reader, Map<OfferId, OfferSummary> offers, List<Trouble> troubles) {

        public Services {
            offers = Map.copyOf(offers);
            troubles = List.copyOf(troubles);
        }

        public List<IncidentLine> of(OfferId offer) {
            return troubles.stream()
                    .filter(trouble -> trouble.offer().equals(offer))
                    .map(Trouble::line)
                    .distinct()
                    .toList();
        }

        public long customersHit(OfferId offer) {
            return troubles.stream()
                    .filter(trouble -> trouble.offer().equals(offer))
                    .map(Trouble::customer)
                    .distinct()
                    .count();
        }
    }

    /** @param troubles what runs now, for every customer of the page */
    public record Customers(Page<Served> page, Map<OrganizationId, String> names, List<Trouble> troubles) {

        public Customers {
            names = Map.copyOf(names);
            troubles = List.copyOf(troubles);
        }

        public List<IncidentLine> of(OrganizationId customer) {
            return troubles.stream()
                    .filter(trouble -> trouble.customer().equals(customer))
                    .map(Trouble::line)
                    .distinct()
                    .toList();
        }
    }

    /** @param open what runs now or lies ahead */
    public record CustomerHealth(OrganizationId customer, String name, Services services, Rows open) {}
}
