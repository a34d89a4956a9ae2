package org.entrepot.site;

import java.util.List;
import org.entrepot.kernel.Actor;

/** A module's entries at the end of the header of everybody who is signed in; asked for every page, so it must be cheap. */
public interface HeaderEntries {

    List<HeaderEntry> entriesFor(Actor actor, Texts texts);
}
