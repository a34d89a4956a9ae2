package org.entrepot.cases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entrepot.TestClock;
import org.entrepot.access.PeopleFixture;
import org.entrepot.cases.application.HandOverCase;
import org.entrepot.cases.application.OpenCase;
import org.entrepot.cases.application.SpeakInCase;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.HandOverReason;
import org.entrepot.cases.domain.Severity;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.UserId;
import org.entrepot.sales.SellingFixture;
import org.entrepot.support.QuestionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Companies with a subscription between them, and questions about it: {@code cases.chain()}. */
@Component
public class CaseFixture {

    private final SellingFixture selling;
    private final AudienceFixture audiences;
    private final OfferFixture offers;
    private final OpenCase open;
    private final SpeakInCase speak;
    private final HandOverCase handOver;
    private final PeopleFixture people;
    private final TestClock clock;

    CaseFixture(
            SellingFixture selling,
            AudienceFixture audiences,
            OfferFixture offers,
            OpenCase open,
            SpeakInCase speak,
            HandOverCase handOver,
            JdbcClient jdbc,
            TestClock clock) {
        this.selling = selling;
        this.audiences = audiences;
        this.offers = offers;
        this.open = open;
        this.speak = speak;
        this.handOver = handOver;
        this.people = new PeopleFixture(jdbc);
        this.clock = clock;
    }

    /** Who takes part in one subscription. */
    public record Chain(
            OfferFixture.Made offer,
            Actor customer,
            Actor partner,
            Optional<Actor> reseller,
            SubscriptionId subscription) {

        public Actor publisher() {
            return offer.publisher();
        }
    }

    public Chain chain() {
        var offer = audiences.published(AudienceOption.ANY);
        var partner = selling.partner("DE");
        return sold(offer, partner, Optional.empty());
    }

    public Chain chainThroughReseller() {
        var offer = audiences.published(AudienceOption.ANY);
        var provider = selling.provider("DE");
        var reseller = selling.reseller("DE");
        selling.link(provider, reseller);
        return sold(offer, provider, Optional.of(reseller));
    }

    private Chain sold(OfferFixture.Made offer, OrganizationId partner, Optional<OrganizationId> reseller) {
        var customer = selling.customer("DE", partner);
        audiences.tick();
        var wish = SellingFixture.wish(customer, offer.plan());
        var order = selling.sell(
                selling.agentOf(partner),
                reseller.map(through -> SellingFixture.through(through, wish)).orElse(wish));
        audiences.tick();
        return new Chain(
                offer,
                selling.agentOf(customer, Role.CUSTOMER_ADMIN),
                selling.agentOf(partner, Role.ADMIN_AGENT),
                reseller.map(company -> selling.agentOf(company, Role.ADMIN_AGENT)),
                order.subscriptions().getFirst());
    }

    public Actor operator() {
        return offers.operator(Role.OPERATIONS);
    }

    public Actor strangerPartner() {
        return selling.agentOf(selling.partner("DE"), Role.GLOBAL_ADMIN);
    }

    public Actor strangerPublisher() {
        return selling.agentOf(selling.publisher(), Role.OWNER);
    }

    /** Somebody who can be written to. */
    public Actor person(OrganizationId company, String name, Role... roles) {
        UserId id = people.member(company, name, roles);
        return Actor.person(id, company, name, java.util.Set.of(roles));
    }

    public OpenCase.Command about(Chain chain, QuestionKind kind, Severity severity) {
        return new OpenCase.Command(
                "It does not start",
                "Since this morning every sign-in ends with error 17.",
                Optional.of(kind),
                Optional.of(severity),
                Optional.empty(),
                false,
                Optional.of(chain.subscription()),
                Optional.empty(),
                List.of());
    }

    public Outcome<SupportCase> ask(Actor asker, Chain chain, QuestionKind kind) {
        return open.open(asker, about(chain, kind, Severity.OTHER));
    }

    public SupportCase asked(Actor asker, Chain chain, QuestionKind kind, Severity severity) {
        var opened = open.open(asker, about(chain, kind, severity)).orElseThrow();
        audiences.tick();
        return opened;
    }

    public Outcome<SupportCase> say(Actor actor, CaseId id, CaseAct act, String text) {
        audiences.tick();
        return speak.say(actor, id, new SpeakInCase.Command(act, CaseEntry.Way.SITE, text, List.of()));
    }

    public Outcome<SupportCase> handOver(Actor actor, CaseId id, OrganizationId to) {
        audiences.tick();
        return handOver.handOver(
                actor,
                id,
                new HandOverCase.Command(
                        Optional.of(to),
                        Optional.of(HandOverReason.PRODUCT_FAULT),
                        "Error 17 comes from the product."));
    }

    public void pass(Duration time) {
        clock.moveBy(time);
    }
}
