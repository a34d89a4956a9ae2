package org.entrepot.health.web;

import java.util.List;
import org.entrepot.health.application.ReadHealth;
import org.entrepot.health.domain.Reader;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;
import org.entrepot.site.Tone;

/** Health by customer (R206). */
public record CustomersPage(Frame frame, OrganizationId partner, ReadHealth.Customers customers, boolean isFirst)
        implements HealthWords {

    public record Row(
            String href, String name, String services, String mark, Tone tone, List<ServicesPage.Trouble> troubles) {}

    public List<Tab> tabs() {
        return HealthTabs.of(this, new Reader.Partner(partner), "customers");
    }

    public List<Row> rows() {
        return customers.page().items().stream()
                .map(one -> {
                    var mark = Mark.of(this, customers.of(one.customer()));
                    return new Row(
                            "/service-health/customers/" + one.customer(),
                            customers
                                    .names()
                                    .getOrDefault(one.customer(), one.customer().toString()),
                            texts().number(one.services()),
                            mark.label(),
                            mark.tone(),
                            mark.troubles(new Reader.Partner(partner)));
                })
                .toList();
    }
}
