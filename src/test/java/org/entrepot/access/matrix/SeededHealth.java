package org.entrepot.access.matrix;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.health.HealthFixture;
import org.entrepot.health.Severity;
import org.entrepot.health.application.CoverageInput;
import org.entrepot.health.application.KeepComponents;
import org.entrepot.health.application.KeepFeeds;
import org.entrepot.health.application.ReadDeliveries;
import org.entrepot.health.application.ReportIncident;
import org.entrepot.kernel.Actor;
import org.springframework.stereotype.Component;

/** Service health of the seeded world: a component, an incident about the offer that was sold, published in the store, a feed. */
@Component
class SeededHealth {

    private final ReportIncident report;
    private final KeepComponents components;
    private final KeepFeeds feeds;
    private final ReadDeliveries deliveries;

    SeededHealth(ReportIncident report, KeepComponents components, KeepFeeds feeds, ReadDeliveries deliveries) {
        this.report = report;
        this.components = components;
        this.feeds = feeds;
        this.deliveries = deliveries;
    }

    Map<String, String> seed(Actor publisher, String offer) {
        var component = components
                .add(publisher, new KeepComponents.Command("API", "", Set.of(offer)))
                .orElseThrow();
        var plain = HealthFixture.report(
                Severity.WARNING,
                new CoverageInput(Set.of(offer), Set.of(), Set.of(component.id().toString())));
        var incident = report.report(
                        publisher,
                        new ReportIncident.Command(
                                plain.submission(),
                                plain.kind(),
                                plain.coverage(),
                                plain.language(),
                                plain.titles(),
                                plain.texts(),
                                plain.state(),
                                plain.severity(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true))
                .orElseThrow()
                .incident();
        var telling =
                deliveries.tellings(publisher, incident.id()).orElseThrow().getFirst();
        return Map.of(
                "component", component.id().toString(),
                "incident", incident.id().toString(),
                "incident-update", incident.updates().getFirst().id().toString(),
                "telling", telling.id().toString(),
                "health-feed", feeds.make(publisher).orElseThrow().token().id().toString());
    }
}
