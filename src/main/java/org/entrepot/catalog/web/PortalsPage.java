package org.entrepot.catalog.web;

import java.util.Arrays;
import java.util.List;
import org.entrepot.catalog.DeploymentPortal;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.domain.Portals;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** The deployment portals with their history (P13). */
public record PortalsPage(Frame frame, List<Portals.Entry> entries, Form form) implements View {

    public List<Choice> types() {
        return Arrays.stream(OfferType.values())
                .filter(OfferType::isUsageBased)
                .map(type -> new Choice(type.name(), t("catalog.type." + type)))
                .toList();
    }

    public List<DeploymentPortal> current() {
        return entries.stream()
                .filter(entry -> entry.until().isEmpty())
                .map(Portals.Entry::portal)
                .toList();
    }

    public List<Portals.Entry> former() {
        return entries.stream().filter(entry -> entry.until().isPresent()).toList();
    }
}
