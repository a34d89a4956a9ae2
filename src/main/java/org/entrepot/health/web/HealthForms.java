package org.entrepot.health.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.health.application.CorrectIncident;
import org.entrepot.health.application.CorrectUpdate;
import org.entrepot.health.application.CoverageInput;
import org.entrepot.health.application.PostUpdate;
import org.entrepot.health.application.ReportIncident;
import org.entrepot.health.application.WordingInput;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentUpdate;
import org.entrepot.health.domain.Span;
import org.entrepot.health.domain.Wording;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.site.Form;
import org.entrepot.site.SiteRefusal;

/** Forms of the publisher as commands, and what is stored as forms. Moments are typed in the reader's zone. */
final class HealthForms {

    private static final DateTimeFormatter CONTROL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private HealthForms() {}

    static Form empty(IncidentKind kind, String language) {
        var values = new HashMap<String, String>();
        values.put("submission", Ids.next().toString());
        values.put("kind", kind.code());
        values.put("language", language);
        values.put(
                "state",
                (kind == IncidentKind.INCIDENT ? IncidentState.INVESTIGATING : IncidentState.SCHEDULED).code());
        values.put("severity", Severity.WARNING.code());
        return Form.of(values);
    }

    static Outcome<ReportIncident.Command> report(Form form, ZoneId zone) {
        var problems = new Problems();
        var kind = IncidentKind.of(form.value("kind")).orElse(IncidentKind.INCIDENT);
        var state = chosen(problems, "state", IncidentState.of(form.value("state")));
        var severity = chosen(problems, "severity", Severity.of(form.value("severity")));
        var at = moment(problems, form, "at", zone);
        var from = moment(problems, form, "plannedFrom", zone);
        var until = moment(problems, form, "plannedUntil", zone);
        return problems.orElse(() -> new ReportIncident.Command(
                submission(form),
                kind,
                coverage(form),
                form.value("language"),
                wording(form, "title", "customerTitle"),
                wording(form, "text", "customerText"),
                state.orElseThrow(),
                severity.orElseThrow(),
                at,
                from,
                until,
                form.has("inStore", "true")));
    }

    static Outcome<PostUpdate.Command> update(Form form, ZoneId zone) {
        var problems = new Problems();
        var state = chosen(problems, "state", IncidentState.of(form.value("state")));
        var severity = chosen(problems, "severity", Severity.of(form.value("severity")));
        var at = moment(problems, form, "at", zone);
        return problems.orElse(() -> new PostUpdate.Command(
                submission(form),
                wording(form, "text", "customerText"),
                state.orElseThrow(),
                severity.orElseThrow(),
                at));
    }

    /** A moment shown again as it was is left to the second. */
    static Outcome<CorrectUpdate.Command> correction(Form form, IncidentUpdate before, ZoneId zone) {
        var problems = new Problems();
        var state = chosen(problems, "state", IncidentState.of(form.value("state")));
        var severity = chosen(problems, "severity", Severity.of(form.value("severity")));
        var at = form.value("at").equals(control(before.at(), zone))
                ? Optional.<Instant>empty()
                : moment(problems, form, "at", zone);
        return problems.orElse(() -> form.has("withdraw", "true")
                ? CorrectUpdate.Command.withdrawing(before, form.value("reason"))
                : new CorrectUpdate.Command(
                        wording(form, "text", "customerText"),
                        state.orElseThrow(),
                        severity.orElseThrow(),
                        at,
                        false,
                        form.value("reason")));
    }

    static Outcome<CorrectIncident.Command> correction(Form form, Incident before, ZoneId zone) {
        var problems = new Problems();
        var planned = before.current().planned();
        var isSame = form.value("plannedFrom").equals(control(planned.map(Span::from), zone))
                && form.value("plannedUntil").equals(control(planned.map(Span::until), zone));
        var from = isSame ? Optional.<Instant>empty() : moment(problems, form, "plannedFrom", zone);
        var until = isSame ? Optional.<Instant>empty() : moment(problems, form, "plannedUntil", zone);
        return problems.orElse(() -> new CorrectIncident.Command(
                coverage(form),
                wording(form, "title", "customerTitle"),
                from,
                until,
                form.has("inStore", "true"),
                form.value("reason")));
    }

