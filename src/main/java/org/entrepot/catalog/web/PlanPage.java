package org.entrepot.catalog.web;

import java.util.List;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.domain.PlanContent;
import org.entrepot.catalog.domain.PlanHead;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Term;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;

/**
 * The form of a plan: texts, pricing, a grid of prices, markets by region, visibility, limits, trial.
 *
 * @param grid the cells of the price grid, row by row
 */
public record PlanPage(
        Frame frame,
        Workspace offer,
        PlanHead plan,
        Form form,
        List<Region> regions,
        PriceGrid grid,
        List<Problem> missing,
        boolean isStale)
        implements OfferView {

    /** The markets of one program region. */
    public record Region(String name, List<CountryCode> countries) {}

    public List<Choice> pricings() {
        return offer.draft().offer().type().pricingModels().stream()
                .map(model -> new Choice(
                        model.name(), t("catalog.pricing." + model), t("catalog.pricing." + model + ".hint")))
                .toList();
    }

    public boolean hasPrices() {
        return offer.draft().offer().type().pricingModels().getFirst().hasPrices();
    }

    public List<Choice> trials() {
        return offer.draft().offer().type().pricingModels().stream()
                .flatMap(model -> PlanContent.trials(offer.draft().offer().type(), model).stream())
                .distinct()
                .sorted()
                .map(months -> new Choice(months.toString(), t("catalog.plan.trial.months", months)))
                .toList();
    }

    public List<Choice> marketChoices() {
        return List.of(
                new Choice("true", t("catalog.plan.everywhere"), t("catalog.plan.everywhere.hint")),
                new Choice("false", t("catalog.plan.chosen"), t("catalog.plan.chosen.hint")));
    }

    public String column(Term term, BillingCycle cycle) {
        return t("catalog.term." + term) + ", " + t("catalog.cycle." + cycle);
    }

    public boolean isChosen(Region region) {
        return region.countries().stream().anyMatch(country -> form.has("markets", country.value()));
    }
}
