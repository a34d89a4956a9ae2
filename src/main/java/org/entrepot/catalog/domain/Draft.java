package org.entrepot.catalog.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entrepot.kernel.PlanId;

/** The draft of an offer: its saved modules, each with its own version. */
public record Draft(OfferHead offer, List<PlanHead> plans, SortedMap<ModuleKey, SavedModule<?>> modules) {

    public Draft {
        plans = List.copyOf(plans);
        modules = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(modules));
    }

    public long version(ModuleKey key) {
        var saved = modules.get(key);
        return saved == null ? 0 : saved.version();
    }

    public Optional<PlanHead> plan(PlanId id) {
        return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** As it would be with that module saved. */
    public Draft with(ModuleKey key, ModuleContent content) {
        var changed = new TreeMap<>(modules);
        var before = Optional.<SavedModule<?>>ofNullable(modules.get(key));
        changed.put(
                key,
                new SavedModule<>(
                        content, version(key) + 1, before.flatMap(SavedModule::publishedVersion), offer.createdAt()));
        return new Draft(offer, plans, changed);
    }

    public Map<ModuleKey, Long> versions() {
        var versions = new TreeMap<ModuleKey, Long>();
        modules.forEach((key, saved) -> versions.put(key, saved.version()));
        return versions;
    }

    public OfferContent content() {
        var listings = new TreeMap<String, Listing>();
        modules.forEach((key, saved) ->
                key.language().ifPresent(language -> listings.put(language, (Listing) saved.content())));
        var planContents = new LinkedHashMap<PlanId, PlanContent>();
        plans.forEach(plan -> planContents.put(
                plan.id(),
                saved(ModuleKey.plan(plan.id()), PlanContent.class).orElse(PlanContent.named("", offer.type()))));
        return new OfferContent(
                saved(ModuleKey.SETUP, OfferSetup.class).orElse(OfferSetup.forNew(offer.type())),
                saved(ModuleKey.PROPERTIES, OfferProperties.class).orElse(OfferProperties.EMPTY),
                listings,
                saved(ModuleKey.CONTACTS, ContactsAndMaterials.class).orElse(ContactsAndMaterials.EMPTY),
                planContents,
                saved(ModuleKey.PREVIEW_AUDIENCE, PreviewAudience.class).orElse(PreviewAudience.EMPTY));
    }

    private <T extends ModuleContent> Optional<T> saved(ModuleKey key, Class<T> type) {
        return Optional.ofNullable(modules.get(key)).map(SavedModule::content).map(type::cast);
    }
}
