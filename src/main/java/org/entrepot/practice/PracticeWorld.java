package org.entrepot.practice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.application.ConfigurePortals;
import org.entrepot.clock.MovableClock;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Role;
import org.entrepot.relationships.application.RecordCustomerAgreement;
import org.entrepot.relationships.application.RecordCustomerRelationship;
import org.entrepot.relationships.application.RecordPartnership;
import org.entrepot.sales.Placement;
import org.entrepot.sales.Wish;
import org.entrepot.sales.application.PlaceOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the practice world into an empty marketplace, in one transaction: half a world is worse than none. Its past
 * happens in order, so that "as of" has something to tell.
 */
@Service
public class PracticeWorld {

    private static final Instant FOUNDED = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant LINKED = Instant.parse("2026-02-02T08:00:00Z");
    private static final Instant PUBLISHED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant SOLD = Instant.parse("2026-04-14T08:00:00Z");
    private static final Instant SETTLED = Instant.parse("2026-05-11T08:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-05-27T08:00:00Z");

    private final Companies companies;
    private final Shelves shelves;
    private final RecordPartnership partnerships;
    private final RecordCustomerRelationship relationships;
    private final RecordCustomerAgreement agreements;
    private final ConfigurePortals portals;
    private final PlaceOrder placeOrder;
    private final MovableClock clock;
    private final OpenMatters matters;
    private final Conversations conversations;
    private final HealthOfServices health;
    private final ChannelMaterials materials;
    private final SupportDesks support;
    private final JdbcClient jdbc;

    PracticeWorld(
            Companies companies,
            Shelves shelves,
            RecordPartnership partnerships,
            RecordCustomerRelationship relationships,
            RecordCustomerAgreement agreements,
            ConfigurePortals portals,
            PlaceOrder placeOrder,
            MovableClock clock,
            OpenMatters matters,
            Conversations conversations,
            HealthOfServices health,
            ChannelMaterials materials,
            SupportDesks support,
            JdbcClient jdbc) {
        this.companies = companies;
        this.shelves = shelves;
        this.partnerships = partnerships;
        this.relationships = relationships;
        this.agreements = agreements;
        this.portals = portals;
        this.placeOrder = placeOrder;
        this.clock = clock;
        this.matters = matters;
        this.conversations = conversations;
        this.health = health;
        this.materials = materials;
        this.support = support;
        this.jdbc = jdbc;
    }

    /** @return whether it was loaded now; false when it is there already */
    @Transactional
    public boolean load() {
        if (isLoaded()) {
            return false;
        }
        var world = World.read();
        var cast = new Cast();
        clock.startAt(FOUNDED);
        var operator = foundCompanies(world, cast);
        clock.moveForwardTo(LINKED);
        link(world, operator, cast);
        clock.moveForwardTo(PUBLISHED);
        publish(world, operator, cast);
        clock.moveForwardTo(SOLD);
        world.orders().forEach(order -> place(order, cast));
        health.build(cast);
        clock.moveForwardTo(SETTLED);
        settle(world, operator, cast);
        support.open(world, operator, cast);
        conversations.lead(cast);
        materials.hand(cast);
        clock.moveForwardTo(ASKED);
        health.remember(cast);
        matters.leave(cast);
        conversations.leaveOpen(cast);
        health.goOn(cast);
        clock.moveForwardTo(world.startsAt());
        jdbc.sql("insert into practice.world (loaded_at) values (:at)")
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    boolean isLoaded() {
        return jdbc.sql("select exists (select 1 from practice.world)")
                .query(Boolean.class)
                .single();
    }

    private Actor foundCompanies(World world, Cast cast) {
        var first = world.members().getFirst();
        var operator = companies.found(world.operator(), first, cast);
        world.publishers().forEach(company -> companies.addPublisher(operator, company, cast));
        world.partners().forEach(company -> companies.addPartner(operator, company, cast));
        world.customers().forEach(company -> companies.addCustomer(operator, company, cast));
        world.members().stream().skip(1).forEach(person -> companies.addMember(operator, person, cast));
        return operator;
    }

    private void link(World world, Actor operator, Cast cast) {
        world.partnerships()
                .forEach(link -> partnerships
                        .record(operator, cast.organization(link.provider()), cast.organization(link.reseller()))
                        .orElseThrow());
        for (var customer : world.customers()) {
            var id = cast.organization(customer.key());
            for (var partner : customer.partners()) {
                relationships
                        .record(operator, cast.organization(partner), id, true)
                        .orElseThrow();
            }
            if (customer.agreement()) {
                agreements
                        .accept(cast.anyOf(customer.key(), Role.CUSTOMER_ADMIN))
                        .orElseThrow();
            }
        }
    }

    private void publish(World world, Actor operator, Cast cast) {
        world.deploymentPortals()
                .forEach(portal -> portals.configure(operator, portal.type(), portal.name(), portal.url())
                        .orElseThrow());
        for (var offer : world.offers()) {
            shelves.draft(offer, cast);
            if (offer.state() != OfferState.DRAFT) {
                shelves.publish(offer, cast);
            }
        }
    }

    private void place(World.Order order, Cast cast) {
        var command = new Wish(
                Optional.of(cast.organization(order.customer())),
                order.reseller().map(cast::organization),
                cast.plan(order.offer(), order.plan()),
                Optional.of(order.term()),
                Optional.of(order.cycle()),
                order.quantity());
        var placement = placeOrder
                .place(cast.person(order.partner(), order.by()), command)
                .orElseThrow();
        switch (placement) {
            case Placement.Placed(var placed) ->
                cast.add(
                        order.partner() + "/" + order.customer() + "/" + order.offer(),
                        placed.subscriptions().getFirst());
            case Placement.Declined(var verdict) ->
                throw new IllegalStateException(
                        order + " is declined: " + verdict.failing() + " open " + verdict.open());
        }
    }

    private void settle(World world, Actor operator, Cast cast) {
        world.offers().stream()
                .filter(offer -> offer.state() == OfferState.STOPPED)
                .forEach(offer -> shelves.stop(offer, cast));
        world.partners().stream()
                .filter(partner -> partner.status() != ProgramStatus.ACTIVE)
                .forEach(partner -> companies.settle(
                        operator,
                        cast.organization(partner.key()),
                        partner.status(),
                        "Invoices of the first quarter are unpaid"));
    }

    /** The people whom the console and the sign-in page name first. */
    static List<World.Person> highlighted() {
        return World.read().members().stream().filter(World.Person::highlight).toList();
    }
}
