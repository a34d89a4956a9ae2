package org.entrepot.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.organizations.PartnerStandingTest.refusal;

import java.util.Locale;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.application.ApplyToJoin;
import org.entrepot.organizations.application.DecideApplication;
import org.entrepot.organizations.application.ReadOrganizations;
import org.entrepot.organizations.domain.Application;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EntrepotTest
class ApplicationsTest {

    private final OrganizationsFixture world;
    private final ApplyToJoin applying;
    private final DecideApplication deciding;
    private final ReadOrganizations reading;
    private final Organizations organizations;
    private final Invitations invitations;

    ApplicationsTest(
            OrganizationsFixture world,
            ApplyToJoin applying,
            DecideApplication deciding,
            ReadOrganizations reading,
            Organizations organizations,
            Invitations invitations) {
        this.world = world;
        this.applying = applying;
        this.deciding = deciding;
        this.reading = reading;
        this.organizations = organizations;
        this.invitations = invitations;
    }

    @Test
    @Tag("R12")
    @DisplayName("R12: an approved partner is Eligible, and its contact is asked to join as global admin")
    void approval_makes_an_organization_and_its_administrator() {
        var operator = world.operator();
        var id = applying.apply(command("indirect-reseller", "fjord.example", false))
                .orElseThrow();
        assertThat(reading.applications(operator, true, PageRequest.first())
                        .orElseThrow()
                        .items())
                .extracting(Application::id)
                .contains(id);

        var created = deciding.approve(operator, id, "").orElseThrow();
        var organization = organizations.find(created.id()).orElseThrow();
        assertThat(organization.kinds()).containsExactly(EnrolmentKind.INDIRECT_RESELLER);
        assertThat(organization.programStatus()).contains(ProgramStatus.ELIGIBLE);
        var member = invitations
                .accept(created.invitation().orElseThrow().token(), "Freja")
                .orElseThrow();
        assertThat(member.roles()).containsExactly(Role.GLOBAL_ADMIN);
        assertThat(refusal(deciding.reject(operator, id, "late")))
                .isEqualTo(OrganizationsRefusal.APPLICATION_ALREADY_DECIDED);
    }

    @Test
    @DisplayName("A rejection needs a reason and leaves no organization")
    void rejection_needs_a_reason() {
        var operator = world.operator();
        var id = applying.apply(command("publisher", "glacier.example", false)).orElseThrow();
        assertThat(refusal(deciding.reject(operator, id, " ")).code()).isEqualTo("required");
        deciding.reject(operator, id, "No product yet").orElseThrow();
        assertThat(reading.application(operator, id)
                        .orElseThrow()
                        .decision()
                        .orElseThrow()
                        .isApproval())
                .isFalse();
        assertThat(organizations.byDomain(new DomainName("glacier.example"))).isEmpty();
    }

    @Test
    @Tag("R15")
    @DisplayName("R15: enrolment as direct bill partner needs the requirements attested; all problems come at once")
    void direct_bill_needs_more() {
        assertThat(refusal(applying.apply(command("direct-bill", "berg.example", false))))
                .isEqualTo(OrganizationsRefusal.REQUIREMENTS_NOT_ATTESTED);
        assertThat(applying.apply(command("direct-bill", "berg.example", true))).isInstanceOf(Outcome.Done.class);

        var empty = (Outcome.Refused<?>) applying.apply(
                new ApplyToJoin.Command("operator", "", "no domain", "CN", "", "x", "12", "", false, Locale.ENGLISH));
        assertThat(empty.problems())
                .extracting(problem -> problem.field() + " " + problem.refusal().code())
                .containsExactly(
                        "kind choice-unknown",
                        "company required",
                        "domain domain-malformed",
                        "country country-without-region",
                        "contactName required",
                        "email email-malformed",
                        "phone phone-no-country-code");
    }

    @Test
    @DisplayName("The form does not tell who is here already; the operator sees it when deciding")
    void a_taken_domain_is_told_to_the_operator_only() {
        var operator = world.operator();
        var id = applying.apply(command("publisher", "entrepot.example", false)).orElseThrow();
        assertThat(refusal(deciding.approve(operator, id, ""))).isEqualTo(OrganizationsRefusal.DOMAIN_TAKEN);
    }

    @Test
    void nobody_else_reads_or_decides() {
        var partner = world.directBill("Hafen", "DE");
        var id = applying.apply(command("publisher", "hafen-soft.example", false))
                .orElseThrow();
        assertThat(refusal(reading.application(partner, id))).isEqualTo(Denial.ROLE_REQUIRED);
        assertThat(refusal(deciding.approve(partner, id, ""))).isEqualTo(Denial.ROLE_REQUIRED);
    }

    private static ApplyToJoin.Command command(String kind, String domain, boolean attests) {
        return new ApplyToJoin.Command(
                kind,
                "Fjord AS",
                domain,
                "no",
                "Freja Fjord",
                "freja@" + domain,
                "",
                "We sell in the north.",
                attests,
                Locale.ENGLISH);
    }
}
