package org.entrepot.health.application;

import java.util.Optional;
import java.util.Set;
import org.entrepot.health.ComponentId;
import org.entrepot.health.domain.Component;
import org.entrepot.health.domain.Components;
import org.entrepot.health.domain.HealthReceipt;
import org.entrepot.health.domain.HealthRefusal;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parts of what a publisher runs; a retired one keeps its history and gets no new incidents. */
@Service
@Transactional
public class KeepComponents {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_DESCRIPTION = 500;

    private final Components components;
    private final CheckCoverage check;
    private final Receipts receipts;
    private final BusinessClock clock;

    KeepComponents(Components components, CheckCoverage check, Receipts receipts, BusinessClock clock) {
        this.components = components;
        this.check = check;
        this.receipts = receipts;
        this.clock = clock;
    }

    public Outcome<Component> add(Actor actor, Command command) {
        return HealthAccess.asPublisher(actor)
                .then(_ -> checked(actor, command))
                .map(checked -> {
                    var component = new Component(
                            ComponentId.next(),
                            actor.organization(),
                            checked.name(),
                            checked.description(),
                            checked.offers(),
                            clock.now(),
                            Optional.empty(),
                            1);
                    components.add(component);
                    record(actor, HealthReceipt.COMPONENT_ADDED, component);
                    return component;
                });
    }

    /** @param version that the actor has read */
    public Outcome<Component> change(Actor actor, ComponentId id, long version, Command command) {
        return inUse(actor, id, version)
                .then(found -> checked(actor, command).map(checked -> {
                    var component = new Component(
                            id,
                            found.publisher(),
                            checked.name(),
                            checked.description(),
                            checked.offers(),
                            found.createdAt(),
                            found.retiredAt(),
                            found.version() + 1);
                    components.change(component);
                    record(actor, HealthReceipt.COMPONENT_CHANGED, component);
                    return component;
                }));
    }

    public Outcome<Component> retire(Actor actor, ComponentId id, long version) {
        return inUse(actor, id, version).map(found -> {
            var component = new Component(
                    id,
                    found.publisher(),
                    found.name(),
                    found.description(),
                    found.offers(),
                    found.createdAt(),
                    Optional.of(clock.now()),
                    found.version() + 1);
            components.change(component);
            record(actor, HealthReceipt.COMPONENT_RETIRED, component);
            return component;
        });
    }

    private Outcome<Component> inUse(Actor actor, ComponentId id, long version) {
        return HealthAccess.asPublisher(actor)
                .then(_ -> components
                        .findForUpdate(actor.organization(), id)
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound))
                .then(found -> found.version() == version
                        ? Outcome.done(found)
                        : Outcome.<Component>refused(Denial.STALE_STATE))
                .then(found -> found.isRetired()
                        ? Outcome.<Component>refused(HealthRefusal.COMPONENT_IS_RETIRED)
                        : Outcome.done(found));
    }

    private Outcome<Checked> checked(Actor actor, Command command) {
        var problems = new Problems();
        var name = problems.at("name", Inputs.name(command.name(), LONGEST_NAME));
        var description = problems.at("description", Inputs.text(command.description(), LONGEST_DESCRIPTION));
        problems.addIf(command.offers().isEmpty(), "offers", HealthRefusal.COMPONENT_SERVES_NOTHING);
        var offers = check.offersOf(actor.organization(), command.offers());
        problems.addIf(offers.isEmpty(), "offers", InputRefusal.CHOICE_UNKNOWN);
        return problems.orElse(() -> new Checked(name.orElseThrow(), description.orElseThrow(), offers.orElseThrow()));
    }

    private void record(Actor actor, HealthReceipt kind, Component component) {
        receipts.record(
                actor,
                kind,
                ReceiptContent.about("component", component.id().value())
                        .withIds(
                                "offers",
                                component.offers().stream().map(OfferId::value).toList())
                        .withHashOf("name", component.name()));
    }

    private record Checked(String name, String description, Set<OfferId> offers) {}

    /** @param offers ids of those that need it */
    public record Command(String name, String description, Set<String> offers) {

        public Command {
            offers = Set.copyOf(offers);
        }
    }
}
