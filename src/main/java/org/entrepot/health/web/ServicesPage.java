package org.entrepot.health.web;

import java.util.List;
import org.entrepot.health.application.ReadHealth;
import org.entrepot.health.domain.IncidentLists.Service;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;
import org.entrepot.site.Tone;

/** Health by service (R206). */
public record ServicesPage(Frame frame, ReadHealth.Services services, boolean isFirst) implements HealthWords {

    /** @param troubles titles of what runs */
    public record Row(String name, String language, String mark, Tone tone, String customers, List<Trouble> troubles) {}

    public record Trouble(String href, String title, String language) {}

    public List<Tab> tabs() {
        return HealthTabs.of(this, services.reader(), "services");
    }

    public List<Row> rows() {
        return rows(this, services);
    }

    public boolean isPartner() {
        return services.reader().readsPartnerTexts();
    }

    static List<Row> rows(HealthWords words, ReadHealth.Services services) {
        return services.page().items().stream()
                .map(one -> row(words, services, one))
                .toList();
    }

    private static Row row(HealthWords words, ReadHealth.Services services, Service service) {
        var offer = services.offers().get(service.offer());
        var mark = Mark.of(words, services.of(service.offer()));
        var hit = services.customersHit(service.offer());
        var texts = words.texts();
        return new Row(
                offer == null ? service.offer().toString() : offer.name(),
                offer == null ? "" : offer.language(),
                mark.label(),
                mark.tone(),
                hit == 0
                        ? texts.number(service.customers())
                        : words.t("health.customers.hit", texts.number(hit), texts.number(service.customers())),
                mark.troubles(services.reader()));
    }
}
