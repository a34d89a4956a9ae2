package org.entrepot.health.web;

import java.net.URI;
import org.entrepot.health.application.KeepComponents;
import org.entrepot.health.application.ReadBoard;
import org.entrepot.health.domain.Component;
import org.entrepot.health.web.HealthBodies.ComponentBody;
import org.entrepot.health.web.HealthBodies.NewComponent;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.site.ExpectedVersion;
import org.entrepot.site.RefusedException;
import org.entrepot.site.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A publisher's components with their uptime, for its programs. */
@RestController
@RequestMapping("/api/service-health/components")
class ComponentsApi {

    private final KeepComponents keep;
    private final ReadBoard read;

    ComponentsApi(KeepComponents keep, ReadBoard read) {
        this.keep = keep;
        this.read = read;
    }

    @GetMapping
    Page<ComponentBody> list(Actor actor, Texts texts, PageRequest page) {
        return RefusedException.valueOf(read.components(actor, texts.locale(), page))
                .page()
                .map(ComponentBody::of);
    }

    @GetMapping("/{component}")
    ResponseEntity<ComponentBody> one(Actor actor, Texts texts, @PathVariable String component) {
        var found = RefusedException.valueOf(
                read.component(actor, ComponentPages.id(component), texts.locale(), PageRequest.first(1)));
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(found.component().version()))
                .body(ComponentBody.of(found.standing()));
    }

    @PostMapping
    ResponseEntity<ComponentBody> add(Actor actor, Texts texts, @RequestBody NewComponent body) {
        var added = RefusedException.valueOf(keep.add(actor, body.read()));
        return ResponseEntity.created(URI.create("/api/service-health/components/" + added.id()))
                .eTag(ExpectedVersion.etag(added.version()))
                .body(body(actor, texts, added));
    }

    @PutMapping("/{component}")
    ResponseEntity<ComponentBody> change(
            Actor actor,
            Texts texts,
            @PathVariable String component,
            ExpectedVersion version,
            @RequestBody NewComponent body) {
        var changed = RefusedException.valueOf(
                keep.change(actor, ComponentPages.id(component), version.version(), body.read()));
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(changed.version())).body(body(actor, texts, changed));
    }

    /** It is retired; its history stays. */
    @DeleteMapping("/{component}")
    ResponseEntity<Void> retire(Actor actor, @PathVariable String component, ExpectedVersion version) {
        RefusedException.valueOf(keep.retire(actor, ComponentPages.id(component), version.version()));
        return ResponseEntity.noContent().build();
    }

    private ComponentBody body(Actor actor, Texts texts, Component component) {
        return ComponentBody.of(
                RefusedException.valueOf(read.component(actor, component.id(), texts.locale(), PageRequest.first(1)))
                        .standing());
    }
}
