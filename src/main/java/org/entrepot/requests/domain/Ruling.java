package org.entrepot.requests.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.MoveAssessment;
import org.entrepot.channel.MoveObjection;
import org.entrepot.channel.SaleEvidence;
import org.entrepot.kernel.OrganizationId;

/**
 * What the rules said to a request at a moment, as it is kept with it (P4).
 *
 * @param objections empty when nothing stood against it
 * @param evidence the sales that block it, the first {@value #MOST_KEPT} of them
 * @param blocking how many partners' sales block it
 */
public record Ruling(List<Objection> objections, List<SaleEvidence> evidence, int blocking) {

    public static final int MOST_KEPT = 200;

    public static final Ruling LAWFUL = new Ruling(List.of(), List.of(), 0);

    public Ruling {
        objections = List.copyOf(objections);
        evidence = List.copyOf(evidence);
    }

    public static Ruling of(MoveAssessment assessment) {
        var evidence = assessment.objections().stream()
                .map(MoveObjection::evidence)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new Ruling(
                assessment.objections().stream().map(Objection::of).toList(),
                evidence.stream().limit(MOST_KEPT).toList(),
                evidence.size());
    }

    public boolean isLawful() {
        return objections.isEmpty();
    }

    /** What can be done instead, best first. */
    public Set<Alternative> alternatives() {
        return new LinkedHashSet<>(objections.stream()
                .flatMap(objection -> objection.alternatives().stream())
                .toList());
    }

    /** Ids of rules, such as {@code R79 D6}. */
    public String rules() {
        return String.join(
                " ",
                new LinkedHashSet<>(objections.stream()
                        .flatMap(objection -> Stream.of(objection.rules().split(" ", -1)))
                        .filter(rule -> !rule.isEmpty())
                        .toList()));
    }

    public Set<OrganizationId> namedPartners() {
        return new LinkedHashSet<>(evidence.stream().map(SaleEvidence::partner).toList());
    }

    /**
     * One thing that stood against it.
     *
     * @param code of the refusal, whose text says it
     * @param arguments of that text
     */
    public record Objection(
            String code, String field, List<String> arguments, String rules, List<Alternative> alternatives) {

        public Objection {
            arguments = List.copyOf(arguments);
            alternatives = List.copyOf(alternatives);
        }

        static Objection of(MoveObjection objection) {
            return new Objection(
                    objection.guard().code(),
                    objection.problem().field(),
                    objection.problem().arguments(),
                    objection.rules(),
                    objection.alternatives());
        }
    }
}
