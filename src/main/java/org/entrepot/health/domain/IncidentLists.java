package org.entrepot.health.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entrepot.health.IncidentId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.SubscriptionId;

/** Incidents as their readers see them; to everybody else they do not exist. */
public interface IncidentLists {

    /** Latest beginning first. */
    Page<IncidentLine> page(Reader reader, IncidentFilter filter, Instant now, PageRequest page);

    /** Counted up to that many. */
    int count(Reader reader, IncidentFilter filter, Instant now, int most);

    /** Whether the reader is concerned, or was told once. */
    boolean mayRead(Reader reader, IncidentId incident, Instant now);

    /** A partner's offers, or a customer's, with running subscriptions, by id. */
    Page<Service> services(Reader reader, Optional<OrganizationId> customer, PageRequest page);

    /** Customers with running subscriptions that the partner sold, or that were sold through it, by id. */
    Page<Served> customers(OrganizationId partner, PageRequest page);

    /** What runs now for these offers or customers of the reader. */
    List<Trouble> troubles(Reader reader, Collection<OfferId> offers, Instant now);

    List<Trouble> troublesOf(OrganizationId partner, Collection<OrganizationId> customers, Instant now);

    /**
     * The partner's own customers whose subscriptions are concerned, by id: as they are now while it runs or lies ahead, as
     * they were when it was last told of once it is over.
     */
    Page<Hit> hits(OrganizationId partner, IncidentId incident, boolean isOver, PageRequest page);

    long hitCustomers(OrganizationId partner, IncidentId incident, boolean isOver);

    /** @param customers of the reader that use it */
    record Service(OfferId offer, long customers) {}

    /** @param services that the customer uses */
    record Served(OrganizationId customer, long services) {}

    /** One incident that runs now and concerns that customer's use of that offer. */
    record Trouble(OfferId offer, OrganizationId customer, IncidentLine line) {}

    /** A customer with its subscriptions concerned. */
    record Hit(OrganizationId customer, List<SubscriptionId> subscriptions) {

        public Hit {
            subscriptions = List.copyOf(subscriptions);
        }
    }
}
