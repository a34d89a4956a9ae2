package org.entrepot.support.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.View;
import org.entrepot.support.Reach.Severity;

/** A page with the fields of a service. */
public interface ServicePage extends View {

    Form form();

    default List<Choice> languageChoices() {
        return ServiceForm.languages(frame().texts());
    }

    default List<DayOfWeek> days() {
        return Arrays.asList(DayOfWeek.values());
    }

    default String dayField(DayOfWeek day) {
        return ServiceForm.name(day);
    }

    default String dayName(DayOfWeek day) {
        return ServiceForm.dayName(day, frame().texts());
    }

    default List<Severity> severities() {
        return Arrays.asList(Severity.values());
    }

    default String responseField(Severity severity) {
        return ServiceForm.response(severity);
    }

    default String severity(Severity severity) {
        return t("support.severity." + severity.name().toLowerCase(java.util.Locale.ROOT));
    }
}
