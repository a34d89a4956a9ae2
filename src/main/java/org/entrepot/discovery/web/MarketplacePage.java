package org.entrepot.discovery.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.entrepot.catalog.Categories;
import org.entrepot.catalog.OfferType;
import org.entrepot.kernel.Page;
import org.entrepot.site.Choice;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** The list of the partner marketplace with its filters. */
public record MarketplacePage(
        Frame frame,
        Page<MarketplaceRow> rows,
        String text,
        String type,
        String category,
        String publisher,
        String may,
        boolean isFirst,
        boolean isFiltered)
        implements View {

    public List<Choice> typeChoices() {
        return Arrays.stream(OfferType.values())
                .filter(OfferType::isChannelEligible)
                .map(one -> new Choice(MarketplaceFilter.code(one), type(one)))
                .toList();
    }

    public List<Choice> mayChoices() {
        return List.of(new Choice(MarketplaceFilter.SELL, t("discovery.may-sell")));
    }

    public List<Choice> categoryChoices() {
        return Categories.CODES.stream()
                .map(one -> new Choice(one, t("catalog.category." + one)))
                .sorted(Comparator.comparing(
                        Choice::label,
                        java.text.Collator.getInstance(frame.texts().locale())))
                .toList();
    }

    public String type(OfferType one) {
        return t("catalog.type." + one.name());
    }

    public String ofPublisher(MarketplaceRow row) {
        return "/marketplace?publisher=" + row.offer().publisher();
    }
}
