package org.entrepot.health.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.application.ReadBoard;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentUpdate;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;

/**
 * The next entry of a timeline, or the correction of one.
 *
 * @param corrected empty for a new one
 * @param earlier what it said before, oldest first
 */
public record UpdatePage(
        Frame frame, Incident incident, Optional<IncidentUpdate> corrected, List<IncidentUpdate> earlier, Form form)
        implements IncidentForm {

    public UpdatePage {
        earlier = List.copyOf(earlier);
    }

    @Override
    public ReadBoard.Choices choices() {
        return new ReadBoard.Choices(List.of(), Map.of(), List.of(), Map.of());
    }

    @Override
    public IncidentKind kind() {
        return incident.kind();
    }

    @Override
    public String language() {
        return incident.firstLanguage();
    }

    public String title() {
        return t(corrected.isPresent() ? "health.update.correct" : "health.update.new");
    }

    public String lead() {
        return incident.current()
                .titles()
                .forPartners(texts().locale(), incident.firstLanguage())
                .text();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(t("health.board.title"), HealthTabs.BOARD),
                new Link(t("health.number", String.valueOf(incident.number())), back()),
                new Link(title(), ""));
    }

    public String back() {
        return "/service-health/incidents/" + incident.id();
    }

    public String action() {
        var base = HealthTabs.BOARD + "/incidents/" + incident.id() + "/updates";
        return corrected.map(update -> base + "/" + update.id() + "/correction").orElse(base);
    }

    public String said(IncidentUpdate form) {
        return form.texts()
                .forPartners(texts().locale(), incident.firstLanguage())
                .text();
    }
}
