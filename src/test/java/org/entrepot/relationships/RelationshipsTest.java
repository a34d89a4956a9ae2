package org.entrepot.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.NewCustomer;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.organizations.application.ChangeProgramStatus;
import org.entrepot.relationships.application.EndCustomerRelationship;
import org.entrepot.relationships.application.EndPartnership;
import org.entrepot.relationships.application.ReadRelationships;
import org.entrepot.relationships.application.RecordCustomerAgreement;
import org.entrepot.relationships.application.RecordCustomerRelationship;
import org.entrepot.relationships.application.RecordPartnership;
import org.entrepot.relationships.domain.RelationshipsRefusal;
import org.entrepot.verdict.spi.Pair;
import org.entrepot.verdict.spi.RelationshipFacts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EntrepotTest
@Tag("P18")
class RelationshipsTest {

    private final OrganizationsFixture world;
    private final RecordPartnership partnering;
    private final EndPartnership parting;
    private final RecordCustomerRelationship adding;
    private final EndCustomerRelationship ending;
    private final RecordCustomerAgreement agreeing;
    private final ReadRelationships reading;
    private final Relationships relationships;
    private final RelationshipFacts facts;
    private final ChangeProgramStatus status;
    private final TestClock clock;

    RelationshipsTest(
            OrganizationsFixture world,
            RecordPartnership partnering,
            EndPartnership parting,
            RecordCustomerRelationship adding,
            EndCustomerRelationship ending,
            RecordCustomerAgreement agreeing,
            ReadRelationships reading,
            Relationships relationships,
            RelationshipFacts facts,
            ChangeProgramStatus status,
            TestClock clock) {
        this.world = world;
        this.partnering = partnering;
        this.parting = parting;
        this.adding = adding;
        this.ending = ending;
        this.agreeing = agreeing;
        this.reading = reading;
        this.relationships = relationships;
        this.facts = facts;
        this.status = status;
        this.clock = clock;
    }

    @Test
    @Tag("R16")
    @Tag("R21")
    @DisplayName("R16 R21: a reseller authorises providers, several if it likes; each appears on the other's list")
    void each_appears_on_the_others_list() {
        var reseller = world.reseller("Birch Resale", "DE");
        var one = world.provider("Birch One", "DE");
        var two = world.provider("Birch Two", "FR");
        partnering.record(reseller, one.organization(), reseller.organization()).orElseThrow();
        partnering.record(reseller, two.organization(), reseller.organization()).orElseThrow();

        assertThat(reading.partnerships(reseller).orElseThrow().providers())
                .extracting(link -> link.organization().name())
                .containsExactlyInAnyOrder("Birch One", "Birch Two");
        assertThat(reading.partnerships(one).orElseThrow().resellers())
                .extracting(link -> link.organization().name())
                .containsExactly("Birch Resale");
        assertThat(refusal(partnering.record(reseller, one.organization(), reseller.organization())))
                .isEqualTo(RelationshipsRefusal.ALREADY_LINKED);
    }

    @Test
    @Tag("R18")
    @Tag("A22")
    @DisplayName("R18 A22: provider and reseller must be enrolled as such, active, and in one region")
    void a_partnership_has_its_conditions() {
        var reseller = world.reseller("Cedar Resale", "DE");
        var elsewhere = world.provider("Cedar Asia", "JP");
        var direct = world.directBill("Cedar Direct", "DE");
        var unsigned = world.organization("Cedar Unsigned", "DE", EnrolmentKind.INDIRECT_PROVIDER);
        assertThat(refusal(partnering.record(reseller, elsewhere.organization(), reseller.organization())))
                .isEqualTo(RelationshipsRefusal.PARTNERS_IN_DIFFERENT_REGIONS);
        assertThat(refusal(partnering.record(reseller, direct.organization(), reseller.organization())))
                .isEqualTo(RelationshipsRefusal.NOT_AN_INDIRECT_PROVIDER);
        assertThat(refusal(partnering.record(reseller, unsigned.organization(), reseller.organization())))
                .isEqualTo(RelationshipsRefusal.PARTNER_PROGRAM_NOT_ACTIVE);
        assertThat(refusal(partnering.record(direct, direct.organization(), reseller.organization())))
                .isEqualTo(Denial.NOT_FOUND);
    }

    @Test
    @Tag("R19")
    @DisplayName("R19: the provider ends the partnership; what held before is still known")
    void an_ended_partnership_keeps_its_past() {
        var reseller = world.reseller("Elm Resale", "DE");
        var provider = world.provider("Elm Distribution", "DE");
        var stranger = world.provider("Elm Stranger", "DE");
        partnering
                .record(reseller, provider.organization(), reseller.organization())
                .orElseThrow();
        tick();
        var during = clock.now();
        tick();
        assertThat(refusal(parting.end(stranger, provider.organization(), reseller.organization())))
                .isEqualTo(Denial.NOT_FOUND);
        parting.end(provider, provider.organization(), reseller.organization()).orElseThrow();
        tick();

        var pair = new Pair(provider.organization(), reseller.organization());
        var history = facts.partnerships(Set.of(pair), new AsOf(clock.now())).getOrDefault(pair, List.of());
        assertThat(Recorded.asOf(during, history)).contains(true);
        assertThat(Recorded.asOf(clock.now(), history)).isEmpty();
        assertThat(relationships.isResellerOf(reseller.organization(), provider.organization()))
                .isFalse();
    }

