package org.entrepot.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.lists.application.ChangeManyOffers;
import org.entrepot.lists.application.ChangeManyOffers.Answer;
import org.entrepot.lists.application.ChangeManyOffers.Operation;
import org.entrepot.lists.application.EditPartnerList;
import org.entrepot.lists.application.FollowDirectory;
import org.entrepot.lists.application.ReadPartnerLists;
import org.entrepot.lists.application.UsePartnerList;
import org.entrepot.lists.domain.ListRule;
import org.entrepot.lists.domain.ListsRefusal;
import org.entrepot.lists.domain.PartnerList;
import org.entrepot.lists.domain.PartnerList.Kind;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.organizations.application.ChangeProgramStatus;
import org.entrepot.organizations.application.EditOrganization;
import org.entrepot.requests.ProposedRequests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Living lists (idea 14): what follows the directory, what is only shown, and what P2 keeps from happening silently. */
@EntrepotTest
@Tag("P2")
class LivingListTest {

    private static final Competency.Award GOLD = new Competency.Award(Competency.SECURITY, Competency.Level.GOLD);

    private final OrganizationsFixture organizations;
    private final AudienceFixture audiences;
    private final EditPartnerList edit;
    private final UsePartnerList use;
    private final ReadPartnerLists read;
    private final FollowDirectory follow;
    private final ChangeManyOffers many;
    private final ProposedRequests proposals;
    private final EditOrganization directory;
    private final ChangeProgramStatus program;
    private final TestClock clock;

    LivingListTest(
            OrganizationsFixture organizations,
            AudienceFixture audiences,
            EditPartnerList edit,
            UsePartnerList use,
            ReadPartnerLists read,
            FollowDirectory follow,
            ChangeManyOffers many,
            ProposedRequests proposals,
            EditOrganization directory,
            ChangeProgramStatus program,
            TestClock clock) {
        this.organizations = organizations;
        this.audiences = audiences;
        this.edit = edit;
        this.use = use;
        this.read = read;
        this.follow = follow;
        this.many = many;
        this.proposals = proposals;
        this.directory = directory;
        this.program = program;
        this.clock = clock;
    }

    @Test
    void who_begins_to_fit_is_authorized_by_itself_and_who_drops_out_is_only_proposed_to_leave() {
        var partner = organizations.directBill("Gilded", "FR");
        var offer = audiences.published(AudienceOption.SPECIFIC);
        var list = following(offer.publisher(), "Gold in France", "FR");
        use.attach(offer.publisher(), list.id(), offer.id()).orElseThrow();
        assertThat(maySell(offer, partner)).isFalse();

        award(partner, Set.of(GOLD));
        round();
        assertThat(maySell(offer, partner)).as("by itself").isTrue();

        award(partner, Set.of());
        round();
        assertThat(maySell(offer, partner)).as("never a silent removal").isTrue();
        assertThat(proposals.proposed(offer.id())).containsExactly(partner.organization());

        award(partner, Set.of(GOLD));
        round();
        assertThat(proposals.proposed(offer.id())).as("it fits again").isEmpty();
    }

    @Test
    void a_partner_that_loses_its_program_status_drops_out() {
        var partner = organizations.directBill("Restricted", "BE");
        award(partner, Set.of(GOLD));
        var offer = audiences.published(AudienceOption.SPECIFIC);
        var list = following(offer.publisher(), "Gold in Belgium", "BE");
        use.attach(offer.publisher(), list.id(), offer.id()).orElseThrow();
        round();
        assertThat(maySell(offer, partner)).isTrue();
        program.change(organizations.operator(), partner.organization(), ProgramStatus.RESTRICTED, "audit")
                .orElseThrow();
        round();
        assertThat(proposals.proposed(offer.id())).containsExactly(partner.organization());
    }

