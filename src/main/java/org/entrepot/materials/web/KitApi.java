package org.entrepot.materials.web;

import java.net.URI;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.materials.application.ArrangeKits;
import org.entrepot.materials.application.OverseeMaterials;
import org.entrepot.materials.domain.Kit;
import org.entrepot.materials.web.MaterialBodies.KitBody;
import org.entrepot.materials.web.MaterialBodies.NewKit;
import org.entrepot.site.ExpectedVersion;
import org.entrepot.site.RefusedException;
import org.entrepot.site.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Kits of an offer, for programs of its publisher; the operator reads them, too. */
@RestController
@RequestMapping("/api/offers/{offer}/kits")
class KitApi {

    private final ArrangeKits arrange;
    private final OverseeMaterials oversee;

    KitApi(ArrangeKits arrange, OverseeMaterials oversee) {
        this.arrange = arrange;
        this.oversee = oversee;
    }

    /** All of them in one page. */
    @GetMapping
    Page<KitBody> list(Actor actor, Texts texts, @PathVariable String offer) {
        var shelf = RefusedException.valueOf(oversee.kits(actor, Addresses.offer(offer), texts.locale()));
        return new Page<>(shelf.kits().stream().map(KitBody::of).toList(), Optional.empty());
    }

    @PostMapping
    ResponseEntity<KitBody> create(Actor actor, @PathVariable String offer, @RequestBody NewKit body) {
        var kit =
                RefusedException.valueOf(body.read().then(wish -> arrange.create(actor, Addresses.offer(offer), wish)));
        return ResponseEntity.created(URI.create("/api/offers/" + offer + "/kits/" + kit.id()))
                .eTag(ExpectedVersion.etag(kit.revision()))
                .body(KitBody.of(kit));
    }

    @GetMapping("/{kit}")
    ResponseEntity<KitBody> show(Actor actor, @PathVariable String offer, @PathVariable String kit) {
        return answer(RefusedException.valueOf(oversee.kit(actor, Addresses.offer(offer), Addresses.kit(kit))));
    }

    /** Replaces the kit as a whole. */
    @PutMapping("/{kit}")
    ResponseEntity<KitBody> change(
            Actor actor,
            @PathVariable String offer,
            @PathVariable String kit,
            ExpectedVersion expected,
            @RequestBody NewKit body) {
        return answer(RefusedException.valueOf(body.read()
                .then(wish -> arrange.change(
                        actor, Addresses.offer(offer), Addresses.kit(kit), Optional.of(expected.version()), wish))));
    }

    @DeleteMapping("/{kit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String offer, @PathVariable String kit) {
        RefusedException.valueOf(arrange.remove(actor, Addresses.offer(offer), Addresses.kit(kit)));
    }

    private static ResponseEntity<KitBody> answer(Kit kit) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(kit.revision())).body(KitBody.of(kit));
    }
}
