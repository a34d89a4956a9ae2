package org.entrepot.catalog.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.entrepot.catalog.Categories;
import org.entrepot.catalog.ListingOption;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.domain.OfferProperties;
import org.entrepot.catalog.domain.OfferSetup;
import org.entrepot.kernel.Problem;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;

/**
 * The form of one module.
 *
 * @param place the last part of its address
 * @param missing what is still needed before publishing (R317)
 * @param isStale somebody else saved meanwhile; everything typed is shown again
 */
public record ModulePage(Frame frame, Workspace offer, String place, Form form, List<Problem> missing, boolean isStale)
        implements OfferView {

    public boolean isSaas() {
        return offer.draft().offer().type() == OfferType.SAAS;
    }

    public String label() {
        return t("catalog.module." + place);
    }

    public List<Choice> listingOptions() {
        return Arrays.stream(ListingOption.values())
                .filter(option ->
                        OfferSetup.isPossible(option, offer.draft().offer().type()))
                .map(option -> new Choice(
                        option.name(),
                        t("catalog.listingOption." + option),
                        t("catalog.listingOption." + option + ".hint")))
                .toList();
    }

    public List<Choice> categories() {
        return choices(Categories.CODES, code -> t("catalog.category." + code));
    }

    public List<Choice> industries() {
        return choices(OfferProperties.INDUSTRIES, code -> t("catalog.industry." + code));
    }

    private static List<Choice> choices(List<String> codes, Function<String, String> label) {
        return codes.stream().map(code -> new Choice(code, label.apply(code))).toList();
    }
}
