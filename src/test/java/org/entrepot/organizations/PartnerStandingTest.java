package org.entrepot.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PartnerKind;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.application.ChangeProgramStatus;
import org.entrepot.organizations.application.EditOrganization;
import org.entrepot.organizations.application.EnrolOrganization;
import org.entrepot.organizations.application.ReadOrganizations;
import org.entrepot.organizations.application.RecordAffiliation;
import org.entrepot.organizations.application.SignPartnerAgreement;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.verdict.spi.OrganizationFacts;
import org.entrepot.verdict.spi.Pair;
import org.entrepot.verdict.spi.PartnerFacts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntrepotTest
@Tag("P18")
class PartnerStandingTest {

    private static final ProgramRegion EUROPE = new ProgramRegion("EUROPE");

    private final OrganizationsFixture world;
    private final ChangeProgramStatus status;
    private final SignPartnerAgreement agreements;
    private final EnrolOrganization enrolments;
    private final EditOrganization editing;
    private final RecordAffiliation affiliations;
    private final ReadOrganizations reading;
    private final OrganizationFacts facts;
    private final Organizations organizations;
    private final TestClock clock;
    private final JdbcClient jdbc;

    PartnerStandingTest(
            OrganizationsFixture world,
            ChangeProgramStatus status,
            SignPartnerAgreement agreements,
            EnrolOrganization enrolments,
            EditOrganization editing,
            RecordAffiliation affiliations,
            ReadOrganizations reading,
            OrganizationFacts facts,
            Organizations organizations,
            TestClock clock,
            JdbcClient jdbc) {
        this.world = world;
        this.status = status;
        this.agreements = agreements;
        this.enrolments = enrolments;
        this.editing = editing;
        this.affiliations = affiliations;
        this.reading = reading;
        this.facts = facts;
        this.organizations = organizations;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    @Tag("R11")
    @Tag("R12")
    @DisplayName("R11 R12: a partner is Eligible until its global admin signs for its region, then Active")
    void signing_makes_an_eligible_partner_active() {
        var admin = world.organization("Rhein", "DE", EnrolmentKind.DIRECT_BILL);
        var partner = admin.organization();
        assertThat(statusNow(partner)).isEqualTo(ProgramStatus.ELIGIBLE);

        var helpdesk = world.colleague(admin, Role.HELPDESK_AGENT);
        assertThat(refusal(agreements.sign(helpdesk, partner, EUROPE))).isEqualTo(Denial.ROLE_REQUIRED);
        assertThat(refusal(agreements.sign(admin, partner, new ProgramRegion("JAPAN"))))
                .isEqualTo(OrganizationsRefusal.NO_BUSINESS_IN_REGION);

        var unsigned = tick();
        agreements.sign(admin, partner, EUROPE).orElseThrow();
        var signed = tick();

        assertThat(statusNow(partner)).isEqualTo(ProgramStatus.ACTIVE);
        assertThat(refusal(agreements.sign(admin, partner, EUROPE)))
                .isEqualTo(OrganizationsRefusal.AGREEMENT_ALREADY_SIGNED);
        assertThat(Recorded.asOf(unsigned, factsOf(partner, unsigned).agreementSigned()))
                .isEmpty();
        assertThat(Recorded.asOf(signed, factsOf(partner, signed).agreementSigned()))
                .contains(true);
    }

    @Test
    @Tag("R11")
    @Tag("A20")
    @DisplayName("R11 A20: an agreement for the region of a branch does not count for the tenant's own region")
    void agreements_count_for_their_region_only() {
        var admin = world.organization("Donau", "AT", EnrolmentKind.DIRECT_BILL);
        var partner = admin.organization();
        editing.addLocation(world.operator(), partner, "4711001", "JP").orElseThrow();
        agreements.sign(admin, partner, new ProgramRegion("JAPAN")).orElseThrow();
        tick();
        assertThat(Recorded.asOf(clock.now(), factsOf(partner).agreementSigned()))
                .isEmpty();
        assertThat(statusNow(partner)).isEqualTo(ProgramStatus.ELIGIBLE);
        assertThat(organizations.byPartnerId("4711001")).map(Organization::id).contains(partner);
    }

    @Test
    @Tag("R13")
    @DisplayName("R12 R13: the operator restricts a partner with a reason; the days before stay Active")
    void a_change_of_status_keeps_its_past_and_its_reason() {
        var partner = world.directBill("Elbe", "DE").organization();
        var operator = world.operator();
        var active = tick();
        assertThat(refusal(status.change(operator, partner, ProgramStatus.RESTRICTED, "  "))
                        .code())
                .isEqualTo("required");
        status.change(operator, partner, ProgramStatus.RESTRICTED, "Support plan lapsed")
                .orElseThrow();
        var restricted = tick();

        assertThat(Recorded.asOf(active, factsOf(partner, active).status())).contains(ProgramStatus.ACTIVE);
        assertThat(Recorded.asOf(restricted, factsOf(partner, restricted).status()))
                .contains(ProgramStatus.RESTRICTED);
        assertThat(reading.details(operator, partner)
                        .orElseThrow()
                        .statusChanges()
                        .getFirst()
                        .reason())
                .isEqualTo("Support plan lapsed");
        assertThat(refusal(status.change(operator, partner, ProgramStatus.RESTRICTED, "again")))
                .isEqualTo(OrganizationsRefusal.STATUS_UNCHANGED);
    }

    @Test
    @DisplayName("P18: two changes at one instant are kept in order, a microsecond apart")
    void changes_at_one_instant_do_not_collide() {
        var partner = world.directBill("Oder", "PL").organization();
        var operator = world.operator();
        status.change(operator, partner, ProgramStatus.RESTRICTED, "one").orElseThrow();
        status.change(operator, partner, ProgramStatus.ACTIVE, "two").orElseThrow();
        status.change(operator, partner, ProgramStatus.RESTRICTED, "three").orElseThrow();
        tick();
        assertThat(statusNow(partner)).isEqualTo(ProgramStatus.RESTRICTED);
        assertThat(jdbc.sql("select count(*) from organizations.program_status where organization = :id")
                        .param("id", partner.value())
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    @DisplayName("P18: the database itself refuses overlapping ranges")
    void overlapping_ranges_are_impossible() {
        var partner = world.directBill("Weser", "DE").organization();
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into organizations.program_status
                                    (organization, status, reason, recorded_by, recorded_by_name, recorded_from)
                                values (:id, 'REJECTED', 'x', :id, 'x', timestamptz '2030-01-01 00:00:00+00')
                                """).param("id", partner.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Tag("R1")
    @DisplayName("R1 R8: enrolments start and end, and the verdict sees each kind when it was held")
    void kinds_have_a_history() {
        var partner = world.directBill("Isar", "DE").organization();
        var operator = world.operator();
        enrolments.enrol(operator, partner, EnrolmentKind.INDIRECT_PROVIDER).orElseThrow();
        var both = tick();
        enrolments.end(operator, partner, EnrolmentKind.DIRECT_BILL).orElseThrow();
        var one = tick();

        assertThat(Recorded.asOf(both, factsOf(partner, both).kinds()))
                .contains(Set.of(PartnerKind.DIRECT_BILL, PartnerKind.INDIRECT_PROVIDER));
        assertThat(Recorded.asOf(one, factsOf(partner, one).kinds())).contains(Set.of(PartnerKind.INDIRECT_PROVIDER));
        assertThat(refusal(enrolments.end(operator, partner, EnrolmentKind.DIRECT_BILL)))
                .isEqualTo(OrganizationsRefusal.NOT_ENROLLED);
    }

    @Test
    @Tag("A23")
    @Tag("A25")
    @DisplayName("A23 A25: a partner moves and its region follows from then on; a customer's market is fixed")
    void partners_move_and_customers_do_not() {
        var partner = world.directBill("Maas", "NL").organization();
        var before = tick();
        editing.move(world.operator(), partner, "JP").orElseThrow();
        tick();
        assertThat(facts.partners(Set.of(partner), new AsOf(before)).values())
                .extracting(PartnerFacts::region)
                .containsExactly(Optional.of(EUROPE));
        assertThat(factsOf(partner).region()).contains(new ProgramRegion("JAPAN"));

        var customer = world.customer("Waal", "NL").organization();
        assertThat(refusal(editing.move(world.operator(), customer, "BE")))
                .isEqualTo(OrganizationsRefusal.CUSTOMER_MARKET_IS_FIXED);
    }

    @Test
    @Tag("R7")
    @DisplayName("R7: affiliation holds both ways, and ends without rewriting what was")
    void affiliation_is_symmetric_and_has_a_history() {
        var one = world.directBill("Inn", "AT").organization();
        var other = world.customer("Salzach", "AT").organization();
        var operator = world.operator();
        affiliations.record(operator, other, one).orElseThrow();
        var during = tick();
        affiliations.end(operator, one, other).orElseThrow();
        var after = tick();

        var pairs = Set.of(new Pair(one, other), new Pair(other, one));
        assertThat(facts.affiliated(pairs, new AsOf(during))).isEqualTo(pairs);
        assertThat(facts.affiliated(pairs, new AsOf(after))).isEmpty();
    }

    @Test
    @DisplayName("P17: an organization that did not exist yet is left out of the facts")
    void nobody_is_known_before_its_time() {
        var before = clock.now();
        tick();
        var partner = world.directBill("Neckar", "DE").organization();
        assertThat(facts.partners(Set.of(partner), new AsOf(before.minusSeconds(1))))
                .isEmpty();
    }

    @Test
    @DisplayName("A stranger of the same kind learns nothing of another organization")
    void a_stranger_gets_not_found() {
        var partner = world.directBill("Mosel", "DE").organization();
        var stranger = world.directBill("Saar", "DE");
        assertThat(refusal(reading.details(stranger, partner))).isEqualTo(Denial.ROLE_REQUIRED);
        assertThat(refusal(reading.members(stranger, partner))).isEqualTo(Denial.ROLE_REQUIRED);
        assertThat(refusal(agreements.sign(stranger, partner, EUROPE))).isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(editing.editProfile(
                        stranger, partner, new EditOrganization.Profile("Mine", true, List.of(), 1))))
                .isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(status.change(stranger, partner, ProgramStatus.REJECTED, "x")))
                .isEqualTo(Denial.ROLE_REQUIRED);
    }

    private PartnerFacts factsOf(OrganizationId partner) {
        return factsOf(partner, clock.now());
    }

    private PartnerFacts factsOf(OrganizationId partner, Instant moment) {
        return facts.partners(Set.of(partner), new AsOf(moment))
                .values()
                .iterator()
                .next();
    }

    private ProgramStatus statusNow(OrganizationId partner) {
        return organizations.find(partner).orElseThrow().programStatus().orElseThrow();
    }

    /** A moment after everything before and before everything after. */
    private Instant tick() {
        clock.moveBy(Duration.ofMillis(1));
        var moment = clock.now();
        clock.moveBy(Duration.ofMillis(1));
        return moment;
    }

    static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}
