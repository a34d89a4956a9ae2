package org.entrepot.organizations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/** Finds the partners an offer can be opened to: direct bill partners and indirect providers, nobody else (R87, R88, R96). */
public interface PartnerDirectory {

    Page<Entry> search(Search search, PageRequest request);

    /** Entries of these ids, in no order; whoever is no transacting partner is left out. */
    Map<OrganizationId, Entry> entries(Collection<OrganizationId> ids);

    /** How many of the selected ones an offer could be opened to; one statement. */
    long count(PartnerSelection selection);

    /** One tenant id as somebody typed it; refused when malformed, unknown, or a reseller (R96, R97, A26). */
    Outcome<Entry> select(String tenantId);

    /** Skill tags that begin like that, most used first; for suggestions (A30). */
    List<String> skillsLike(String beginning, int limit);

    /** Partners of a country who are active and asked to be listed: "Find a partner" of the store (P14). */
    Page<Entry> listed(CountryCode country, PageRequest request);

    /** Active direct bill partners and indirect providers beyond that id, in the order of their ids; one statement. */
    List<OrganizationId> activeAfter(OrganizationId last, int most);

    /**
     * AND between the filters, OR inside one; an empty filter asks nothing (A31).
     *
     * @param text part of a name in any case and script, or a whole tenant id
     */
    record Search(String text, Set<CountryCode> countries, Set<Competency.Award> competencies, Set<String> skills) {

        public Search {
            countries = Set.copyOf(countries);
            competencies = Set.copyOf(competencies);
            skills = Set.copyOf(skills);
        }

        public static Search byText(String text) {
            return new Search(text, Set.of(), Set.of(), Set.of());
        }
    }

    /** A partner as a publisher sees it. */
    record Entry(
            OrganizationId id,
            String name,
            CountryCode country,
            Set<EnrolmentKind> kinds,
            List<Competency.Award> competencies,
            List<String> skills) {

        public Entry {
            kinds = Set.copyOf(kinds);
            competencies = List.copyOf(competencies);
            skills = List.copyOf(skills);
        }
    }
}
