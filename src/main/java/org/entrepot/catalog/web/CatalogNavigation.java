package org.entrepot.catalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.springframework.stereotype.Component;

/** Offers and messages for publishers, the certification queue and deployment portals for the operator. */
@Component
class CatalogNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        var entries = new ArrayList<NavigationEntry>();
        actor.filter(some -> some.actsAs(Party.PUBLISHER)).ifPresent(_ -> {
            entries.add(new NavigationEntry("catalog.navigation.offers", "/offers", 10));
            entries.add(new NavigationEntry("catalog.navigation.messages", "/messages", 50));
        });
        actor.filter(some -> some.has(Role.CERTIFICATION))
                .ifPresent(_ -> entries.add(
                        new NavigationEntry("catalog.navigation.certification", "/operator/certification", 30)));
        actor.filter(some -> some.has(Role.OPERATIONS))
                .ifPresent(_ -> entries.add(
                        new NavigationEntry("catalog.navigation.portals", "/operator/deployment-portals", 60)));
        return entries;
    }
}
