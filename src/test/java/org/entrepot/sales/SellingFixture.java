package org.entrepot.sales;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferFixture.Made;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.application.ConfigurePortals;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.Term;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.SearchText;
import org.entrepot.sales.application.PlaceOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Companies that sell to each other, and audiences that let them: {@code selling.partner("DE")}. */
@Component
public class SellingFixture {

    private static final Instant LONG_AGO = TestClock.START.minus(Duration.ofDays(60));
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient jdbc;
    private final TestClock clock;
    private final PlaceOrder place;
    private final OfferFixture offers;
    private final ConfigurePortals portals;

    SellingFixture(JdbcClient jdbc, TestClock clock, PlaceOrder place, OfferFixture offers, ConfigurePortals portals) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.place = place;
        this.offers = offers;
        this.portals = portals;
    }

    /** P13. */
    public void openPortal(OfferType type) {
        portals.configure(
                        offers.operator(Role.OPERATIONS),
                        type,
                        "Compute portal",
                        "https://deploy.operator.example/start")
                .orElseThrow();
        clock.moveBy(Duration.ofMillis(1));
    }

    /** Active, with the agreement of its region signed. */
    public OrganizationId partner(String country) {
        return partner(country, "DIRECT_BILL", "ACTIVE", true);
    }

    public OrganizationId provider(String country) {
        return partner(country, "INDIRECT_PROVIDER", "ACTIVE", true);
    }

    public OrganizationId reseller(String country) {
        return partner(country, "INDIRECT_RESELLER", "ACTIVE", true);
    }

    public OrganizationId partner(String country, String kind, String status, boolean hasSigned) {
        var id = organization("Partner", country, kind);
        jdbc.sql("""
                insert into organizations.program_status
                    (organization, status, reason, recorded_by, recorded_by_name, recorded_from)
                values (:id, :status, 'test', :id, 'Test', :at)
                """)
                .param("id", id.value())
                .param("status", status)
                .param("at", at(LONG_AGO))
                .update();
        if (hasSigned) {
            jdbc.sql("""
                    insert into organizations.partner_agreement
                        (organization, region, signed_by, signed_by_name, recorded_from)
                    select :id, region, :id, 'Test', :at from organizations.country_placement
                    where country = :country and region is not null and recorded_until is null
                    """)
                    .param("id", id.value())
                    .param("country", country)
                    .param("at", at(LONG_AGO))
                    .update();
        }
        return id;
    }

    public OrganizationId publisher() {
        return organization("Publisher", "DE", "PUBLISHER");
    }

    /** Of these partners, with the customer agreement accepted. */
    public OrganizationId customer(String country, OrganizationId... partners) {
        var id = organization("Customer", country, "CUSTOMER");
        accept(id);
        for (var partner : partners) {
            relate(partner, id);
        }
        return id;
    }

    public OrganizationId organization(String name, String country, String kind) {
        var id = OrganizationId.next();
        var called = name + " " + COUNT.incrementAndGet();
        jdbc.sql("""
                with made as (
                    insert into organizations.organization
                        (id, domain, name, name_key, name_grams, search_terms, listed, created_at, version)
                    values (:id, :domain, :name, :key, :grams, :grams || array['k:' || :kind], false, :at, 1)
                    returning id),
                placed as (
                    insert into organizations.organization_country (organization, country, recorded_from)
                    select made.id, :country, :at from made)
                insert into organizations.enrolment (organization, kind, recorded_by, recorded_from)
                select made.id, :kind, made.id, :at from made
                """)
                .param("id", id.value())
                .param(
                        "domain",
                        "trading-" + called.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example")
                .param("name", called)
                .param("key", SearchText.fold(called))
                .param("grams", SearchText.grams(SearchText.fold(called)).toArray(String[]::new))
                .param("country", country)
                .param("kind", kind)
                .param("at", at(LONG_AGO))
                .update();
        return id;
    }

    public void accept(OrganizationId customer) {
        jdbc.sql("""
                insert into relationships.customer_agreement
                    (customer, manner, signer_name, signer_email, agreed_on, recorded_by, recorded_from)
                values (:id, 'ACCEPTED', 'Test', 'test@customer.example', date '2026-01-01', :id, :at)
                """).param("id", customer.value()).param("at", at(LONG_AGO)).update();
    }

    public void relate(OrganizationId partner, OrganizationId customer) {
        jdbc.sql("""
                insert into relationships.customer_relationship
                    (partner, customer, delegated_admin, recorded_by, recorded_by_name, recorded_from)
                values (:partner, :customer, false, :partner, 'Test', :at)
                """)
                .param("partner", partner.value())
                .param("customer", customer.value())
                .param("at", at(LONG_AGO))
                .update();
    }

    public void link(OrganizationId provider, OrganizationId reseller) {
        jdbc.sql("""
                insert into relationships.partnership
                    (provider, reseller, recorded_by, recorded_by_name, recorded_from)
                values (:provider, :reseller, :provider, 'Test', :at)
                """)
                .param("provider", provider.value())
                .param("reseller", reseller.value())
                .param("at", at(LONG_AGO))
                .update();
    }

    /** From now on. */
    public void open(Made offer, AudienceOption option, OrganizationId... list) {
        clock.moveBy(Duration.ofMillis(1));
        var change = Ids.next();
        ensureAudience(offer);
        jdbc.sql("""
                insert into channel.audience_change (id, offer_id, path, made_at, made_by, made_for, made_by_name,
                    option_before, option_after, partners_added, partners_removed)
                values (:id, :offer, 'PUBLISH', :at, :by, :by, 'Test', 'NOT_SET', :option, :added, 0)
                """)
                .param("id", change)
                .param("offer", offer.id().value())
                .param("at", now())
                .param("by", offer.publisher().organization().value())
                .param("option", option.name())
                .param("added", list.length)
                .update();
        jdbc.sql(
                        "update channel.audience_option set recorded_until = :at where offer_id = :offer and recorded_until is null")
                .param("at", now())
                .param("offer", offer.id().value())
                .update();
        jdbc.sql("""
                insert into channel.audience_option (id, offer_id, option, change_id, recorded_from)
                values (:id, :offer, :option, :change, :at)
                """)
                .param("id", Ids.next())
                .param("offer", offer.id().value())
                .param("option", option.name())
                .param("change", change)
                .param("at", now())
                .update();
        Set.of(list).forEach(partner -> authorize(offer, partner, change));
    }

    /** Onto the list, from this moment on; the option stays. */
    public void list(Made offer, OrganizationId partner) {
        var change = Ids.next();
        jdbc.sql("""
                insert into channel.audience_change (id, offer_id, path, made_at, made_by, made_for, made_by_name,
                    option_before, option_after, partners_added, partners_removed)
                values (:id, :offer, 'SYNC', :at, :by, :by, 'Test', 'SPECIFIC', 'SPECIFIC', 1, 0)
                """)
                .param("id", change)
                .param("offer", offer.id().value())
                .param("at", now())
                .param("by", offer.publisher().organization().value())
                .update();
        authorize(offer, partner, change);
    }

    private void ensureAudience(Made offer) {
        jdbc.sql("""
                insert into channel.audience (offer_id, publisher_id, draft_option, draft_version)
                values (:offer, :publisher, 'NOT_SET', 1) on conflict (offer_id) do nothing
                """)
                .param("offer", offer.id().value())
                .param("publisher", offer.publisher().organization().value())
                .update();
    }

    private void authorize(Made offer, OrganizationId partner, UUID change) {
        jdbc.sql("""
                insert into channel.authorization (id, authorization_id, offer_id, partner_id, state, origin,
                    effective_from, expiry_blocked, onward, granted_at, granted_by, change_id, recorded_from)
                values (:id, :authorization, :offer, :partner, 'GRANTED', 'SELECTED', :at, false, 'ALL', :at, :by,
                    :change, :at)
                """)
                .param("id", Ids.next())
                .param("authorization", Ids.next())
                .param("offer", offer.id().value())
                .param("partner", partner.value())
                .param("at", now())
                .param("by", offer.publisher().user().value())
                .param("change", change)
                .update();
    }

    public Actor agentOf(OrganizationId organization) {
        return agentOf(organization, Role.ADMIN_AGENT);
    }

    public Actor agentOf(OrganizationId organization, Role... roles) {
        return Actor.person(UserId.next(), organization, "Ada Agent", Set.of(roles));
    }

    public static Wish wish(OrganizationId customer, PlanId plan) {
        return new Wish(
                Optional.of(customer),
                Optional.empty(),
                plan,
                Optional.of(Term.P1Y),
                Optional.of(BillingCycle.ANNUAL),
                Optional.of(10));
    }

    public static Wish through(OrganizationId reseller, Wish wish) {
        return new Wish(
                wish.customer(), Optional.of(reseller), wish.plan(), wish.term(), wish.billingCycle(), wish.quantity());
    }

    /** A millisecond after what was before. */
    public PlacedOrder sell(Actor agent, Wish wish) {
        clock.moveBy(Duration.ofMillis(1));
        return switch (place.place(agent, wish).orElseThrow()) {
            case Placement.Placed(var order) -> order;
            case Placement.Declined(var verdict) -> throw new AssertionError("declined: " + verdict.failing());
        };
    }

    public void cancelInWindow(PlacedOrder order) {
        clock.moveBy(Duration.ofMillis(1));
        jdbc.sql("update sales.order_line set cancelled_in_window_at = :at where order_id = :order")
                .param("at", now())
                .param("order", order.id().value())
                .update();
    }

    public void end(PlacedOrder order) {
        clock.moveBy(Duration.ofMillis(1));
        order.subscriptions().forEach(subscription -> {
            jdbc.sql("""
                    update sales.subscription_status set recorded_until = :at
                    where subscription_id = :id and recorded_until is null
                    """).param("at", now()).param("id", subscription.value()).update();
            jdbc.sql("""
                    insert into sales.subscription_status (subscription_id, state, quantity, recorded_from)
                    values (:id, 'DELETED', 10, :at)
                    """).param("at", now()).param("id", subscription.value()).update();
        });
    }

    private OffsetDateTime now() {
        return at(clock.now());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
