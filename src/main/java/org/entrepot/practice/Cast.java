package org.entrepot.practice;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entrepot.health.ComponentId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.UserId;

/** Who and what the loading has made so far, by the keys of the written world. */
class Cast {

    private final Map<String, OrganizationId> organizations = new HashMap<>();
    private final Map<String, Actor> people = new HashMap<>();
    private final Map<String, OfferId> offers = new HashMap<>();
    private final Map<String, ComponentId> components = new HashMap<>();
    private final Map<String, PlanId> plans = new HashMap<>();
    private final Map<String, SubscriptionId> subscriptions = new HashMap<>();

    void add(String organization, OrganizationId id) {
        organizations.put(organization, id);
    }

    /** @param localPart the part of the e-mail address before the @ */
    void add(String organization, String localPart, UserId id, String name, Set<Role> roles) {
        people.put(organization + "/" + localPart, Actor.person(id, organization(organization), name, roles));
    }

    void add(String offer, OfferId id) {
        offers.put(offer, id);
    }

    void add(String offer, String plan, PlanId id) {
        plans.put(offer + "/" + plan, id);
    }

    /** @param sale partner, customer and offer, such as {@code nordlicht/bergmann/larkspur-desk} */
    void add(String sale, SubscriptionId id) {
        subscriptions.put(sale, id);
    }

    SubscriptionId subscription(String sale) {
        return known(subscriptions, sale);
    }

    void add(String component, ComponentId id) {
        components.put(component, id);
    }

    OrganizationId organization(String key) {
        return known(organizations, key);
    }

    Actor person(String organization, String localPart) {
        return known(people, organization + "/" + localPart);
    }

    /** Anybody of the organization with that role. */
    Actor anyOf(String organization, Role role) {
        return people.values().stream()
                .filter(actor -> actor.worksFor(organization(organization)) && actor.has(role))
                .findAny()
                .orElseThrow();
    }

    OfferId offer(String key) {
        return known(offers, key);
    }

    ComponentId component(String key) {
        return known(components, key);
    }

    PlanId plan(String offer, String plan) {
        return known(plans, offer + "/" + plan);
    }

    private static <V> V known(Map<String, V> known, String key) {
        var value = known.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the world speaks of somebody unknown: " + key);
        }
        return value;
    }
}
