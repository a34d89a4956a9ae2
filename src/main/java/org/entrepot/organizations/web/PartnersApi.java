package org.entrepot.organizations.web;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.PartnerDirectory;
import org.entrepot.organizations.application.ReadOrganizations;
import org.entrepot.site.RefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The partner directory for programs of publishers (R87, R88, R96). */
@RestController
class PartnersApi {

    private final ReadOrganizations reading;

    PartnersApi(ReadOrganizations reading) {
        this.reading = reading;
    }

    /**
     * AND between the filters, OR inside one (A31).
     *
     * @param q part of a name, or a whole tenant id
     * @param competency such as {@code cloud-platform:gold}
     */
    @GetMapping("/api/partners")
    Page<PartnerEntry> search(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> country,
            @RequestParam(defaultValue = "") List<String> competency,
            @RequestParam(defaultValue = "") List<String> skill,
            PageRequest page) {
        var problems = new ArrayList<Problem>();
        var countries = read(country, "country", PartnersApi::code, problems);
        var competencies = read(competency, "competency", code -> Competency.Award.parse(code).stream(), problems);
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        var search = new PartnerDirectory.Search(q, countries, competencies, Set.copyOf(skill));
        return RefusedException.valueOf(reading.partners(actor, search, page)).map(PartnerEntry::of);
    }

    private static <T> Set<T> read(
            List<String> codes, String field, Function<String, Stream<T>> parse, List<Problem> problems) {
        codes.stream()
                .filter(code -> parse.apply(code).findAny().isEmpty())
                .forEach(_ -> problems.add(Problem.at(field, InputRefusal.CHOICE_UNKNOWN)));
        return codes.stream().flatMap(parse).collect(toSet());
    }

    private static Stream<CountryCode> code(String text) {
        return text.matches("[A-Z]{2}") ? Stream.of(new CountryCode(text)) : Stream.empty();
    }

    /** A partner that an offer can be opened to. */
    record PartnerEntry(
            OrganizationId id,
            String name,
            String country,
            List<String> kinds,
            List<String> competencies,
            List<String> skills) {

        static PartnerEntry of(PartnerDirectory.Entry entry) {
            return new PartnerEntry(
                    entry.id(),
                    entry.name(),
                    entry.country().value(),
                    entry.kinds().stream().sorted().map(EnrolmentKind::code).toList(),
                    entry.competencies().stream().map(Competency.Award::code).toList(),
                    entry.skills());
        }
    }
}
