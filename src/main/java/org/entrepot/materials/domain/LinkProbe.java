package org.entrepot.materials.domain;

import java.util.Optional;

/** Looks whether an address answers; empty when it does. */
public interface LinkProbe {

    Optional<LinkFault> look(String url);
}
