package org.entrepot.health.web;

import java.util.List;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.application.ReadBoard;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;

/** The publisher reports an incident, or announces a maintenance. */
public record ReportPage(Frame frame, IncidentKind kind, ReadBoard.Choices choices, Form form) implements IncidentForm {

    @Override
    public String language() {
        return form.value("language").isEmpty() ? "en" : form.value("language");
    }

    public String title() {
        return t(isMaintenance() ? "health.report.maintenance" : "health.report.incident");
    }

    public List<Link> crumbs() {
        return List.of(new Link(t("health.board.title"), HealthTabs.BOARD), new Link(title(), ""));
    }

    /** Only those with which it may begin. */
    public List<Choice> firstStates() {
        return states().stream()
                .filter(choice -> IncidentState.of(choice.value())
                        .map(IncidentState::mayBegin)
                        .orElse(false))
                .toList();
    }
}
