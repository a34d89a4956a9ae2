package org.entrepot.site;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;

/** A module's entries in the navigation of one actor; implemented in the web package of each module. */
public interface Navigation {

    List<NavigationEntry> entriesFor(Optional<Actor> actor);
}
