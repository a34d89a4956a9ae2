package org.entrepot.health.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.application.ReadIncident;
import org.entrepot.health.domain.Component;
import org.entrepot.health.domain.Coverage;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentLists.Hit;
import org.entrepot.health.domain.Reach.Told;
import org.entrepot.health.domain.Reader;
import org.entrepot.health.domain.SeenIncident.Entry;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tone;

/** One incident as its reader may see it. */
public record IncidentPage(Frame frame, ReadIncident.View view, List<Told> tellings, boolean isFirst)
        implements HealthWords {

    public IncidentPage {
        tellings = List.copyOf(tellings);
    }

    public Incident incident() {
        return view.seen().incident();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(t("health.title"), HealthTabs.home(view.reader())),
                new Link(t("health.number", String.valueOf(incident().number())), ""));
    }

    public String lead() {
        return view.companies().getOrDefault(incident().publisher(), "") + " · "
                + t("health.number", String.valueOf(incident().number()));
    }

    public boolean isPublisher() {
        return view.reader() instanceof Reader.Publisher;
    }

    public boolean isPublic() {
        return view.reader() instanceof Reader.Everybody;
    }

    public String boardHref() {
        return HealthTabs.BOARD + "/incidents/" + incident().id();
    }

    public String mark() {
        return isPlanned()
                ? t("health.kind.maintenance")
                : severity(incident().timeline().severity());
    }

    public Tone tone() {
        return isPlanned() ? Tone.INFO : tone(incident().timeline().severity());
    }

    public String stateNow() {
        return state(stateAt());
    }

    public boolean isOver() {
        return incident()
                .timeline()
                .runsUntil()
                .map(end -> !view.now().isBefore(end))
                .orElse(false);
    }

    private IncidentState stateAt() {
        return incident().timeline().stateAt(view.now());
    }

    private boolean isPlanned() {
        return incident().kind() == IncidentKind.MAINTENANCE;
    }

    public Instant from() {
        return incident().timeline().runsFrom();
    }

    public Optional<Instant> until() {
        return incident().timeline().runsUntil();
    }

    public List<String> parts() {
        var parts = new ArrayList<String>();
        for (Coverage.Part part : incident().current().coverage().parts()) {
            var offer = view.offers().get(part.offer());
            var name = offer == null ? part.offer().toString() : offer.name();
            parts.add(part.plan()
                    .map(plan -> name + " · "
                            + Optional.ofNullable(view.plans().get(plan))
                                    .map(live -> live.name())
                                    .orElse(plan.toString()))
                    .orElse(name));
        }
        return parts.stream().sorted().toList();
    }

    public String regions() {
        var regions = incident().current().coverage().regions();
        return regions.isEmpty()
                ? t("health.everywhere")
                : texts().list(regions.stream()
                        .map(ProgramRegion::key)
                        .map(this::regionName)
                        .sorted()
                        .toList());
    }

    public String components() {
        return view.components().isEmpty()
                ? ""
                : texts().list(view.components().stream().map(Component::name).toList());
    }

    public String customersTitle() {
        return view.hits()
                .map(hits -> t("health.incident.customers", texts().number(hits.customers())))
                .orElse("");
    }

    public List<Hit> hits() {
        return view.hits().map(hits -> hits.page().items()).orElse(List.of());
    }

    public Optional<String> nextHits() {
        return view.hits().flatMap(hits -> hits.page().next());
    }

    public String customer(Hit hit) {
        return view.companies().getOrDefault(hit.customer(), hit.customer().toString());
    }

    public boolean isLate(Entry entry) {
        return entry.postedAt().isAfter(entry.at().plusSeconds(300));
    }

    public String telling(Told told) {
        return t("health.told."
                + told.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    public String toldWhom(Told told) {
        var figures = told.figures();
        return t(
                "health.told.whom",
                texts().number(figures.partners()),
                texts().number(figures.resellers()),
                texts().number(figures.customers()));
    }

    public String readBy(Told told) {
        return t(
                "health.told.read",
                texts().number(told.read()),
                texts().number(told.figures().organizations()));
    }

    public boolean hasCustomerText() {
        return incident().current().titles().speaksToCustomers();
    }
}
