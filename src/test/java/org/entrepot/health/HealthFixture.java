package org.entrepot.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferFixture.Made;
import org.entrepot.health.application.CoverageInput;
import org.entrepot.health.application.KeepComponents;
import org.entrepot.health.application.PostUpdate;
import org.entrepot.health.application.ReportIncident;
import org.entrepot.health.application.WordingInput;
import org.entrepot.health.domain.Component;
import org.entrepot.health.domain.Incident;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.sales.SellingFixture;

/** A publisher that reports through the real use cases, and partners that sell what it makes. */
@org.springframework.stereotype.Component
public class HealthFixture {

    private final SellingFixture selling;
    private final OfferFixture offers;
    private final ReportIncident report;
    private final PostUpdate post;
    private final KeepComponents components;
    private final TestClock clock;

    HealthFixture(
            SellingFixture selling,
            OfferFixture offers,
            ReportIncident report,
            PostUpdate post,
            KeepComponents components,
            TestClock clock) {
        this.selling = selling;
        this.offers = offers;
        this.report = report;
        this.post = post;
        this.components = components;
        this.clock = clock;
    }

    public Actor publisher() {
        return Actor.person(UserId.next(), selling.publisher(), "Mina Park", Set.of(Role.OWNER));
    }

    /** Live, open to every partner, with the plans {@code basic} and {@code pro}. */
    public Made offer(Actor publisher) {
        var offer = offers.anOffer()
                .by(publisher)
                .withPlan("basic", "12", 0)
                .withPlan("pro", "30", 0)
                .published();
        selling.open(offer, AudienceOption.ANY);
        return offer;
    }

    public Actor operator() {
        return offers.operator(Role.OPERATIONS);
    }

    public Actor agentOf(OrganizationId partner) {
        return selling.agentOf(partner);
    }

    public static Actor customerAdmin(OrganizationId customer) {
        return Actor.person(UserId.next(), customer, "Cleo Customer", Set.of(Role.CUSTOMER_ADMIN));
    }

    public Component component(Actor publisher, String name, Made... serving) {
        var ids = List.of(serving).stream()
                .map(offer -> offer.id().toString())
                .collect(java.util.stream.Collectors.toSet());
        var made = components
                .add(publisher, new KeepComponents.Command(name, "", ids))
                .orElseThrow();
        tick();
        return made;
    }

    public Incident reported(Actor publisher, ReportIncident.Command command) {
        tick();
        var incident = report.report(publisher, command).orElseThrow().incident();
        tick();
        return incident;
    }

    public Incident reported(Made offer, Severity severity) {
        return reported(offer.publisher(), report(severity, covering(offer)));
    }

    public Incident updated(Actor publisher, Incident incident, IncidentState state, Severity severity) {
        tick();
        var after = post.post(publisher, incident.id(), update(state, severity, Optional.empty()))
                .orElseThrow();
        tick();
        return after;
    }

    public static CoverageInput covering(Made... offers) {
        return new CoverageInput(
                List.of(offers).stream()
                        .map(offer -> offer.id().toString())
                        .collect(java.util.stream.Collectors.toSet()),
                Set.of(),
                Set.of());
    }

    public static ReportIncident.Command report(Severity severity, CoverageInput coverage) {
        return report(severity, coverage, Optional.empty());
    }

    public static ReportIncident.Command report(Severity severity, CoverageInput coverage, Optional<Instant> at) {
        return new ReportIncident.Command(
                Ids.next(),
                IncidentKind.INCIDENT,
                coverage,
                "en",
                new WordingInput(
                        Map.of("en", "Sign-in fails", "ko", "로그인 오류"), Map.of("en", "You may not be able to sign in")),
                new WordingInput(
                        Map.of("en", "Token service overloaded, ticket 4711"), Map.of("en", "We are working on it.")),
                IncidentState.INVESTIGATING,
                severity,
                at,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    public static ReportIncident.Command maintenance(CoverageInput coverage, Instant from, Instant until) {
        return new ReportIncident.Command(
                Ids.next(),
                IncidentKind.MAINTENANCE,
                coverage,
                "en",
                WordingInput.of("en", "Database upgrade", "Short interruption"),
                WordingInput.of("en", "We move to a new cluster.", "Please save your work before."),
                IncidentState.SCHEDULED,
                Severity.WARNING,
                Optional.empty(),
                Optional.of(from),
                Optional.of(until),
                false);
    }

    public static PostUpdate.Command update(IncidentState state, Severity severity, Optional<Instant> at) {
        return update(Ids.next(), state, severity, at);
    }

    public static PostUpdate.Command update(
            UUID submission, IncidentState state, Severity severity, Optional<Instant> at) {
        return new PostUpdate.Command(
                submission,
                WordingInput.of("en", "Now it is " + state.code(), "For you it is " + state.code()),
                state,
                severity,
                at);
    }

    public void tick() {
        clock.moveBy(java.time.Duration.ofSeconds(1));
    }
}
