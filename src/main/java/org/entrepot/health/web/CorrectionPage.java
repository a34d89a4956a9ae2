package org.entrepot.health.web;

import java.util.List;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.application.ReadBoard;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentVersion;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;

/** What an incident concerns and is called, corrected; with the versions before. */
public record CorrectionPage(
        Frame frame, Incident incident, List<IncidentVersion> versions, ReadBoard.Choices choices, Form form)
        implements IncidentForm {

    public CorrectionPage {
        versions = List.copyOf(versions);
    }

    @Override
    public IncidentKind kind() {
        return incident.kind();
    }

    @Override
    public String language() {
        return incident.firstLanguage();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(t("health.board.title"), HealthTabs.BOARD),
                new Link(t("health.number", String.valueOf(incident.number())), back()),
                new Link(t("health.correction.title"), ""));
    }

    public String back() {
        return "/service-health/incidents/" + incident.id();
    }

    public String called(IncidentVersion version) {
        return version.titles()
                .forPartners(texts().locale(), incident.firstLanguage())
                .text();
    }
}
