package org.entrepot.verdict;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.verdict.spi.CatalogFacts;
import org.entrepot.verdict.spi.ChannelFacts;
import org.entrepot.verdict.spi.OrganizationFacts;
import org.entrepot.verdict.spi.RelationshipFacts;
import org.entrepot.verdict.spi.SalesFacts;
import org.springframework.stereotype.Service;

/**
 * Gathers the facts and asks {@link Verdict#of}. However many questions there are, the modules are asked a constant
 * number of times: once each, for each moment that the questions name.
 */
@Service
public class Verdicts {

    private final FactSources sources;

    Verdicts(
            OrganizationFacts organizations,
            RelationshipFacts relationships,
            CatalogFacts catalog,
            ChannelFacts channel,
            SalesFacts sales) {
        this.sources = new FactSources(organizations, relationships, catalog, channel, sales);
    }

    public Verdict ask(Question question) {
        return ask(List.of(question)).getFirst();
    }

    /** One verdict for each question, in their order. */
    public List<Verdict> ask(List<Question> questions) {
        var verdicts = new HashMap<Question, Verdict>();
        questions.stream().distinct().collect(groupingBy(Question::moment)).forEach((moment, asked) -> {
            var facts = new GatheredFacts(sources, new AsOf(moment), asked);
            asked.forEach(question -> verdicts.put(question, Verdict.of(question, facts.about(question))));
        });
        return questions.stream().map(verdicts::get).toList();
    }

    /**
     * Those partners that may sell one of the plans to somebody in some country, as far as a set can tell: what
     * {@code channel.sellable} answers, said by the checks in Java.
     */
    public Set<OrganizationId> sellersOf(Set<PlanId> plans, Set<OrganizationId> partners, Instant moment) {
        var asOf = new AsOf(moment);
        var questions = partners.stream()
                .flatMap(partner -> plans.stream().map(plan -> Question.maySell(partner, plan, moment)))
                .toList();
        var facts = new GatheredFacts(sources, asOf, questions);
        var regions = sources.organizations().regions(asOf);
        return questions.stream()
                .filter(question -> maySellSomewhere(question, facts.about(question), regions))
                .map(Question::partner)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean maySellSomewhere(Question question, Facts facts, Map<CountryCode, ProgramRegion> regions) {
        return new Situation(question, facts)
                .terms().stream()
                        .flatMap(terms -> terms.markets().stream())
                        .map(country -> Verdict.ofCustomerIn(
                                country, Optional.ofNullable(regions.get(country)), question, facts))
                        .anyMatch(Verdict::passesInSets);
    }
}
