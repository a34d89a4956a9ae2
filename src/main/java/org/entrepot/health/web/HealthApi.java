package org.entrepot.health.web;

import java.util.Locale;
import java.util.Optional;
import org.entrepot.health.application.ReadHealth;
import org.entrepot.health.application.ReadIncident;
import org.entrepot.health.application.ReadPublished;
import org.entrepot.health.domain.IncidentFilter;
import org.entrepot.health.domain.IncidentFilter.Phase;
import org.entrepot.health.web.HealthBodies.CustomerBody;
import org.entrepot.health.web.HealthBodies.IncidentBody;
import org.entrepot.health.web.HealthBodies.IncidentDetails;
import org.entrepot.health.web.HealthBodies.ServiceBody;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.site.ExpectedVersion;
import org.entrepot.site.RefusedException;
import org.entrepot.site.SiteRefusal;
import org.entrepot.site.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Service health for programs: what concerns the caller, publishers their own, the operator all (R207). */
@RestController
class HealthApi {

    private final ReadHealth read;
    private final ReadIncident incidents;
    private final ReadPublished published;

    HealthApi(ReadHealth read, ReadIncident incidents, ReadPublished published) {
        this.read = read;
        this.incidents = incidents;
        this.published = published;
    }

    /** @param phase {@code now}, {@code ahead}, {@code open}, {@code past} or {@code any} */
    @GetMapping("/api/service-health/incidents")
    Page<IncidentBody> list(
            Actor actor,
            Texts texts,
            @RequestParam(defaultValue = "open") String phase,
            @RequestParam(defaultValue = "") String offer,
            PageRequest page) {
        var filter = IncidentFilter.of(phase(phase));
        var narrowed = offer.isEmpty()
                ? filter
                : filter.ofOffer(
                        OfferId.parse(offer).orElseThrow(() -> RefusedException.because(SiteRefusal.MALFORMED_ID)));
        return bodies(RefusedException.valueOf(read.readable(actor, narrowed, texts.locale(), page)), texts);
    }

    @GetMapping("/api/service-health/incidents/{incident}")
    ResponseEntity<IncidentDetails> one(Actor actor, Texts texts, @PathVariable String incident, PageRequest page) {
        var view =
                RefusedException.valueOf(incidents.read(actor, HealthPages.incidentId(incident), texts.locale(), page));
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(view.seen().incident().version()))
                .body(IncidentDetails.of(view));
    }

    /** Tells the publisher that the caller's company has taken note. */
    @PostMapping("/api/service-health/incidents/{incident}/readings")
    ResponseEntity<Void> read(Actor actor, @PathVariable String incident) {
        RefusedException.valueOf(incidents.markRead(actor, HealthPages.incidentId(incident)));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/service-health/services")
    Page<ServiceBody> services(Actor actor, Texts texts, PageRequest page) {
        var services = RefusedException.valueOf(read.services(actor, texts.locale(), page));
        return services.page().map(one -> ServiceBody.of(one, services));
    }

    /** R207: of a customer that delegated its rights to the caller's company. */
    @GetMapping("/api/service-health/customers/{customer}")
    CustomerBody customer(Actor actor, Texts texts, @PathVariable String customer, PageRequest page) {
        var health = RefusedException.valueOf(
                read.delegatedCustomer(actor, HealthPages.organization(customer), texts.locale(), page));
        return new CustomerBody(
                health.customer().value(),
                health.services().page().items().stream()
                        .map(one -> ServiceBody.of(one, health.services()))
                        .toList(),
                bodies(health.open(), texts).items());
    }

    /** What publishers published for everybody (A43). */
    @GetMapping("/api/store/service-health")
    Page<IncidentBody> published(Texts texts, PageRequest page) {
        return bodies(published.read(texts.locale(), page), texts);
    }

    private static Page<IncidentBody> bodies(ReadHealth.Rows rows, Texts texts) {
        return rows.page().map(line -> IncidentBody.of(line, rows.reader(), rows.now(), texts.locale()));
    }

    private static Phase phase(String text) {
        return Optional.of(text.toUpperCase(Locale.ROOT))
                .flatMap(name -> java.util.Arrays.stream(Phase.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElseThrow(() ->
                        new RefusedException(java.util.List.of(Problem.at("phase", InputRefusal.CHOICE_UNKNOWN))));
    }
}
