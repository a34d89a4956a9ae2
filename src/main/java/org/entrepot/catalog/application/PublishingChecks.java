package org.entrepot.catalog.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.catalog.domain.Completion;
import org.entrepot.catalog.domain.OfferContent;
import org.entrepot.catalog.domain.OfferHead;
import org.entrepot.catalog.domain.Publications;
import org.entrepot.catalog.domain.PublishedStays;
import org.entrepot.catalog.spi.OfferModule;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Component;

/** The automated validation: everything that stands against publishing, of all modules at once (R317, R318, P7). */
@Component
class PublishingChecks {

    private final Publications publications;
    private final Markets markets;
    private final List<OfferModule> modules;

    PublishingChecks(Publications publications, Markets markets, List<OfferModule> modules) {
        this.publications = publications;
        this.markets = markets;
        this.modules = modules.stream()
                .sorted(Comparator.comparingInt(OfferModule::order))
                .toList();
    }

    /** Problems at {@code <module>.<field>}. */
    List<Problem> problems(OfferHead offer, OfferContent content, Map<String, String> frozenModules) {
        var surroundings = content.surroundings(offer.type(), markets.table());
        var problems = new ArrayList<>(Completion.problems(content, surroundings, offer.defaultLanguage()));
        publications
                .current(offer.id())
                .ifPresent(live -> problems.addAll(PublishedStays.problems(live.content(), content)));
        for (var module : modulesOf(offer)) {
            module.problemsFor(
                            offer.id(),
                            frozenModules.getOrDefault(module.key(), ""),
                            content.contacts().forPartners())
                    .forEach(problem -> problems.add(
                            new Problem(module.key() + "." + problem.field(), problem.refusal(), problem.arguments())));
        }
        return problems;
    }

    /** What moved since a module showed what going live does; the token is used when nothing did. */
    List<Problem> redeem(Actor actor, OfferHead offer, String preview) {
        return modulesOf(offer).stream()
                .flatMap(module -> module.redeem(actor, offer.id(), preview).stream())
                .findFirst()
                .orElseGet(() -> List.of(Problem.of(Denial.NOT_FOUND)));
    }

    Map<String, String> freeze(OfferHead offer) {
        var frozen = new HashMap<String, String>();
        modulesOf(offer).forEach(module -> frozen.put(module.key(), module.freeze(offer.id())));
        return frozen;
    }

    List<OfferModule> modulesOf(OfferHead offer) {
        return modules.stream().filter(module -> module.appliesTo(offer.type())).toList();
    }
}
