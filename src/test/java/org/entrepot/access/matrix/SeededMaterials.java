package org.entrepot.access.matrix;

import java.util.List;
import java.util.Map;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.materials.MaterialsFixture;
import org.entrepot.materials.application.ArrangeKits;
import org.entrepot.materials.domain.MaterialKind;
import org.springframework.stereotype.Component;

/** Materials of the seeded world: an address that is offered, a file, a kit of both. */
@Component
class SeededMaterials {

    private final MaterialsFixture materials;
    private final ArrangeKits kits;

    SeededMaterials(MaterialsFixture materials, ArrangeKits kits) {
        this.materials = materials;
        this.kits = kits;
    }

    /** Ids by the names that paths use. */
    Map<String, String> seed(Actor publisher, Map<String, String> known) {
        var offer = OfferId.parse(known.get("offer")).orElseThrow();
        var link = materials.link(publisher, offer, MaterialKind.MARKETING_LINK, "https://publisher.example/campaign");
        var file = materials.text(publisher, offer, MaterialKind.TRAINING, "en", "Training", "how to", "");
        var kit = kits.create(
                        publisher, offer, new ArrangeKits.Wish("Start", "", List.of(link.material(), file.material())))
                .orElseThrow();
        return Map.of(
                "material", link.material().toString(),
                "material-file", file.id().toString(),
                "kit", kit.id().toString());
    }
}
