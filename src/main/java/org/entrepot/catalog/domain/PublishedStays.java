package org.entrepot.catalog.domain;

import java.util.List;
import org.entrepot.kernel.Problem;

/** What a publication may not take back (R55, R312, R313, R315). */
public final class PublishedStays {

    private PublishedStays() {}

    /** Problems at {@code <module>.<field>}. */
    public static List<Problem> problems(OfferContent live, OfferContent next) {
        var fields = new Fields();
        if (isTransactable(live) && !isTransactable(next)) {
            fields.add("setup.listingOption", CatalogRefusal.TRANSACTABLE_STAYS_TRANSACTABLE);
        }
        live.plans().forEach((id, before) -> {
            var after = next.plans().get(id);
            if (after == null) {
                fields.add("plans", CatalogRefusal.PUBLISHED_PLAN_STAYS);
            } else {
                checkPlan(fields, ModuleKey.plan(id) + ".", before, after);
            }
        });
        if (!next.plans().isEmpty() && next.plans().values().stream().allMatch(PlanContent::isStopped)) {
            fields.add("plans", CatalogRefusal.ONLY_PLAN_CANNOT_STOP);
        }
        return fields.problems();
    }

    private static void checkPlan(Fields fields, String path, PlanContent before, PlanContent after) {
        if (after.isPrivate() && !before.isPrivate()) {
            fields.add(path + "isPrivate", CatalogRefusal.PUBLIC_PLAN_STAYS_PUBLIC);
        }
        if (after.pricing() != before.pricing()) {
            fields.add(path + "pricing", CatalogRefusal.PRICING_MODEL_FIXED);
            return;
        }
        for (var price : before.prices()) {
            var kept = after.prices().stream().filter(price::isFor).findFirst();
            if (kept.isEmpty()) {
                fields.add(
                        path + "prices",
                        CatalogRefusal.PUBLISHED_TERM_FIXED,
                        price.term().name(),
                        price.currency());
            } else if (kept.get().amount().compareTo(price.amount()) != 0) {
                fields.add(
                        path + "prices",
                        CatalogRefusal.PUBLISHED_PRICE_FIXED,
                        price.money().plainAmount(),
                        price.currency());
            }
        }
    }

    private static boolean isTransactable(OfferContent content) {
        return content.setup().listingOption() == org.entrepot.catalog.ListingOption.TRANSACT;
    }
}