    @Test
    @Tag("R22")
    @Tag("R24")
    @DisplayName("R22 R24 R6: customers of the own region only, several partners for one, no partner's tenant")
    void a_customer_relationship_has_its_conditions() {
        var one = world.directBill("Fir One", "DE");
        var two = world.provider("Fir Two", "FR");
        var near = world.customer("Fir Customer", "DK").organization();
        var far = world.customer("Fir Far", "JP").organization();
        adding.record(one, one.organization(), near, true).orElseThrow();
        adding.record(two, two.organization(), near, false).orElseThrow();

        assertThat(relationships.partnersOf(near)).containsExactly(one.organization(), two.organization());
        assertThat(refusal(adding.record(one, one.organization(), far, false)))
                .isEqualTo(RelationshipsRefusal.CUSTOMER_OUTSIDE_REGION);
        assertThat(refusal(adding.record(one, one.organization(), two.organization(), false)))
                .isEqualTo(RelationshipsRefusal.NOT_A_CUSTOMER_TENANT);
        assertThat(refusal(adding.record(one, one.organization(), near, false)))
                .isEqualTo(RelationshipsRefusal.ALREADY_LINKED);
    }

    @Test
    @Tag("R13")
    @DisplayName("R13: a Restricted partner gets no further customer, existing or new")
    void a_restricted_partner_gets_no_customer() {
        var partner = world.directBill("Hazel", "DE");
        var customer = world.customer("Hazel Customer", "DE").organization();
        status.change(world.operator(), partner.organization(), ProgramStatus.RESTRICTED, "late")
                .orElseThrow();
        tick();
        assertThat(refusal(adding.record(partner, partner.organization(), customer, false)))
                .isEqualTo(RelationshipsRefusal.PARTNER_PROGRAM_NOT_ACTIVE);
        assertThat(refusal(adding.recordNew(partner, newCustomer("hazel-new.example", "DE"), false))
                        .code())
                .isEqualTo("partner-not-active");
    }

    @Test
    @Tag("R124")
    @DisplayName("R124 P10: a new customer with its billing profile, only in the partner's region; every problem named")
    void a_new_customer_is_made_and_linked() {
        var partner = world.directBill("Juniper", "DE");
        var id = adding.recordNew(partner, newCustomer("juniper-new.example", "at"), true)
                .orElseThrow();
        var details = reading.customer(partner, id).orElseThrow();
        assertThat(details.organization().country().value()).isEqualTo("AT");
        assertThat(details.hasDelegatedAdmin()).isTrue();

        var wrong = new NewCustomer(
                "", "juniper-new.example", "US", new NewCustomer.BillingProfile("", "x", "1", "y", "z", "12"), "");
        assertThat(((Outcome.Refused<?>) adding.recordNew(partner, wrong, false)).problems())
                .extracting(problem -> problem.field() + " " + problem.refusal().code())
                .containsExactly(
                        "name required",
                        "domain domain-taken",
                        "country outside-own-region",
                        "billing.addressLine required",
                        "billing.email email-malformed",
                        "billing.phone phone-no-country-code");
    }

    @Test
    @Tag("R26")
    @DisplayName("R25 R26: the customer takes delegated rights back and the relationship goes on, without a gap")
    void delegated_rights_are_taken_back() {
        var partner = world.directBill("Larch", "DE");
        var customer = world.customer("Larch Customer", "DE");
        adding.record(partner, partner.organization(), customer.organization(), true)
                .orElseThrow();
        tick();
        ending.withdrawDelegatedAdmin(customer, partner.organization()).orElseThrow();
        tick();
        assertThat(reading.customer(partner, customer.organization())
                        .orElseThrow()
                        .hasDelegatedAdmin())
                .isFalse();
        assertThat(relationships.hasCustomer(partner.organization(), customer.organization()))
                .isTrue();
        assertThat(refusal(ending.withdrawDelegatedAdmin(customer, partner.organization())))
                .isEqualTo(RelationshipsRefusal.NO_DELEGATED_ADMIN);
    }

