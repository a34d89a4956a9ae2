package org.entrepot.access.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.access.domain.Administration;
import org.entrepot.kernel.Actor;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.springframework.stereotype.Component;

/** What signing in adds to the navigation: the programs, for those who look after them. */
@Component
class AccessNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        return actor.filter(Administration::mayManageClients)
                .map(_ -> List.of(new NavigationEntry("access.clients.title", ApiClientPages.PATH, 900)))
                .orElse(List.of());
    }
}
