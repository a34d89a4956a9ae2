package org.entrepot.lists.web;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import org.entrepot.kernel.CountryCode;
import org.entrepot.lists.domain.ListRule;
import org.entrepot.organizations.Competency;
import org.entrepot.site.Form;

/** The rule of a list as typed; values that nobody offered here are none. */
final class RuleInput {

    private RuleInput() {}

    static ListRule of(Form form) {
        return of(
                form.valuesOf("country"),
                form.valuesOf("competency"),
                Arrays.asList(form.value("skills").split(",", -1)));
    }

    static ListRule of(List<String> countries, List<String> competencies, List<String> skills) {
        return new ListRule(
                countries.stream()
                        .filter(code -> code.matches("[A-Z]{2}"))
                        .map(CountryCode::new)
                        .collect(toSet()),
                competencies.stream()
                        .flatMap(code -> Competency.Award.parse(code).stream())
                        .collect(toSet()),
                skills.stream()
                        .map(String::strip)
                        .filter(skill -> !skill.isEmpty())
                        .collect(toSet()));
    }

    static Form shown(Form form, ListRule rule) {
        return form.with(
                        "country",
                        rule.countries().stream()
                                .map(CountryCode::value)
                                .sorted()
                                .toArray(String[]::new))
                .with(
                        "competency",
                        rule.awards().stream()
                                .map(Competency.Award::code)
                                .sorted()
                                .toArray(String[]::new))
                .with(
                        "skills",
                        String.join(", ", rule.skills().stream().sorted().toList()));
    }
}
