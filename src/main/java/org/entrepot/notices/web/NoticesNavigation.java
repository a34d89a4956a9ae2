package org.entrepot.notices.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Role;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.springframework.stereotype.Component;

/** Operations sees whether mails go out. */
@Component
class NoticesNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        return actor.filter(someone -> someone.has(Role.OPERATIONS))
                .map(_ -> List.of(new NavigationEntry("notices.outbox.title", OutboxPages.PATH, 790)))
                .orElse(List.of());
    }
}
