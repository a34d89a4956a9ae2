package org.entrepot.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.springframework.stereotype.Component;

/** The publisher's requests and inbox, the partner's own requests, the operator's queue. */
@Component
class RequestsNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        var entries = new ArrayList<NavigationEntry>();
        actor.filter(some -> some.actsAs(Party.PUBLISHER))
                .ifPresent(_ -> entries.add(new NavigationEntry("requests.navigation.publisher", "/requests", 40)));
        actor.filter(some -> some.has(Role.GLOBAL_ADMIN) || some.has(Role.ADMIN_AGENT) || some.has(Role.SALES_AGENT))
                .ifPresent(
                        _ -> entries.add(new NavigationEntry("requests.navigation.partner", "/resell-requests", 20)));
        actor.filter(some -> some.has(Role.OPERATIONS))
                .ifPresent(_ ->
                        entries.add(new NavigationEntry("requests.navigation.operator", "/operator/requests", 25)));
        return entries;
    }
}
