package org.entrepot.health.web;

import java.util.List;
import org.entrepot.health.application.ReadHealth;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;

/** Health of one customer's services. */
public record CustomerHealthPage(Frame frame, ReadHealth.CustomerHealth health, boolean isFirst)
        implements HealthWords {

    public List<Link> crumbs() {
        return List.of(
                new Link(t("health.title"), HealthTabs.OWN),
                new Link(t("health.tab.customers"), HealthTabs.OWN + "/customers"),
                new Link(health.name(), ""));
    }

    public List<ServicesPage.Row> services() {
        return ServicesPage.rows(this, health.services());
    }

    public List<Line> open() {
        return lines(health.open(), "/service-health/incidents/");
    }
}
