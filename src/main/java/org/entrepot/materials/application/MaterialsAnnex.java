package org.entrepot.materials.application;

import java.util.Optional;
import org.entrepot.discovery.spi.OfferAnnex;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.materials.domain.Materials;
import org.entrepot.visibility.Item;
import org.entrepot.visibility.Viewer;
import org.entrepot.visibility.Visibility;
import org.springframework.stereotype.Component;

/** Leads from an offer's details to its materials (R148). */
@Component
class MaterialsAnnex implements OfferAnnex {

    private final Materials materials;

    MaterialsAnnex(Materials materials) {
        this.materials = materials;
    }

    @Override
    public Optional<Entry> entry(Actor actor, Viewer viewer, OfferId offer) {
        if (!Visibility.shows(Item.MARKETING_MATERIALS, viewer)) {
            return Optional.empty();
        }
        return Optional.of(materials.countOffered(offer))
                .filter(count -> count > 0)
                .map(count -> new Entry(
                        20,
                        "materials.annex",
                        "materials.annex.count",
                        count,
                        "/marketplace/offers/" + offer + "/materials",
                        "file"));
    }
}
