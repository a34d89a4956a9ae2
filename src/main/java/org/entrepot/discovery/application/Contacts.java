package org.entrepot.discovery.application;

import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.Contact;
import org.entrepot.catalog.Link;

/** The contact block of an offer as far as its reader may see it (R32, R147, P15). */
public sealed interface Contacts {

    /**
     * Opened.
     *
     * @param engineering only for whoever counts as authorized
     */
    record Opened(Contact support, String supportUrl, Contact program, Optional<Contact> engineering)
            implements Contacts {}

    /** It exists; these people of the reader's company can open it. */
    record Closed(List<String> openedBy) implements Contacts {
        public Closed {
            openedBy = List.copyOf(openedBy);
        }
    }

    /** Not even that it exists (R41). */
    record Hidden() implements Contacts {}

    /** Sales and support materials: for every role of a company that counts as authorized, never for others (R142, P15). */
    record Materials(String marketing, List<Link> documentation) {
        public Materials {
            documentation = List.copyOf(documentation);
        }
    }
}
