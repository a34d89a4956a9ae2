package org.entrepot.catalog.domain;

import java.util.List;
import java.util.Set;
import org.entrepot.catalog.Categories;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Problem;

/**
 * Categories, industries and terms (R311).
 *
 * @param termsOfUse up to 10,000 characters, or one https link
 */
public record OfferProperties(Set<String> categories, Set<String> industries, String termsOfUse)
        implements ModuleInput, ModuleContent {

    /** Codes of industries. */
    public static final List<String> INDUSTRIES = List.of(
            "agriculture",
            "automotive",
            "construction",
            "education",
            "energy",
            "financial-services",
            "government",
            "healthcare",
            "hospitality",
            "manufacturing",
            "nonprofit",
            "professional-services",
            "retail",
            "transport");

    public static final OfferProperties EMPTY = new OfferProperties(Set.of(), Set.of(), "");

    public OfferProperties {
        categories = Set.copyOf(categories);
        industries = Set.copyOf(industries);
    }

    @Override
    public Checked<OfferProperties> check(Surroundings surroundings) {
        var fields = new Fields();
        var properties = new OfferProperties(
                fields.choices("categories", categories, Categories.CODES, 3),
                fields.choices("industries", industries, INDUSTRIES, 2),
                fields.text("termsOfUse", termsOfUse, 10_000));
        return new Checked<>(properties, fields.problems());
    }

    @Override
    public List<Problem> missing(Surroundings surroundings) {
        var fields = new Fields();
        if (categories.isEmpty()) {
            fields.add("categories", InputRefusal.REQUIRED);
        }
        fields.require("termsOfUse", termsOfUse);
        return fields.problems();
    }
}
