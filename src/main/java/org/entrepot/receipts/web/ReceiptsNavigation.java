package org.entrepot.receipts.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.springframework.stereotype.Component;

/** Whoever has a role in its organization finds its receipts; last but for the operator's own entries. */
@Component
class ReceiptsNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        return actor.filter(someone -> !someone.roles().isEmpty())
                .map(_ -> List.of(new NavigationEntry("receipts.navigation", "/receipts", 800)))
                .orElse(List.of());
    }
}
