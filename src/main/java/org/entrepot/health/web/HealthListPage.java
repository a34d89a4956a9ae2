package org.entrepot.health.web;

import java.util.List;
import org.entrepot.health.application.ReadHealth;
import org.entrepot.health.domain.Reader;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;

/** Incidents and maintenance of one reader: what is open, or what is over. */
public record HealthListPage(Frame frame, ReadHealth.Rows rows, String tab, boolean isFirst) implements HealthWords {

    public String title() {
        return switch (rows.reader()) {
            case Reader.Publisher _ -> t("health.board.title");
            case Reader.Everything _ -> t("health.operator.title");
            case Reader.Partner _, Reader.Customer _, Reader.Everybody _ -> t("health.title");
        };
    }

    public String lead() {
        return switch (rows.reader()) {
            case Reader.Publisher _ -> t("health.board.lead");
            case Reader.Everything _ -> t("health.operator.lead");
            case Reader.Partner _ -> t("health.partner.lead");
            case Reader.Customer _ -> t("health.customer.lead");
            case Reader.Everybody _ -> t("health.store.lead");
        };
    }

    public List<Tab> tabs() {
        return HealthTabs.of(this, rows.reader(), tab);
    }

    public boolean isNow() {
        return tab.equals("now");
    }

    public boolean isBoard() {
        return rows.reader() instanceof Reader.Publisher;
    }

    public boolean isStore() {
        return rows.reader() instanceof Reader.Everybody;
    }

    public List<Line> running() {
        return of(false);
    }

    public List<Line> ahead() {
        return of(true);
    }

    public List<Line> all() {
        return lines(rows, path());
    }

    private List<Line> of(boolean isAhead) {
        return rows.page().items().stream()
                .filter(line -> line.isAhead(rows.now()) == isAhead)
                .map(line -> line(line, rows, path()))
                .toList();
    }

    private String path() {
        return isStore() ? HealthTabs.STORE + "/incidents/" : "/service-health/incidents/";
    }
}
