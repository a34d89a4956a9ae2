package org.entrepot.materials.domain;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.materials.KitId;

/** The kits of offers. */
public interface Kits {

    void add(Kit kit, Actor by);

    void change(Kit kit, Actor by);

    void remove(KitId kit);

    Optional<Kit> find(KitId kit);

    Optional<Kit> findForUpdate(KitId kit);

    /** In the order in which they were made; one statement. */
    List<Kit> ofOffer(OfferId offer);
}
