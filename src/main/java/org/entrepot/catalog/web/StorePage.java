package org.entrepot.catalog.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entrepot.catalog.Categories;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.OfferType;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.site.Choice;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** The public store. */
public record StorePage(
        Frame frame,
        String text,
        String type,
        String category,
        Page<OfferSummary> offers,
        Map<OrganizationId, String> publishers,
        boolean isFirst)
        implements View {

    public StorePage {
        publishers = Map.copyOf(publishers);
    }

    public String publisher(OfferSummary offer) {
        return publishers.getOrDefault(offer.publisher(), "");
    }

    public List<Choice> types() {
        return Arrays.stream(OfferType.values())
                .map(value -> new Choice(value.name(), t("catalog.type." + value)))
                .toList();
    }

    public List<Choice> categories() {
        return Categories.CODES.stream()
                .map(code -> new Choice(code, t("catalog.category." + code)))
                .toList();
    }
}
