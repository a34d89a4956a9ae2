package org.entrepot.organizations.domain;

import java.util.Collection;
import java.util.List;

/**
 * Names that only one may have: domains, addresses of members, partner ids (P10, R44). Who looks whether one is free claims
 * it first; another who wants the same waits for the end of that transaction and then sees that it is taken.
 */
public interface Claims {

    default void claim(String name) {
        claim(List.of(name));
    }

    /** All at once, in a fixed order, so that two who want the same several never wait for each other. */
    void claim(Collection<String> names);
}
