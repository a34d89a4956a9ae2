package org.entrepot.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.Operation;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.verdict.spi.AudienceFacts;
import org.entrepot.verdict.spi.AuthorizationFact;
import org.entrepot.verdict.spi.AuthorizationFact.Onward;
import org.entrepot.verdict.spi.AuthorizationFact.WindDown;
import org.entrepot.verdict.spi.CustomerFacts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P17")
@Tag("P18")
@DisplayName("P17, P18: what nobody knows, and what was recorded when")
class UnknownAndHistoryTest {

    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final World world = World.usual();
    private final Facts known = world.facts();

    @Test
    void an_unknown_plan_fails_offer_live() {
        var verdict = decide(new Facts(
                Optional.empty(),
                known.audience(),
                known.partner(),
                known.reseller(),
                known.customer(),
                true,
                Optional.empty()));

        assertThat(verdict.failing()).extracting(CheckResult::check).containsExactly(Check.OFFER_LIVE);
        assertThat(verdict.open()).extracting(CheckResult::check).contains(Check.PLAN_PUBLIC, Check.AUDIENCE_ALLOWS);
    }

    @Test
    void an_unknown_partner_fails_partner_kind_may_transact() {
        var verdict = decide(new Facts(
                known.plan(),
                known.audience(),
                Optional.empty(),
                known.reseller(),
                known.customer(),
                true,
                Optional.empty()));

        assertThat(verdict.failing()).extracting(CheckResult::check).containsExactly(Check.PARTNER_KIND_MAY_TRANSACT);
        assertThat(verdict.open())
                .extracting(CheckResult::check)
                .containsExactly(
                        Check.PARTNER_PROGRAM_ACTIVE,
                        Check.PARTNER_AGREEMENT_SIGNED,
                        Check.REGION_CONTAINS_CUSTOMER_COUNTRY);
    }

    @Test
    void an_unknown_customer_fails_customer_relationship() {
        var verdict = decide(new Facts(
                known.plan(),
                known.audience(),
                known.partner(),
                known.reseller(),
                Optional.empty(),
                true,
                Optional.empty()));

        assertThat(verdict.failing()).extracting(CheckResult::check).containsExactly(Check.CUSTOMER_RELATIONSHIP);
        assertThat(verdict.open()).extracting(CheckResult::check).contains(Check.CUSTOMER_AGREEMENT_ACCEPTED);
    }

    @Test
    void an_unknown_reseller_fails_reseller_enrolled() {
        var provider = World.given("partner-kind=indirect-provider; reseller=R1");
        var facts = provider.facts();

        var verdict = Verdict.of(
                provider.question(),
                new Facts(
                        facts.plan(),
                        facts.audience(),
                        facts.partner(),
                        Optional.empty(),
                        facts.customer(),
                        true,
                        Optional.empty()));

        assertThat(verdict.failing())
                .extracting(CheckResult::check)
                .containsExactly(Check.RESELLER_ENROLLED, Check.RESELLER_LINKED);
        assertThat(verdict.open())
                .extracting(CheckResult::check)
                .containsExactly(
                        Check.RESELLER_AGREEMENT_SIGNED,
                        Check.RESELLER_IN_PROVIDER_REGION,
                        Check.RESELLER_ASSORTMENT_ALLOWS);
    }

    @Test
    void a_partner_without_a_recorded_status_is_not_active() {
        var partner = World.usual().asOf(Instant.parse("2025-12-31T00:00:00Z")).verdict();

        assertThat(partner.failing())
                .extracting(CheckResult::check)
                .contains(Check.OFFER_LIVE, Check.PARTNER_PROGRAM_ACTIVE, Check.PARTNER_AGREEMENT_SIGNED);
    }

    @Test
    void two_countries_in_no_region_share_none() {
        assertThat(World.given("partner-country=CN; customer-country=CN")
                        .verdict()
                        .failing())
                .extracting(CheckResult::check)
                .contains(Check.REGION_CONTAINS_CUSTOMER_COUNTRY);
    }

    @Test
    @DisplayName("R7: a partner cannot sell to itself")
    void a_partner_cannot_sell_to_itself() {
        var question = world.question();
        var verdict = Verdict.of(
                question,
                facts(customer -> new Facts.Customer(
                        new CustomerFacts(
                                question.partner(),
                                customer.organization().country(),
                                customer.organization().region(),
                                false),
                        customer.relationship(),
                        customer.agreement(),
                        false,
                        Set.of())));

        assertThat(verdict.result(Check.CUSTOMER_NOT_AFFILIATED).fact().name()).isEqualTo("same-organization");
        assertThat(verdict.failing()).extracting(CheckResult::check).containsExactly(Check.CUSTOMER_NOT_AFFILIATED);
    }

    @Test
    @DisplayName("R213, R247: another suspended subscription stops a sale, not a change of this one")
    void a_suspended_sibling_stops_a_sale_only() {
        var holdings = Set.of(SubscriptionState.ACTIVE, SubscriptionState.SUSPENDED);
        var change = world.on(Operation.CHANGE_QUANTITY);
        var changeFacts = change.facts();
        var both = facts(customer -> new Facts.Customer(
                customer.organization(), customer.relationship(), customer.agreement(), false, holdings));

        assertThat(decide(both).failing())
                .extracting(CheckResult::check)
                .containsExactly(Check.SUBSCRIPTION_NOT_SUSPENDED);
        assertThat(Verdict.of(
                                change.question(),
                                new Facts(
                                        both.plan(),
                                        both.audience(),
                                        both.partner(),
                                        both.reseller(),
                                        both.customer(),
                                        true,
                                        changeFacts.subscription()))
                        .isYes())
                .isTrue();
    }

