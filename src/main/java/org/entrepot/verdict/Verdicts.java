package org.entrepot.verdict;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import org.entrepot.kernel.AsOf;
import org.entrepot.verdict.spi.CatalogFacts;
import org.entrepot.verdict.spi.ChannelFacts;
import org.entrepot.verdict.spi.OrganizationFacts;
import org.entrepot.verdict.spi.RelationshipFacts;
import org.entrepot.verdict.spi.SalesFacts;
import org.springframework.stereotype.Service;

/**
 * Gathers the facts and asks {@link Verdict#of}. However many questions there are, the modules are asked a constant
 * number of times: once for each kind of fact, for each moment that the questions name.
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
}