    static Form of(Incident incident, ZoneId zone) {
        var values = new LinkedHashMap<String, List<String>>();
        var version = incident.current();
        values.put(
                "parts",
                version.coverage().parts().stream()
                        .map(part -> part.offer()
                                + part.plan().map(plan -> "/" + plan).orElse(""))
                        .toList());
        values.put(
                "regions",
                version.coverage().regions().stream()
                        .map(region -> region.key())
                        .toList());
        values.put(
                "components",
                version.coverage().components().stream().map(Object::toString).toList());
        words(values, version.titles(), "title", "customerTitle");
        values.put("plannedFrom", List.of(control(version.planned().map(Span::from), zone)));
        values.put("plannedUntil", List.of(control(version.planned().map(Span::until), zone)));
        values.put("inStore", version.inStore() ? List.of("true") : List.of());
        values.put("version", List.of(String.valueOf(incident.version())));
        return new Form(values, List.of());
    }

    static Form of(Incident incident, IncidentUpdate update, ZoneId zone) {
        var values = new LinkedHashMap<String, List<String>>();
        words(values, update.texts(), "text", "customerText");
        values.put("state", List.of(update.state().code()));
        values.put("severity", List.of(update.severity().code()));
        values.put("at", List.of(control(update.at(), zone)));
        values.put("version", List.of(String.valueOf(incident.version())));
        return new Form(values, List.of());
    }

    /** Of the next update: as it stands. */
    static Form next(Incident incident, Instant now) {
        return Form.of(Map.of(
                "submission", Ids.next().toString(),
                "state", incident.timeline().stateAt(now).code(),
                "severity", incident.timeline().severity().code()));
    }

    static CoverageInput coverage(Form form) {
        return new CoverageInput(
                Set.copyOf(form.valuesOf("parts")),
                Set.copyOf(form.valuesOf("regions")),
                Set.copyOf(form.valuesOf("components")));
    }

    static long version(Form form) {
        return form.value("version").matches("[0-9]{1,18}") ? Long.parseLong(form.value("version")) : -1;
    }

    private static UUID submission(Form form) {
        return OrganizationId.parse(form.value("submission"))
                .map(OrganizationId::value)
                .orElseGet(Ids::next);
    }

    private static WordingInput wording(Form form, String partners, String customers) {
        var toPartners = new HashMap<String, String>();
        var toCustomers = new HashMap<String, String>();
        for (var language : Wording.LANGUAGES) {
            toPartners.put(language, form.value(partners + "-" + language));
            toCustomers.put(language, form.value(customers + "-" + language));
        }
        return new WordingInput(toPartners, toCustomers);
    }

    private static void words(Map<String, List<String>> values, Wording wording, String partners, String customers) {
        wording.byLanguage().forEach((language, said) -> {
            values.put(partners + "-" + language, List.of(said.forPartners()));
            values.put(customers + "-" + language, List.of(said.forCustomers().orElse("")));
        });
    }

    private static <T> Optional<T> chosen(Problems problems, String field, Optional<T> choice) {
        problems.addIf(choice.isEmpty(), field, InputRefusal.CHOICE_UNKNOWN);
        return choice;
    }

    private static Optional<Instant> moment(Problems problems, Form form, String field, ZoneId zone) {
        var typed = form.value(field).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant());
        } catch (DateTimeParseException _) {
            problems.add(field, SiteRefusal.MALFORMED_VALUE);
            return Optional.empty();
        }
    }

    private static String control(Instant moment, ZoneId zone) {
        return CONTROL.format(moment.atZone(zone).truncatedTo(ChronoUnit.MINUTES));
    }

    private static String control(Optional<Instant> moment, ZoneId zone) {
        return moment.map(at -> control(at, zone)).orElse("");
    }
}