    @Test
    @DisplayName("R50, P5: an onward right binds no plan that is in by default")
    void a_plan_in_by_default_asks_no_onward_right() {
        var verdict = World.given(
                        "type=vm-byol; partner-kind=indirect-provider; reseller=R1; onward=none; auth-markets=FR")
                .verdict();

        assertThat(verdict.isYes()).isTrue();
    }

    @Test
    @DisplayName("R131: an unknown quantity leaves open whether a closed market is asked for more")
    void an_unknown_quantity_in_a_closed_market_is_open() {
        var closed = World.given("plan-markets=FR; quantity=unknown").on(Operation.CHANGE_QUANTITY);
        var same = World.given("plan-markets=FR; quantity=10").on(Operation.CHANGE_QUANTITY);
        var inMarket = World.given("quantity=unknown").on(Operation.CHANGE_QUANTITY);

        assertThat(closed.verdict().open())
                .extracting(CheckResult::check)
                .containsExactly(Check.PLAN_MARKET_CONTAINS_CUSTOMER_COUNTRY, Check.QUANTITY_WITHIN_LIMITS);
        assertThat(inMarket.verdict().open())
                .extracting(CheckResult::check)
                .containsExactly(Check.QUANTITY_WITHIN_LIMITS);
        assertThat(same.verdict().isYes()).isTrue();
    }

    @Test
    @DisplayName("P3: a removed authorization recorded until May is none in June, and was one in April")
    void a_closed_record_ends_the_authorization() {
        var grant = grant(Optional.empty(), false, Optional.empty());
        var closed = new Recorded<>(grant, FEBRUARY, Optional.of(MAY));

        assertThat(authorizedAt(World.NOW, List.of(closed))).isFalse();
        assertThat(authorizedAt(MAY, List.of(closed))).isFalse();
        assertThat(authorizedAt(MAY.minusNanos(1000), List.of(closed))).isTrue();
    }

    @Test
    @DisplayName("P3: the wind-down's date ends it, also where the end by itself was blocked or later")
    void the_earliest_end_counts() {
        var windDown = Optional.of(new WindDown(FEBRUARY, MAY));

        assertThat(grant(Optional.of(World.NOW), true, windDown).end()).contains(MAY);
        assertThat(grant(Optional.of(World.NOW), false, windDown).end()).contains(MAY);
        assertThat(grant(Optional.of(FEBRUARY), false, windDown).end()).contains(FEBRUARY);
        assertThat(grant(Optional.of(FEBRUARY), true, Optional.empty()).end()).isEmpty();
    }

    @Test
    void of_two_records_the_one_in_force_counts() {
        var ended = Recorded.since(FEBRUARY, grant(Optional.of(MAY), false, Optional.empty()));
        var current = Recorded.since(MAY, grant(Optional.empty(), false, Optional.empty()));

        assertThat(authorizedAt(World.NOW, List.of(ended, current))).isTrue();
    }

    @Test
    void the_fact_says_why_there_is_no_authorization() {
        assertThat(fact(World.given("auth=none"))).isEqualTo(Fact.of("not-authorized"));
        assertThat(fact(World.given("auth-until=2026-05-31T00:00:00Z")))
                .isEqualTo(Fact.of("authorized-until", Instant.parse("2026-05-31T00:00:00Z")));
        assertThat(fact(World.given("auth-from=2026-07-01T00:00:00Z")))
                .isEqualTo(Fact.of("authorized-from", Instant.parse("2026-07-01T00:00:00Z")));
    }

    private static Fact fact(World world) {
        return world.verdict().result(Check.AUTHORIZATION_CURRENT).fact();
    }

    private boolean authorizedAt(Instant moment, List<Recorded<AuthorizationFact>> grants) {
        var audience = new AudienceFacts(List.of(Recorded.since(Instant.EPOCH, AudienceOption.SPECIFIC)), grants);
        var facts = new Facts(
                known.plan(), audience, known.partner(), known.reseller(), known.customer(), true, Optional.empty());
        return !Verdict.of(world.asOf(moment).question(), facts)
                .result(Check.AUTHORIZATION_CURRENT)
                .isFailed();
    }

    private static AuthorizationFact grant(
            Optional<Instant> until, boolean expiryBlocked, Optional<WindDown> windDown) {
        return new AuthorizationFact(
                AuthorizationId.next(), FEBRUARY, until, expiryBlocked, Optional.empty(), new Onward.All(), windDown);
    }

    private Facts facts(UnaryOperator<Facts.Customer> change) {
        return new Facts(
                known.plan(),
                known.audience(),
                known.partner(),
                known.reseller(),
                known.customer().map(change),
                true,
                Optional.empty());
    }

    private Verdict decide(Facts facts) {
        return Verdict.of(world.question(), facts);
    }
}
