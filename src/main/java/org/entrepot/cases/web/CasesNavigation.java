package org.entrepot.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.cases.application.CaseAccess;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Role;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.springframework.stereotype.Component;

/** One entry for everybody who may ask or be asked. */
@Component
class CasesNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        var entries = new ArrayList<NavigationEntry>();
        actor.filter(CaseAccess::isOpenTo)
                .ifPresent(_ -> entries.add(new NavigationEntry("cases.title", "/cases", 60)));
        actor.filter(some -> some.has(Role.OPERATIONS))
                .ifPresent(_ -> entries.add(new NavigationEntry("cases.mails.title", "/operator/case-mails", 95)));
        return entries;
    }
}
