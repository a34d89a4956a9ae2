package org.entrepot.relationships.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.springframework.stereotype.Component;

/** A partner's customers and its side of the channel; a customer's partners. */
@Component
class RelationshipsNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        return actor.map(RelationshipsNavigation::entries).orElse(List.of());
    }

    private static List<NavigationEntry> entries(Actor actor) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (actor.actsAs(Party.PARTNER)) {
            entries.add(new NavigationEntry("relationships.navigation.customers", "/customers", 30));
            entries.add(new NavigationEntry("relationships.navigation.resellers", "/resellers", 40));
        }
        if (actor.has(Role.CUSTOMER_ADMIN)) {
            entries.add(new NavigationEntry("relationships.navigation.partners", "/our-partners", 30));
        }
        return entries;
    }
}
