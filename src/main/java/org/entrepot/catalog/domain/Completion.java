package org.entrepot.catalog.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.catalog.spi.Completeness;
import org.entrepot.kernel.Problem;

/** R317: what each module of a draft still lacks, and the mark it gets for it. */
public final class Completion {

    private static final int MOST_PLANS = 100;
    private static final int MOST_PRIVATE_PLANS = 45;

    private Completion() {}

    /** Per module; the fields of a problem are those of the module's own form. */
    public static Map<ModuleKey, List<Problem>> missing(Draft draft, MarketTable markets) {
        var content = draft.content();
        return missing(
                content,
                content.surroundings(draft.offer().type(), markets),
                draft.offer().defaultLanguage());
    }

    public static Map<ModuleKey, List<Problem>> missing(
            OfferContent content, Surroundings surroundings, String defaultLanguage) {
        var missing = new LinkedHashMap<ModuleKey, List<Problem>>();
        missing.put(ModuleKey.SETUP, content.setup().missing(surroundings));
        missing.put(ModuleKey.PROPERTIES, content.properties().missing(surroundings));
        var first = content.listings().getOrDefault(defaultLanguage, Listing.EMPTY);
        missing.put(ModuleKey.listing(defaultLanguage), first.missing(surroundings));
        content.listings()
                .forEach(
                        (language, listing) -> missing.put(ModuleKey.listing(language), listing.missing(surroundings)));
        missing.put(ModuleKey.CONTACTS, content.contacts().missing(surroundings));
        content.plans().forEach((id, plan) -> missing.put(ModuleKey.plan(id), plan.missing(surroundings)));
        return missing;
    }

    /** What is wrong with the plans taken together (R311, R312). */
    public static List<Problem> acrossPlans(OfferContent content, Surroundings surroundings) {
        var fields = new Fields();
        var plans = content.plans().values();
        if (plans.isEmpty() && surroundings.isTransactable()) {
            fields.add("plans", CatalogRefusal.PLAN_REQUIRED);
        }
        if (plans.size() > MOST_PLANS) {
            fields.add("plans", CatalogRefusal.TOO_MANY_PLANS, String.valueOf(MOST_PLANS));
        }
        if (plans.stream().filter(PlanContent::isPrivate).count() > MOST_PRIVATE_PLANS) {
            fields.add("plans", CatalogRefusal.TOO_MANY_PRIVATE_PLANS, String.valueOf(MOST_PRIVATE_PLANS));
        }
        var names = new HashSet<String>();
        plans.stream()
                .map(PlanContent::name)
                .filter(name -> !name.isBlank() && !names.add(name))
                .distinct()
                .forEach(name -> fields.add("plans", CatalogRefusal.PLAN_NAME_TAKEN, name));
        if (surroundings.type() == org.entrepot.catalog.OfferType.SAAS
                && plans.stream().map(PlanContent::pricing).distinct().count() > 1) {
            fields.add("plans", CatalogRefusal.PRICING_MODELS_DIFFER);
        }
        return fields.problems();
    }

    /** Everything that stands against publishing, at {@code <module>.<field>}. */
    public static List<Problem> problems(OfferContent content, Surroundings surroundings, String defaultLanguage) {
        var problems = new ArrayList<Problem>();
        missing(content, surroundings, defaultLanguage)
                .forEach((key, found) -> found.forEach(problem -> problems.add(
                        new Problem(key + "." + problem.field(), problem.refusal(), problem.arguments()))));
        problems.addAll(acrossPlans(content, surroundings));
        return problems;
    }

    public static Completeness mark(Draft draft, ModuleKey key, List<Problem> missing) {
        var saved = draft.modules().get(key);
        if (saved == null) {
            return missing.isEmpty() ? Completeness.COMPLETE : Completeness.NOT_STARTED;
        }
        if (!missing.isEmpty()) {
            return Completeness.INCOMPLETE;
        }
        return isLive(draft) && saved.differsFromLive() ? Completeness.UNPUBLISHED_CHANGES : Completeness.COMPLETE;
    }

    /** Several modules shown as one: the mark that needs most attention. */
    public static Completeness worst(List<Completeness> marks) {
        var found = Set.copyOf(marks);
        if (found.isEmpty() || found.equals(Set.of(Completeness.NOT_STARTED))) {
            return Completeness.NOT_STARTED;
        }
        if (found.contains(Completeness.INCOMPLETE) || found.contains(Completeness.NOT_STARTED)) {
            return Completeness.INCOMPLETE;
        }
        return found.contains(Completeness.UNPUBLISHED_CHANGES)
                ? Completeness.UNPUBLISHED_CHANGES
                : Completeness.COMPLETE;
    }

    private static boolean isLive(Draft draft) {
        return switch (draft.offer().state()) {
            case LIVE, STOPPED, REMOVED -> true;
            case DRAFT, PREVIEW -> false;
        };
    }
}
