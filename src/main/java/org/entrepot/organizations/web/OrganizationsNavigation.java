package org.entrepot.organizations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Party;
import org.entrepot.organizations.domain.Administration;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.springframework.stereotype.Component;

/** The operator's lists first; everybody's own company towards the end. */
@Component
class OrganizationsNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        return actor.map(OrganizationsNavigation::entries).orElse(List.of());
    }

    private static List<NavigationEntry> entries(Actor actor) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (actor.actsAs(Party.OPERATOR)) {
            entries.add(new NavigationEntry("organizations.navigation.all", "/operator/organizations", 10));
            entries.add(new NavigationEntry("organizations.navigation.applications", "/operator/applications", 20));
            entries.add(new NavigationEntry("organizations.navigation.countries", "/operator/countries", 70));
        }
        if (!actor.roles().isEmpty()) {
            entries.add(new NavigationEntry("organizations.navigation.own", "/organization", 700));
        }
        if (Administration.managesPeople(actor)) {
            entries.add(new NavigationEntry("organizations.navigation.members", "/members", 710));
        }
        return entries;
    }
}
