package org.entrepot.materials.web;

import java.net.URI;
import java.util.Optional;
import org.entrepot.files.web.Downloads;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.materials.application.OverseeMaterials;
import org.entrepot.materials.application.PublishMaterial;
import org.entrepot.materials.application.WithdrawMaterial;
import org.entrepot.materials.domain.MaterialKind;
import org.entrepot.materials.domain.MaterialVersion;
import org.entrepot.materials.web.MaterialBodies.MaterialBody;
import org.entrepot.materials.web.MaterialBodies.NewMaterial;
import org.entrepot.materials.web.MaterialBodies.ReadingBody;
import org.entrepot.materials.web.MaterialBodies.VersionBody;
import org.entrepot.site.RefusedException;
import org.entrepot.site.Texts;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Materials of an offer, for programs of its publisher; the operator reads them, too. */
@RestController
@RequestMapping("/api/offers/{offer}/materials")
class MaterialApi {

    private final PublishMaterial publish;
    private final WithdrawMaterial withdraw;
    private final OverseeMaterials oversee;
    private final Downloads downloads;

    MaterialApi(PublishMaterial publish, WithdrawMaterial withdraw, OverseeMaterials oversee, Downloads downloads) {
        this.publish = publish;
        this.withdraw = withdraw;
        this.oversee = oversee;
        this.downloads = downloads;
    }

    /** Newest first, withdrawn ones included, each with its newest version in every language. */
    @GetMapping
    Page<MaterialBody> list(Actor actor, Texts texts, @PathVariable String offer, PageRequest page) {
        return RefusedException.valueOf(oversee.shelf(actor, Addresses.offer(offer), texts.locale(), page))
                .entries()
                .map(MaterialBody::of);
    }

    /** From this moment on the offer's channel reads it. */
    @PostMapping
    ResponseEntity<VersionBody> add(Actor actor, @PathVariable String offer, @RequestBody NewMaterial body) {
        var kind = MaterialKind.of(MaterialBodies.text(body.kind()));
        return created(
                offer,
                RefusedException.valueOf(
                        body.read().then(draft -> publish.add(actor, Addresses.offer(offer), kind, draft))));
    }

    /** With every version, the newest first. */
    @GetMapping("/{material}")
    MaterialBody show(Actor actor, Texts texts, @PathVariable String offer, @PathVariable String material) {
        return MaterialBody.of(RefusedException.valueOf(
                oversee.details(actor, Addresses.offer(offer), Addresses.material(material), texts.locale())));
    }

    /** Replaces the newest version of that language, or begins a language. */
    @PostMapping("/{material}/versions")
    ResponseEntity<VersionBody> renew(
            Actor actor, @PathVariable String offer, @PathVariable String material, @RequestBody NewMaterial body) {
        return created(
                offer,
                RefusedException.valueOf(body.read()
                        .then(draft -> publish.addVersion(
                                actor, Addresses.offer(offer), Addresses.material(material), draft))));
    }

    @PostMapping("/{material}/withdrawals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable String offer, @PathVariable String material) {
        RefusedException.valueOf(withdraw.withdraw(actor, Addresses.offer(offer), Addresses.material(material)));
    }

    @PostMapping("/{material}/restorations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Actor actor, @PathVariable String offer, @PathVariable String material) {
        RefusedException.valueOf(withdraw.restore(actor, Addresses.offer(offer), Addresses.material(material)));
    }

    /** Companies that read it, whoever reads most first; never people. */
    @GetMapping("/{material}/readings")
    Page<ReadingBody> readings(
            Actor actor, @PathVariable String offer, @PathVariable String material, PageRequest page) {
        var readBy = RefusedException.valueOf(
                oversee.readBy(actor, Addresses.offer(offer), Addresses.material(material), page));
        return readBy.companies()
                .map(company -> ReadingBody.of(company, readBy.names().getOrDefault(company.organization(), "")));
    }

    @GetMapping("/versions/{version}/content")
    ResponseEntity<Resource> content(Actor actor, @PathVariable String offer, @PathVariable String version) {
        return downloads.of(
                RefusedException.valueOf(oversee.file(actor, Addresses.offer(offer), Addresses.version(version))));
    }

    private static ResponseEntity<VersionBody> created(String offer, MaterialVersion version) {
        return ResponseEntity.created(URI.create("/api/offers/" + offer + "/materials/" + version.material()))
                .body(VersionBody.of(version, Optional.empty()));
    }
}
