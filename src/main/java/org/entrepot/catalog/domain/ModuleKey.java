package org.entrepot.catalog.domain;

import java.util.Optional;
import org.entrepot.kernel.LanguageTags;
import org.entrepot.kernel.PlanId;

/** Which part of the draft: {@code setup}, {@code listing:ko}, {@code plan:<id>} and so on. */
public record ModuleKey(String value) implements Comparable<ModuleKey> {

    public static final ModuleKey SETUP = new ModuleKey("setup");
    public static final ModuleKey PROPERTIES = new ModuleKey("properties");
    public static final ModuleKey CONTACTS = new ModuleKey("contacts");
    public static final ModuleKey PREVIEW_AUDIENCE = new ModuleKey("preview-audience");

    private static final String LISTING = "listing:";
    private static final String PLAN = "plan:";

    public static ModuleKey listing(String language) {
        return new ModuleKey(LISTING + language);
    }

    public static ModuleKey plan(PlanId plan) {
        return new ModuleKey(PLAN + plan);
    }

    public Optional<String> language() {
        return value.startsWith(LISTING) ? Optional.of(value.substring(LISTING.length())) : Optional.empty();
    }

    public Optional<PlanId> plan() {
        return value.startsWith(PLAN) ? PlanId.parse(value.substring(PLAN.length())) : Optional.empty();
    }

    /** A language tag such as {@code en}, {@code zh-Hans}, {@code pt-BR}; empty for anything else (P11). */
    public static Optional<String> languageTag(String typed) {
        return LanguageTags.parse(typed);
    }

    @Override
    public int compareTo(ModuleKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
