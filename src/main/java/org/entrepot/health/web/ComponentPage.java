package org.entrepot.health.web;

import java.util.List;
import org.entrepot.health.application.ReadBoard;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;

/** One component: its uptime day by day, its incidents, and the form that changes it. */
public record ComponentPage(
        Frame frame, ReadBoard.OneComponent one, ReadBoard.Choices choices, Form form, boolean isFirst)
        implements ComponentWords {

    public List<Link> crumbs() {
        return List.of(
                new Link(t("health.board.title"), HealthTabs.BOARD),
                new Link(t("health.tab.components"), HealthTabs.BOARD + "/components"),
                new Link(one.component().name(), ""));
    }

    public String href() {
        return HealthTabs.BOARD + "/components/" + one.component().id();
    }

    public List<Choice> offers() {
        return choices.offers().stream()
                .map(offer -> new Choice(offer.id().toString(), offer.name()))
                .toList();
    }

    public List<Line> incidents() {
        return lines(one.incidents(), "/service-health/incidents/");
    }
}