    @Test
    void whom_somebody_chose_does_not_leave_with_the_list() {
        var partner = organizations.directBill("Chosen", "NL");
        award(partner, Set.of(GOLD));
        var offer = audiences.published(AudienceOption.SPECIFIC, partner.organization());
        var list = following(offer.publisher(), "Gold in the Netherlands", "NL");
        use.attach(offer.publisher(), list.id(), offer.id()).orElseThrow();
        award(partner, Set.of());
        round();
        assertThat(proposals.proposed(offer.id())).isEmpty();
    }

    @Test
    void a_draft_is_followed_both_ways() {
        var partner = organizations.directBill("Draft", "ES");
        award(partner, Set.of(GOLD));
        var offer = audiences.draft();
        audiences.choose(offer, AudienceOption.SPECIFIC);
        var list = following(offer.publisher(), "Gold in Spain", "ES");
        assertThat(use.attach(offer.publisher(), list.id(), offer.id()).orElseThrow())
                .isEmpty();
        assertThat(view(offer.publisher(), list).uses()).hasSize(1);
        audiences.publish(offer);
        assertThat(maySell(offer, partner)).isTrue();
    }

    @Test
    void a_list_takes_thousands_of_pasted_ids_and_names_the_wrong_ones() {
        var publisher = OfferFixture.aPublisher();
        var many = java.util.stream.IntStream.range(0, 1_200)
                .mapToObj(_ -> audiences.partner("DIRECT_BILL").toString())
                .toList();
        var list = edit.create(publisher, command("Pasted", Kind.FIXED, ListRule.NONE))
                .orElseThrow();
        var typed = String.join("\n", many) + "\n" + many.getFirst();
        assertThat(edit.add(publisher, list.id(), typed).orElseThrow()).isEqualTo(1_200);
        assertThat(view(publisher, list).list().members()).isEqualTo(1_200);
        var wrong = edit.add(publisher, list.id(), typed + "\nnobody.example\nContoso")
                .fold(_ -> java.util.List.<org.entrepot.kernel.Problem>of(), problems -> problems);
        assertThat(wrong).hasSize(2);
    }

    @Test
    void the_drift_of_a_fixed_list_is_shown_and_taken_over_by_hand() {
        var publisher = OfferFixture.aPublisher();
        var fitting = organizations.directBill("Fitting", "IT");
        var other = organizations.directBill("Other", "AT");
        award(fitting, Set.of(GOLD));
        var list = edit.create(publisher, command("Drifting", Kind.DRIFTING, rule("IT")))
                .orElseThrow();
        edit.add(publisher, list.id(), other.organization().toString()).orElseThrow();
        var drift = view(publisher, list).drift();
        assertThat(drift).isEqualTo(new PartnerList.Drift(1, 1));
        edit.takeDrift(publisher, list.id(), false).orElseThrow();
        assertThat(view(publisher, list).drift()).isEqualTo(new PartnerList.Drift(0, 1));
        edit.takeDrift(publisher, list.id(), true).orElseThrow();
        assertThat(view(publisher, list).drift().isAny()).isFalse();
        assertThat(view(publisher, list).list().members()).isEqualTo(1);
    }

    @Test
    void a_list_is_kept_by_one_name_needs_a_rule_to_follow_and_is_not_edited_by_hand_then() {
        var publisher = OfferFixture.aPublisher();
        edit.create(publisher, command("Same", Kind.FIXED, ListRule.NONE)).orElseThrow();
        assertThat(refusal(edit.create(publisher, command("same", Kind.FIXED, ListRule.NONE))))
                .isEqualTo(ListsRefusal.LIST_NAME_TAKEN);
        assertThat(refusal(edit.create(publisher, command("Rule", Kind.FOLLOWING, ListRule.NONE))))
                .isEqualTo(ListsRefusal.LIST_RULE_REQUIRED);
        var following = following(publisher, "Follows", "PT");
        assertThat(refusal(edit.add(publisher, following.id(), "x.example"))).isEqualTo(ListsRefusal.LIST_FOLLOWS_RULE);
        assertThat(refusal(read.find(OfferFixture.aPublisher(), following.id())))
                .as("P8")
                .isEqualTo(Denial.NOT_FOUND);
    }

