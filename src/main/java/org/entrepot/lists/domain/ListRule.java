package org.entrepot.lists.domain;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entrepot.kernel.CountryCode;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.SearchText;

/** Which active partners belong to a list: AND between the criteria, OR inside one, a criterion left out asks nothing (A31). */
public record ListRule(Set<CountryCode> countries, Set<Competency.Award> awards, Set<String> skills) {

    public static final ListRule NONE = new ListRule(Set.of(), Set.of(), Set.of());

    /** True for every partner that can be chosen. */
    private static final List<String> EVERYBODY = List.of("t:selectable");

    public ListRule {
        countries = Set.copyOf(countries);
        awards = Set.copyOf(awards);
        skills = Set.copyOf(skills);
    }

    public boolean isEmpty() {
        return countries.isEmpty() && awards.isEmpty() && skills.isEmpty();
    }

    public List<String> countryTerms() {
        return terms(countries.stream().map(country -> "c:" + country));
    }

    public List<String> awardTerms() {
        return terms(awards.stream()
                .map(award ->
                        "a:" + award.competency().name() + ":" + award.level().name()));
    }

    public List<String> skillTerms() {
        return terms(skills.stream().map(skill -> "s:" + SearchText.fold(skill)));
    }

    private static List<String> terms(Stream<String> wanted) {
        var terms = wanted.collect(toCollection(TreeSet::new));
        return terms.isEmpty() ? EVERYBODY : List.copyOf(terms);
    }
}
