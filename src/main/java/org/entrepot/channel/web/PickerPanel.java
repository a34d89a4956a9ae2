package org.entrepot.channel.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.application.SearchPartners;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Page;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.PartnerDirectory;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;

/**
 * Select CSP Partners, the side panel (R87-R89).
 *
 * @param asked what was typed into its search, by field: q, country, competency, skill
 * @param countries of the filter
 */
public record PickerPanel(Form asked, Page<SearchPartners.Candidate> found, List<CountryCode> countries) {

    /** What the directory is asked; values that nobody offered here are no filter. */
    static PartnerDirectory.Search search(Form asked) {
        return new PartnerDirectory.Search(
                asked.value("q").strip(),
                Set.copyOf(asked.valuesOf("country").stream()
                        .filter(code -> code.matches("[A-Z]{2}"))
                        .map(CountryCode::new)
                        .distinct()
                        .toList()),
                Set.copyOf(asked.valuesOf("competency").stream()
                        .flatMap(code -> Competency.Award.parse(code).stream())
                        .distinct()
                        .toList()),
                Set.copyOf(asked.valuesOf("skill").stream()
                        .map(String::strip)
                        .filter(skill -> !skill.isEmpty())
                        .distinct()
                        .toList()));
    }

    public boolean isFiltered() {
        return !asked.value("q").isBlank()
                || !asked.value("country").isBlank()
                || !asked.value("competency").isBlank()
                || !asked.value("skill").isBlank();
    }

    /** R100, R101: 18 names at two levels. */
    public List<Choice> competencies(org.entrepot.site.View view) {
        return Arrays.stream(Competency.values())
                .flatMap(competency ->
                        Arrays.stream(Competency.Level.values()).map(level -> new Competency.Award(competency, level)))
                .map(award -> new Choice(award.code(), label(view, award)))
                .toList();
    }

    public String label(org.entrepot.site.View view, Competency.Award award) {
        return award.competency().title() + " · " + view.t("channel.level." + AudienceBodies.code(award.level()));
    }

    public String sub(org.entrepot.site.View view, SearchPartners.Candidate candidate) {
        return PartnerKinds.label(view, candidate.partner().kinds()) + " · "
                + view.frame().texts().country(candidate.partner().country());
    }

    public Optional<String> next() {
        return found.next();
    }
}
