package org.entrepot.sales.application;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrderId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.SearchText;
import org.entrepot.relationships.Relationships;
import org.entrepot.sales.OrderView;
import org.entrepot.sales.SubscriptionView;
import org.entrepot.sales.domain.Subscriptions;
import org.entrepot.sales.domain.Subscriptions.Filter;
import org.entrepot.sales.domain.Subscriptions.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders and subscriptions for those who take part in them: partner, reseller, customer; and the operator. */
@Service
@Transactional(readOnly = true)
public class ReadSales {

    private static final Role[] READERS = {
        Role.GLOBAL_ADMIN,
        Role.ADMIN_AGENT,
        Role.SALES_AGENT,
        Role.BILLING_ADMIN,
        Role.HELPDESK_AGENT,
        Role.CUSTOMER_ADMIN,
        Role.OPERATIONS
    };

    /** As many customers as a name may stand for; whoever means one of more types more of it. */
    private static final int NAMESAKES = 200;

    private final Subscriptions subscriptions;
    private final Relationships relationships;
    private final Organizations organizations;

    ReadSales(Subscriptions subscriptions, Relationships relationships, Organizations organizations) {
        this.subscriptions = subscriptions;
        this.relationships = relationships;
        this.organizations = organizations;
    }

    /** @param customerName part of the customer's name; empty for all */
    public Outcome<Page<SubscriptionView>> subscriptions(
            Actor actor,
            Optional<String> customerName,
            Optional<OfferId> offer,
            Optional<SubscriptionState> state,
            PageRequest request) {
        return reader(actor).map(reader -> {
            var customers = customerName.map(name -> customersNamed(actor, name));
            return subscriptions.page(reader, new Filter(customers, offer, state), request);
        });
    }

    public Outcome<SubscriptionView> subscription(Actor actor, SubscriptionId id) {
        return reader(actor).then(reader -> found(subscriptions.find(reader, id)));
    }

    public Outcome<Page<OrderView>> orders(Actor actor, PageRequest request) {
        return reader(actor).map(reader -> subscriptions.orders(reader, request));
    }

    public Outcome<OrderView> order(Actor actor, OrderId id) {
        return reader(actor).then(reader -> found(subscriptions.order(reader, id)));
    }

    private Set<OrganizationId> customersNamed(Actor actor, String name) {
        if (actor.actsAs(Party.OPERATOR)) {
            return Set.copyOf(organizations.named(name, EnrolmentKind.CUSTOMER, NAMESAKES));
        }
        var named = new HashSet<>(customersServedAsReseller(actor, name));
        named.addAll(ownCustomersNamed(actor, name));
        return named;
    }

    /** A reseller searches among the customers that its providers sold to through it (R241). */
    private Set<OrganizationId> customersServedAsReseller(Actor actor, String name) {
        var part = SearchText.fold(name);
        return organizations.names(subscriptions.customersThrough(actor.organization())).entrySet().stream()
                .filter(customer -> SearchText.fold(customer.getValue()).contains(part))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<OrganizationId> ownCustomersNamed(Actor actor, String name) {
        return relationships.customersOf(actor.organization(), name, PageRequest.first(NAMESAKES)).items().stream()
                .map(customer -> customer.organization().id())
                .collect(Collectors.toSet());
    }

    public static boolean mayRead(Actor actor) {
        return actor.hasAny(Set.of(READERS));
    }

    private static Outcome<Reader> reader(Actor actor) {
        return mayRead(actor)
                ? Outcome.done(new Reader(actor.organization(), actor.actsAs(Party.OPERATOR)))
                : Denial.needs(READERS);
    }

    private static <T> Outcome<T> found(Optional<T> value) {
        return value.map(Outcome::done).orElseGet(Denial::notFound);
    }
}
