package org.entrepot.materials.web;

import java.util.Optional;
import org.entrepot.files.web.Downloads;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.materials.application.ReadMaterials;
import org.entrepot.materials.web.MaterialBodies.KitBody;
import org.entrepot.materials.web.MaterialBodies.OfferedMaterialBody;
import org.entrepot.site.RefusedException;
import org.entrepot.site.Texts;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Materials for programs of partners and resellers that may resell the offer; nothing is there for others (P15). */
@RestController
@RequestMapping("/api/marketplace/offers/{offer}")
class ChannelMaterialApi {

    private final ReadMaterials read;
    private final Downloads downloads;

    ChannelMaterialApi(ReadMaterials read, Downloads downloads) {
        this.read = read;
        this.downloads = downloads;
    }

    @GetMapping("/materials")
    Page<OfferedMaterialBody> list(Actor actor, Texts texts, @PathVariable String offer, PageRequest page) {
        return RefusedException.valueOf(read.shelf(actor, Addresses.offer(offer), texts.locale(), page))
                .pieces()
                .map(OfferedMaterialBody::of);
    }

    /** All of them in one page. */
    @GetMapping("/kits")
    Page<KitBody> kits(Actor actor, Texts texts, @PathVariable String offer) {
        var shelf = RefusedException.valueOf(
                read.shelf(actor, Addresses.offer(offer), texts.locale(), PageRequest.first(1)));
        return new Page<>(shelf.bundles().stream().map(KitBody::of).toList(), Optional.empty());
    }

    /** The file, or 303 to the address; counts once for each user and day. */
    @GetMapping("/materials/{version}/content")
    ResponseEntity<Resource> open(Actor actor, @PathVariable String offer, @PathVariable String version) {
        return ChannelMaterialPages.answer(
                RefusedException.valueOf(read.open(actor, Addresses.offer(offer), Addresses.version(version))),
                downloads);
    }
}
