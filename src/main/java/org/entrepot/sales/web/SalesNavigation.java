package org.entrepot.sales.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.sales.application.ReadSales;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.springframework.stereotype.Component;

/** Whoever takes part in sales finds its orders and subscriptions. */
@Component
class SalesNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        return actor.filter(ReadSales::mayRead)
                .map(_ -> List.of(
                        new NavigationEntry("sales.navigation.subscriptions", "/subscriptions", 60),
                        new NavigationEntry("sales.navigation.orders", "/orders", 70)))
                .orElse(List.of());
    }
}
