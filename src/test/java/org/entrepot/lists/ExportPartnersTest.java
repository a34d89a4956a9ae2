package org.entrepot.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.lists.application.ExportPartners;
import org.entrepot.requests.RequestFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Export CSPs: the live list with what an import elsewhere needs, and what only this offer's publisher knows. */
@EntrepotTest
class ExportPartnersTest {

    private final RequestFixture requests;
    private final ExportPartners export;

    ExportPartnersTest(RequestFixture requests, ExportPartners export) {
        this.requests = requests;
        this.export = export;
    }

    @Test
    @Tag("A29")
    void whoever_has_sold_is_marked() {
        var seller = requests.partner();
        var other = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, seller, other);
        requests.sell(seller, offer);

        var file = new StringWriter();
        export.export(offer.publisher(), offer.id(), _ -> file).orElseThrow();

        assertThat(file.toString().lines())
                .anyMatch(line -> line.startsWith(seller.toString()) && line.endsWith(",authorized,yes"))
                .anyMatch(line -> line.startsWith(other.toString()) && line.endsWith(",authorized,no"));
    }
}