    @Test
    @Tag("R94")
    void a_list_begins_with_the_partners_of_an_offer() {
        var partner = organizations.directBill("Reused", "PL");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner.organization());
        var list = edit.create(
                        offer.publisher(),
                        new EditPartnerList.Command("Reused", Kind.FIXED, ListRule.NONE, Optional.of(offer.id())))
                .orElseThrow();
        assertThat(list.members()).isEqualTo(1);
    }

    @Test
    void one_change_over_many_offers_gets_a_verdict_for_each_and_changes_the_lawful_ones() {
        var partner = organizations.directBill("Many", "SE");
        var publisher = OfferFixture.aPublisher();
        var live = by(publisher, AudienceOption.SPECIFIC);
        var any = by(publisher, AudienceOption.ANY);
        var draft = audiences.draftBy(publisher);
        var offers = Set.of(live.id(), any.id(), draft.id());
        var add = new ChangeManyOffers.Command(
                Operation.ADD, partner.organization().toString(), Optional.empty(), offers);
        assertThat(many.assess(publisher, add).orElseThrow())
                .extracting(ChangeManyOffers.OfferVerdict::answer)
                .containsExactlyInAnyOrder(Answer.LIVE, Answer.REFUSED, Answer.DRAFT);
        assertThat(maySell(live, partner)).as("assessing does nothing").isFalse();
        many.apply(publisher, add).orElseThrow();
        assertThat(maySell(live, partner)).isTrue();
        assertThat(many.assess(publisher, add).orElseThrow())
                .extracting(ChangeManyOffers.OfferVerdict::answer)
                .containsExactlyInAnyOrder(Answer.NOTHING, Answer.REFUSED, Answer.NOTHING);
        var remove = new ChangeManyOffers.Command(
                Operation.REMOVE, partner.organization().toString(), Optional.empty(), offers);
        assertThat(many.apply(publisher, remove).orElseThrow())
                .extracting(ChangeManyOffers.OfferVerdict::answer)
                .containsExactlyInAnyOrder(Answer.BY_REQUEST, Answer.NOTHING, Answer.DRAFT);
        assertThat(proposals.proposed(live.id())).containsExactly(partner.organization());
        assertThat(maySell(live, partner)).isTrue();
    }

    private OfferFixture.Made by(Actor publisher, AudienceOption option) {
        var offer = audiences.draftBy(publisher);
        audiences.choose(offer, option);
        audiences.publish(offer);
        return offer;
    }

    private PartnerList following(Actor publisher, String name, String country) {
        return edit.create(publisher, command(name, Kind.FOLLOWING, rule(country)))
                .orElseThrow();
    }

    private static EditPartnerList.Command command(String name, Kind kind, ListRule rule) {
        return new EditPartnerList.Command(name, kind, rule, Optional.empty());
    }

    private static ListRule rule(String country) {
        return new ListRule(Set.of(new CountryCode(country)), Set.of(GOLD), Set.of());
    }

    private void award(Actor partner, Set<Competency.Award> awards) {
        directory
                .award(organizations.operator(), partner.organization(), awards)
                .orElseThrow();
        clock.moveBy(Duration.ofMillis(1));
    }

    private void round() {
        follow.runDue();
        audiences.tick();
    }

    private boolean maySell(OfferFixture.Made offer, Actor partner) {
        return maySell(offer, partner.organization());
    }

    private boolean maySell(OfferFixture.Made offer, OrganizationId partner) {
        return audiences.maySell(offer.id(), partner).contains(partner);
    }

    private ReadPartnerLists.View view(Actor publisher, PartnerList list) {
        return read.read(publisher, list.id(), java.util.Locale.ENGLISH, PageRequest.first())
                .orElseThrow();
    }

    private static Object refusal(Outcome<?> outcome) {
        return outcome.fold(done -> done, problems -> problems.getFirst().refusal());
    }
}
