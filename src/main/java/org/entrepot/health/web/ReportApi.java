package org.entrepot.health.web;

import java.net.URI;
import java.util.Optional;
import org.entrepot.health.UpdateId;
import org.entrepot.health.application.CorrectIncident;
import org.entrepot.health.application.CorrectUpdate;
import org.entrepot.health.application.PostUpdate;
import org.entrepot.health.application.PreviewReach;
import org.entrepot.health.application.ReadDeliveries;
import org.entrepot.health.application.ReadIncident;
import org.entrepot.health.application.ReportIncident;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.web.HealthBodies.CorrectedIncident;
import org.entrepot.health.web.HealthBodies.CorrectedUpdate;
import org.entrepot.health.web.HealthBodies.DeliveryBody;
import org.entrepot.health.web.HealthBodies.HearerBody;
import org.entrepot.health.web.HealthBodies.IncidentDetails;
import org.entrepot.health.web.HealthBodies.NewIncident;
import org.entrepot.health.web.HealthBodies.NewUpdate;
import org.entrepot.health.web.HealthBodies.PreviewBody;
import org.entrepot.health.web.HealthBodies.Scope;
import org.entrepot.health.web.HealthBodies.TellingBody;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.site.ExpectedVersion;
import org.entrepot.site.RefusedException;
import org.entrepot.site.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reporting for a publisher's programs, such as its monitoring. */
@RestController
@RequestMapping("/api/service-health")
class ReportApi {

    private final PreviewReach preview;
    private final ReportIncident report;
    private final PostUpdate post;
    private final CorrectUpdate correctUpdate;
    private final CorrectIncident correctIncident;
    private final ReadDeliveries deliveries;
    private final ReadIncident read;

    ReportApi(
            PreviewReach preview,
            ReportIncident report,
            PostUpdate post,
            CorrectUpdate correctUpdate,
            CorrectIncident correctIncident,
            ReadDeliveries deliveries,
            ReadIncident read) {
        this.preview = preview;
        this.report = report;
        this.post = post;
        this.correctUpdate = correctUpdate;
        this.correctIncident = correctIncident;
        this.deliveries = deliveries;
        this.read = read;
    }

    /** Whom a report about that would be told to; nothing is written. */
    @PostMapping("/previews")
    PreviewBody preview(Actor actor, @RequestBody Scope body, PageRequest page) {
        var found = RefusedException.valueOf(preview.preview(actor, Scope.input(body), page));
        return new PreviewBody(
                found.figures().partners(),
                found.figures().resellers(),
                found.figures().customers(),
                found.reached().items().stream().map(HearerBody::of).toList(),
                found.reached().next());
    }

    @PostMapping("/incidents")
    ResponseEntity<IncidentDetails> report(Actor actor, Texts texts, @RequestBody NewIncident body) {
        var reported = RefusedException.valueOf(body.read().then(command -> report.report(actor, command)));
        var incident = reported.incident();
        return ResponseEntity.created(URI.create("/api/service-health/incidents/" + incident.id()))
                .eTag(ExpectedVersion.etag(incident.version()))
                .body(details(actor, texts, incident));
    }

    @PostMapping("/incidents/{incident}/updates")
    ResponseEntity<IncidentDetails> post(
            Actor actor, Texts texts, @PathVariable String incident, @RequestBody NewUpdate body) {
        var id = HealthPages.incidentId(incident);
        var after = RefusedException.valueOf(body.read().then(command -> post.post(actor, id, command)));
        return ResponseEntity.created(URI.create("/api/service-health/incidents/" + id))
                .eTag(ExpectedVersion.etag(after.version()))
                .body(details(actor, texts, after));
    }

    @PutMapping("/incidents/{incident}/updates/{update}")
    ResponseEntity<IncidentDetails> correct(
            Actor actor,
            Texts texts,
            @PathVariable String incident,
            @PathVariable String update,
            ExpectedVersion version,
            @RequestBody CorrectedUpdate body) {
        var id = HealthPages.incidentId(incident);
        var entry = UpdateId.parse(update).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        return changed(
                actor,
                texts,
                RefusedException.valueOf(body.read()
                        .then(command -> correctUpdate.correct(actor, id, entry, version.version(), command))));
    }

    @PutMapping("/incidents/{incident}")
    ResponseEntity<IncidentDetails> correct(
            Actor actor,
            Texts texts,
            @PathVariable String incident,
            ExpectedVersion version,
            @RequestBody CorrectedIncident body) {
        return changed(
                actor,
                texts,
                RefusedException.valueOf(correctIncident.correct(
                        actor, HealthPages.incidentId(incident), version.version(), body.read())));
    }

    /** Every fan-out of one incident, newest first; there are as many as there are updates. */
    @GetMapping("/incidents/{incident}/tellings")
    Page<TellingBody> tellings(Actor actor, @PathVariable String incident) {
        var tellings = RefusedException.valueOf(deliveries.tellings(actor, HealthPages.incidentId(incident)));
        return new Page<>(tellings.stream().map(TellingBody::of).toList(), Optional.empty());
    }

    @GetMapping("/incidents/{incident}/tellings/{telling}/deliveries")
    Page<DeliveryBody> deliveries(
            Actor actor, @PathVariable String incident, @PathVariable String telling, PageRequest page) {
        var found = RefusedException.valueOf(
                deliveries.deliveries(actor, HealthPages.incidentId(incident), BoardPages.uuid(telling), page));
        return found.page()
                .map(delivery -> DeliveryBody.of(
                        delivery,
                        Optional.ofNullable(found.proofs().get(delivery.hearer().organization()))));
    }

    private ResponseEntity<IncidentDetails> changed(Actor actor, Texts texts, Incident incident) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(incident.version()))
                .body(details(actor, texts, incident));
    }

    private IncidentDetails details(Actor actor, Texts texts, Incident incident) {
        return IncidentDetails.of(
                RefusedException.valueOf(read.read(actor, incident.id(), texts.locale(), PageRequest.first())));
    }
}
