package org.entrepot.lists.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Party;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.springframework.stereotype.Component;

/** Partner lists, for publishers. */
@Component
class ListsNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        return actor.filter(some -> some.actsAs(Party.PUBLISHER))
                .map(_ -> List.of(new NavigationEntry("lists.navigation.lists", "/partner-lists", 20)))
                .orElse(List.of());
    }
}
