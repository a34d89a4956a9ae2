package org.entrepot.health.web;

import java.util.List;
import org.entrepot.health.application.ReadBoard;
import org.entrepot.health.application.ReadUptime;
import org.entrepot.health.domain.Reader;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;

/** The publisher's components with their uptime, and the form for a further one. */
public record ComponentsPage(
        Frame frame,
        OrganizationId publisher,
        ReadBoard.ComponentRows rows,
        ReadBoard.Choices choices,
        Form form,
        boolean isFirst)
        implements ComponentWords {

    public List<Tab> tabs() {
        return HealthTabs.of(this, new Reader.Publisher(publisher), "components");
    }

    public List<Choice> offers() {
        return choices.offers().stream()
                .map(offer -> new Choice(offer.id().toString(), offer.name()))
                .toList();
    }

    public String offers(ReadUptime.Standing standing) {
        return texts().list(standing.component().offers().stream()
                .map(id -> rows.offers().get(id))
                .filter(java.util.Objects::nonNull)
                .map(offer -> offer.name())
                .sorted()
                .toList());
    }
}