    @Test
    @Tag("R28")
    @Tag("R29")
    @DisplayName("R28 R29: a global admin of a transacting partner removes a customer; a reseller cannot")
    void removal_has_its_conditions() {
        var partner = world.directBill("Maple", "DE");
        var agent = world.colleague(partner, Role.ADMIN_AGENT);
        var reseller = world.reseller("Maple Resale", "DE");
        var customer = world.customer("Maple Customer", "DE").organization();
        adding.record(partner, partner.organization(), customer, false).orElseThrow();
        adding.record(reseller, reseller.organization(), customer, false).orElseThrow();
        tick();
        assertThat(refusal(ending.end(agent, customer))).isEqualTo(Denial.ROLE_REQUIRED);
        assertThat(refusal(ending.end(reseller, customer)))
                .isEqualTo(RelationshipsRefusal.ONLY_TRANSACTING_PARTNERS_REMOVE);
        ending.end(partner, customer).orElseThrow();
        assertThat(relationships.hasCustomer(partner.organization(), customer)).isFalse();
        assertThat(refusal(reading.customer(partner, customer))).isEqualTo(Denial.NOT_FOUND);
    }

    @Test
    @Tag("R226")
    @Tag("R300")
    @Tag("R301")
    @DisplayName(
            "R226 R300 R301: attested by an admin or sales agent with a date not in the future, or accepted by the customer")
    void the_customer_agreement_is_attested_or_accepted() {
        var partner = world.directBill("Oak", "DE");
        var agent = world.colleague(partner, Role.SALES_AGENT);
        var first = world.customer("Oak First", "DE");
        var second = world.customer("Oak Second", "DE");
        adding.record(partner, partner.organization(), first.organization(), false)
                .orElseThrow();
        var before = clock.now();
        tick();
        assertThat(refusal(agreeing.attest(partner, first.organization(), signed("2026-05-01"))))
                .isEqualTo(Denial.ROLE_REQUIRED);
        assertThat(refusal(agreeing.attest(agent, first.organization(), signed("2026-06-02"))))
                .isEqualTo(RelationshipsRefusal.DATE_IN_FUTURE);
        assertThat(refusal(agreeing.attest(agent, first.organization(), signed("1 May"))))
                .isEqualTo(RelationshipsRefusal.DATE_MALFORMED);
        assertThat(refusal(agreeing.attest(agent, second.organization(), signed("2026-05-01"))))
                .isEqualTo(Denial.NOT_FOUND);
        agreeing.attest(agent, first.organization(), signed("2026-05-01")).orElseThrow();
        agreeing.accept(second).orElseThrow();
        tick();

        var history =
                facts.customerAgreements(Set.of(first.organization(), second.organization()), new AsOf(clock.now()));
        assertThat(history).hasSize(2);
        history.values()
                .forEach(one -> assertThat(Recorded.asOf(clock.now(), one)).contains(true));
        history.values().forEach(one -> assertThat(Recorded.asOf(before, one)).isEmpty());
        assertThat(refusal(agreeing.accept(first))).isEqualTo(RelationshipsRefusal.CUSTOMER_AGREEMENT_ALREADY_ACCEPTED);
    }

    @Test
    @Tag("R300")
    @DisplayName("R300: an indirect reseller cannot attest")
    void a_reseller_cannot_attest() {
        var reseller = world.reseller("Pine Resale", "DE");
        var agent = world.colleague(reseller, Role.SALES_AGENT);
        var customer = world.customer("Pine Customer", "DE").organization();
        adding.record(reseller, reseller.organization(), customer, false).orElseThrow();
        assertThat(refusal(agreeing.attest(agent, customer, signed("2026-05-01"))))
                .isEqualTo(RelationshipsRefusal.RESELLER_CANNOT_ATTEST);
    }

    @Test
    @DisplayName("A partner finds its customers by part of the name, page by page, and never another partner's")
    void customers_are_listed_by_keyset() {
        var partner = world.directBill("Spruce", "DE");
        var stranger = world.directBill("Spruce Stranger", "DE");
        for (var name : List.of("Ärzte Nord", "Bäckerei Süd", "Chemie Süd", "Druck Süd")) {
            link(partner, world.customer(name, "DE"));
        }
        var first = reading.customers(partner, "süd", PageRequest.first(2)).orElseThrow();
        assertThat(first.items())
                .extracting(found -> found.organization().name())
                .containsExactly("Bäckerei Süd", "Chemie Süd");
        var next = reading.customers(partner, "SÜD", PageRequest.of(Optional.of(2), first.next()))
                .orElseThrow();
        assertThat(next.items())
                .extracting(found -> found.organization().name())
                .containsExactly("Druck Süd");
        assertThat(reading.customers(stranger, "", PageRequest.first())
                        .orElseThrow()
                        .items())
                .isEmpty();
    }

    private void link(Actor partner, Actor customer) {
        adding.record(partner, partner.organization(), customer.organization(), false)
                .orElseThrow();
    }

    private static RecordCustomerAgreement.Attestation signed(String date) {
        return new RecordCustomerAgreement.Attestation("Sam Signer", "sam@oak.example", "", date);
    }

    private static NewCustomer newCustomer(String domain, String country) {
        var billing = new NewCustomer.BillingProfile(
                "Ring 1", "Wien", "1010", "Bea Billing", "bea@billing.example", "+43 1 234567");
        return new NewCustomer("Neukunde", domain, country, billing, "");
    }

    private void tick() {
        clock.moveBy(Duration.ofMillis(1));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}
