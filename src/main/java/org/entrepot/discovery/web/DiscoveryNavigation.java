package org.entrepot.discovery.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.discovery.application.Doors;
import org.entrepot.kernel.Actor;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.springframework.stereotype.Component;

/** Partners come first of all to the marketplace. */
@Component
class DiscoveryNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        return actor.filter(Doors::mayEnter)
                .map(_ -> List.of(new NavigationEntry("discovery.navigation", "/marketplace", 10)))
                .orElse(List.of());
    }
}
