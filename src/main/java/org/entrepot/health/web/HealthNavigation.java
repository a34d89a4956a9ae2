package org.entrepot.health.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.health.application.HealthAccess;
import org.entrepot.kernel.Actor;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.springframework.stereotype.Component;

/** Each side finds its own view of service health. */
@Component
class HealthNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        var entries = new ArrayList<NavigationEntry>();
        actor.filter(HealthAccess::reads)
                .ifPresent(_ -> entries.add(new NavigationEntry("health.navigation", HealthTabs.OWN, 75)));
        actor.filter(HealthAccess::reports)
                .ifPresent(_ -> entries.add(new NavigationEntry("health.navigation", HealthTabs.BOARD, 45)));
        actor.filter(HealthAccess::oversees)
                .ifPresent(_ -> entries.add(new NavigationEntry("health.navigation", HealthTabs.OPERATOR, 28)));
        return entries;
    }
}
