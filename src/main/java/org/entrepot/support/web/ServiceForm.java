package org.entrepot.support.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Texts;
import org.entrepot.support.Reach.Severity;
import org.entrepot.support.domain.OpeningHours;
import org.entrepot.support.domain.Service;
import org.entrepot.support.domain.ServiceInput;
import org.entrepot.support.domain.ServiceInput.Times;

/** Languages, hours, responses and escalation as fields of a form. */
final class ServiceForm {

    private static final List<String> LANGUAGES =
            List.of("en", "ko", "zh-Hans", "ja", "tr", "de", "fr", "es", "nl", "it", "pt", "pl");

    private ServiceForm() {}

    static ServiceInput read(Form form) {
        var week = new EnumMap<DayOfWeek, Times>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, new Times(form.value(name(day) + ".from"), form.value(name(day) + ".to")));
        }
        var responses = new EnumMap<Severity, String>(Severity.class);
        for (var severity : Severity.values()) {
            responses.put(severity, form.value(response(severity)));
        }
        return new ServiceInput(
                form.valuesOf("languages"),
                form.value("zone"),
                week,
                lines(form.value("holidays")),
                responses,
                lines(form.value("escalation")));
    }

    static Form show(Form form, Service service) {
        var shown = form.with(
                        "languages",
                        service.languages().stream().map(Locale::toLanguageTag).toArray(String[]::new))
                .with("zone", service.hours().map(hours -> hours.zone().getId()).orElse(""))
                .with("holidays", service.hours().map(ServiceForm::holidays).orElse(""))
                .with("escalation", String.join("\n", service.escalation()));
        for (var hours : service.hours().stream().toList()) {
            for (var span : hours.week()) {
                shown = shown.with(name(span.day()) + ".from", span.from().toString())
                        .with(name(span.day()) + ".to", span.to().toString());
            }
        }
        for (var promise : service.firstResponse().entrySet()) {
            shown = shown.with(
                    response(promise.getKey()),
                    String.valueOf(promise.getValue().toHours()));
        }
        return shown;
    }

    static List<Choice> languages(Texts texts) {
        return LANGUAGES.stream()
                .map(tag -> new Choice(tag, Locale.forLanguageTag(tag).getDisplayName(texts.locale())))
                .toList();
    }

    static String name(DayOfWeek day) {
        return "week." + day.name().toLowerCase(Locale.ROOT);
    }

    static String dayName(DayOfWeek day, Texts texts) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, texts.locale());
    }

    static String response(Severity severity) {
        return "response." + severity.name().toLowerCase(Locale.ROOT);
    }

    private static String holidays(OpeningHours hours) {
        var yearly = hours.closedEveryYear().stream()
                .map(day -> day.toString().substring(2))
                .sorted();
        var once = hours.closedOn().stream().sorted().map(LocalDate::toString);
        return String.join("\n", Stream.concat(yearly, once).toList());
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("[\\r\\n]+", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
