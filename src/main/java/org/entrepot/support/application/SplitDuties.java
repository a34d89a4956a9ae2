package org.entrepot.support.application;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.relationships.Relationships;
import org.entrepot.support.Asker;
import org.entrepot.support.DutiesSplit;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.Route;
import org.entrepot.support.Routing;
import org.entrepot.support.RoutingFacts;
import org.entrepot.support.RoutingFacts.DirectChannel;
import org.entrepot.support.RoutingFacts.Model;
import org.entrepot.support.SupportReceipt;
import org.entrepot.support.SupportRefusal;
import org.entrepot.support.domain.Declarations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A32: a provider gives kinds of question to its resellers; they see the result, unassigned ones stay with the provider. */
@Service
@Transactional
public class SplitDuties {

    private final Declarations declarations;
    private final Organizations organizations;
    private final Relationships relationships;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    SplitDuties(
            Declarations declarations,
            Organizations organizations,
            Relationships relationships,
            Receipts receipts,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.declarations = declarations;
        this.organizations = organizations;
        this.relationships = relationships;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    /** What a customer of a provider can ask: asked of the matrix itself, so that a new row needs no second list. */
    public static Set<QuestionKind> splittable() {
        var facts = new RoutingFacts(
                Model.INDIRECT, Optional.empty(), false, false, Set.of(), Set.of(), DirectChannel.PARTNERS, false);
        return Arrays.stream(QuestionKind.values())
                .filter(kind -> Routing.of(Routing.Question.of(Asker.CUSTOMER, kind), facts) instanceof Route.Answered)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(QuestionKind.class)));
    }

    /**
     * How a provider shares with its resellers.
     *
     * @param toResellers kinds that they answer
     */
    public record Split(Organization provider, Set<QuestionKind> toResellers) {

        public Split {
            toResellers = Set.copyOf(toResellers);
        }
    }

    /** A provider reads its own; a reseller those of its providers (R177). */
    @Transactional(readOnly = true)
    public Outcome<List<Split>> read(Actor actor) {
        return Readers.partners(actor).map(_ -> {
            var asOf = new AsOf(clock.now());
            var own = provider(actor).map(organization -> split(organization, asOf));
            return own.map(List::of)
                    .orElseGet(() -> relationships.providersOf(actor.organization()).stream()
                            .map(link -> split(link.organization(), asOf))
                            .toList());
        });
    }

    /** Whether there is a split between the actor's company and another. */
    public boolean takesPart(Actor actor) {
        return organizations
                .find(actor.organization())
                .filter(organization -> organization.is(EnrolmentKind.INDIRECT_PROVIDER)
                        || organization.is(EnrolmentKind.INDIRECT_RESELLER))
                .isPresent();
    }

    public boolean isProvider(Actor actor) {
        return provider(actor).isPresent();
    }

    public Outcome<Split> split(Actor actor, Set<QuestionKind> toResellers) {
        return Readers.partnerEditors(actor).then(_ -> {
            var provider = provider(actor);
            if (provider.isEmpty()) {
                return Outcome.refused(SupportRefusal.NOT_A_PROVIDER);
            }
            if (!splittable().containsAll(toResellers)) {
                return Outcome.refused(Problem.at("kinds", SupportRefusal.KIND_NOT_SPLITTABLE));
            }
            return Outcome.done(write(actor, provider.get(), toResellers));
        });
    }

    private Split write(Actor actor, Organization provider, Set<QuestionKind> toResellers) {
        var now = clock.now();
        declarations.split(actor, toResellers, now);
        var resellers = relationships.resellersOf(provider.id()).stream()
                .map(link -> link.organization().id())
                .collect(Collectors.toSet());
        receipts.record(
                actor,
                SupportReceipt.DUTIES_SPLIT,
                ReceiptContent.about("provider", provider.id().value())
                        .withCodes("to-resellers", toResellers)
                        .concerning(resellers)
                        .at(now));
        events.publishEvent(new DutiesSplit(provider.id(), resellers, now));
        return new Split(provider, toResellers);
    }

    private Split split(Organization provider, AsOf asOf) {
        var declared =
                declarations.declared(Optional.empty(), Optional.empty(), Optional.of(provider.id()), Set.of(), asOf);
        return new Split(provider, declared.split());
    }

    private Optional<Organization> provider(Actor actor) {
        return organizations
                .find(actor.organization())
                .filter(organization -> organization.is(EnrolmentKind.INDIRECT_PROVIDER));
    }
}
