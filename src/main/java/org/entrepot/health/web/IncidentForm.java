package org.entrepot.health.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.health.application.ReadBoard;
import org.entrepot.health.domain.Wording;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Texts;

/** What the forms of a publisher share: choices, and fields for each language. */
public interface IncidentForm extends HealthWords {

    ReadBoard.Choices choices();

    Form form();

    IncidentKind kind();

    /** Tag of the language that has to be filled in. */
    String language();

    /** @param tag of the language, which ends the names of its fields */
    record LanguageFields(String tag, String name, boolean isFirst) {}

    default List<LanguageFields> languages() {
        var all = new ArrayList<LanguageFields>();
        all.add(fields(language(), true));
        Wording.LANGUAGES.stream().filter(tag -> !tag.equals(language())).forEach(tag -> all.add(fields(tag, false)));
        return all;
    }

    private static LanguageFields fields(String tag, boolean isFirst) {
        return new LanguageFields(tag, Texts.languageName(java.util.Locale.forLanguageTag(tag)), isFirst);
    }

    /** Whether something stands in that language, so that its fields are shown open. */
    default boolean isUsed(LanguageFields fields) {
        return List.of("title", "customerTitle", "text", "customerText").stream()
                .anyMatch(name -> !form().value(name + "-" + fields.tag()).isBlank());
    }

    default boolean isMaintenance() {
        return kind() == IncidentKind.MAINTENANCE;
    }

    default List<Choice> parts() {
        var parts = new ArrayList<Choice>();
        choices().offers().forEach(offer -> {
            parts.add(new Choice(offer.id().toString(), offer.name(), t("health.form.wholeOffer")));
            choices()
                    .plans()
                    .getOrDefault(offer.id(), List.of())
                    .forEach(plan ->
                            parts.add(new Choice(offer.id() + "/" + plan.id(), offer.name() + " · " + plan.name())));
        });
        return parts;
    }

    default List<Choice> regions() {
        return choices().regions().keySet().stream()
                .map(region -> new Choice(region.key(), regionName(region.key())))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
    }

    default List<Choice> components() {
        return choices().components().stream()
                .map(component -> new Choice(component.id().toString(), component.name()))
                .toList();
    }

    default List<Choice> severities() {
        return Arrays.stream(Severity.values())
                .map(one -> new Choice(one.code(), severity(one), t("health.severity.hint." + one.code())))
                .toList();
    }

    default List<Choice> states() {
        return Arrays.stream(IncidentState.values())
                .filter(one -> one.kind() == kind())
                .map(one -> new Choice(one.code(), state(one)))
                .toList();
    }

    default Map<String, String> labels() {
        var labels = new TreeMap<String, String>();
        labels.put("parts", t("health.form.parts"));
        labels.put("regions", t("health.form.regions"));
        labels.put("components", t("health.form.components"));
        labels.put("state", t("health.form.state"));
        labels.put("severity", t("health.form.severity"));
        labels.put("at", t("health.form.at"));
        labels.put("plannedFrom", t("health.form.plannedFrom"));
        labels.put("plannedUntil", t("health.form.plannedUntil"));
        labels.put("inStore", t("health.form.inStore"));
        labels.put("reason", t("health.form.reason"));
        languages().forEach(one -> {
            labels.put("title-" + one.tag(), t("health.form.title") + " (" + one.name() + ")");
            labels.put("customerTitle-" + one.tag(), t("health.form.customerTitle") + " (" + one.name() + ")");
            labels.put("text-" + one.tag(), t("health.form.text") + " (" + one.name() + ")");
            labels.put("customerText-" + one.tag(), t("health.form.customerText") + " (" + one.name() + ")");
        });
        return labels;
    }
}
