package org.entrepot.cases.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.cases.application.CaseAccess;
import org.entrepot.kernel.Actor;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.springframework.stereotype.Component;

/** One entry for everybody who may ask or be asked. */
@Component
class CasesNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        return actor.filter(CaseAccess::isOpenTo)
                .map(_ -> List.of(new NavigationEntry("cases.title", "/cases", 60)))
                .orElseGet(List::of);
    }
}
