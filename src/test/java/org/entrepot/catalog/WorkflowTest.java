package org.entrepot.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.application.AdvanceSubmissions;
import org.entrepot.catalog.application.GoLive;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.catalog.application.ReviewSubmission;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.application.StopSelling;
import org.entrepot.catalog.application.SubmitOffer;
import org.entrepot.catalog.domain.CatalogRefusal;
import org.entrepot.catalog.domain.HistoryEntry;
import org.entrepot.catalog.domain.HistoryKind;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.OfferProperties;
import org.entrepot.catalog.domain.OfferStatus;
import org.entrepot.catalog.domain.SubmissionPhase;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.Role;
import org.entrepot.verdict.spi.CatalogFacts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EntrepotTest
class WorkflowTest {

    private final OfferFixture offers;
    private final SubmitOffer submit;
    private final AdvanceSubmissions steps;
    private final ReviewSubmission review;
    private final GoLive goLive;
    private final StopSelling stop;
    private final SaveModule save;
    private final ReadWorkspace workspace;
    private final CatalogFacts facts;
    private final Offers published;
    private final TestClock clock;

    WorkflowTest(
            OfferFixture offers,
            SubmitOffer submit,
            AdvanceSubmissions steps,
            ReviewSubmission review,
            GoLive goLive,
            StopSelling stop,
            SaveModule save,
            ReadWorkspace workspace,
            CatalogFacts facts,
            Offers published,
            TestClock clock) {
        this.offers = offers;
        this.submit = submit;
        this.steps = steps;
        this.review = review;
        this.goLive = goLive;
        this.stop = stop;
        this.save = save;
        this.workspace = workspace;
        this.facts = facts;
        this.published = published;
        this.clock = clock;
    }

    @Test
    @Tag("R316")
    @Tag("R318")
    void a_draft_goes_through_every_phase_to_live() {
        offers.operator(Role.OPERATIONS);
        var offer = offers.anOffer().draft();
        assertThat(status(offer)).isEqualTo(OfferStatus.DRAFT);

        submit.submit(offer.publisher(), offer.id()).orElseThrow();
        assertThat(status(offer)).isEqualTo(OfferStatus.PUBLISH_IN_PROGRESS);

        steps.runDue();
        assertThat(phase(offer)).isEqualTo(SubmissionPhase.CERTIFICATION);

        offers.review();
        assertThat(status(offer)).isEqualTo(OfferStatus.PREVIEW);
        assertThat(state(offer)).isEqualTo(OfferState.PREVIEW);

        goLive.goLive(offer.publisher(), offer.id()).orElseThrow();
        assertThat(status(offer)).isEqualTo(OfferStatus.LIVE);
        assertThat(state(offer)).isEqualTo(OfferState.LIVE);
    }

    @Test
    @Tag("R317")
    void publishing_an_incomplete_offer_names_every_gap_at_its_field() {
        var offer = offers.anOffer().withId("gaps").draft();
        save.save(offer.publisher(), offer.id(), ModuleKey.CONTACTS, 1, OfferFixture.contacts(true))
                .orElseThrow();
        save.save(offer.publisher(), offer.id(), ModuleKey.PROPERTIES, 1, new OfferProperties(Set.of(), Set.of(), ""))
                .orElseThrow();
        save.save(offer.publisher(), offer.id(), ModuleKey.listing("ko"), 0, Listing.EMPTY)
                .orElseThrow();

        var refused = problems(submit.submit(offer.publisher(), offer.id()));

        assertThat(refused)
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "properties.categories",
                        "properties.termsOfUse",
                        "listing:ko.name",
                        "listing:ko.searchSummary",
                        "listing:ko.description",
                        "listing:ko.privacyUrl",
                        "listing:ko.gettingStarted");
        assertThat(refused).extracting(Problem::refusal).containsOnly(InputRefusal.REQUIRED);
        assertThat(marks(offer)).contains("properties INCOMPLETE", "listing INCOMPLETE", "setup COMPLETE");
    }

    @Test
    @Tag("R318")
    void certification_staff_approves_and_nobody_else() {
        var offer = offers.anOffer().submitted();
        var staff = offers.operator(Role.CERTIFICATION);
        steps.runDue();
        var submission = workspace
                .offer(offer.publisher(), offer.id())
                .orElseThrow()
                .newest()
                .orElseThrow();
        assertThat(review.queue(staff, PageRequest.first()).orElseThrow().items())
                .extracting(found -> found.offer().id())
                .contains(offer.id());

        assertThat(refusal(review.approve(offer.publisher(), submission.id()))).isEqualTo(Denial.ROLE_REQUIRED);
        assertThat(refusal(review.approve(offers.operator(Role.OPERATIONS), submission.id())))
                .isEqualTo(Denial.ROLE_REQUIRED);

        review.approve(staff, submission.id()).orElseThrow();
        steps.runDue();
        assertThat(status(offer)).isEqualTo(OfferStatus.PREVIEW);
        assertThat(refusal(review.approve(staff, submission.id()))).isEqualTo(CatalogRefusal.NOT_IN_REVIEW);
    }

    @Test
    @Tag("R320")
    void a_report_gives_the_submission_back_and_it_can_be_sent_again() {
        var offer = offers.anOffer().submitted();
        var staff = offers.operator(Role.CERTIFICATION);
        steps.runDue();
        var submission = workspace
                .offer(offer.publisher(), offer.id())
                .orElseThrow()
                .newest()
                .orElseThrow();

        assertThat(refusal(review.giveBack(staff, submission.id(), " "))).isEqualTo(InputRefusal.REQUIRED);
        review.giveBack(staff, submission.id(), "The privacy link leads nowhere.")
                .orElseThrow();

        var returned = workspace.offer(offer.publisher(), offer.id()).orElseThrow();
        assertThat(returned.status()).isEqualTo(OfferStatus.ATTENTION_NEEDED);
        assertThat(returned.newest().orElseThrow().report()).contains("The privacy link leads nowhere.");
        submit.submit(offer.publisher(), offer.id()).orElseThrow();
        assertThat(status(offer)).isEqualTo(OfferStatus.PUBLISH_IN_PROGRESS);
    }

    @Test
    @Tag("R321")
    void publishing_can_be_cancelled_until_the_sign_off() {
        var running = offers.anOffer().submitted();
        assertThat(refusal(submit.submit(running.publisher(), running.id())))
                .isEqualTo(CatalogRefusal.PUBLISHING_UNDER_WAY);
        goLive.cancel(running.publisher(), running.id()).orElseThrow();
        assertThat(status(running)).isEqualTo(OfferStatus.DRAFT);

        var waiting = offers.anOffer().inPreview();
        goLive.cancel(waiting.publisher(), waiting.id()).orElseThrow();
        assertThat(state(waiting)).isEqualTo(OfferState.DRAFT);
        assertThat(refusal(goLive.goLive(waiting.publisher(), waiting.id())))
                .isEqualTo(CatalogRefusal.NO_PREVIEW_TO_GO_LIVE);

        var live = offers.anOffer().published();
        assertThat(refusal(goLive.cancel(live.publisher(), live.id()))).isEqualTo(CatalogRefusal.NOTHING_TO_CANCEL);
    }

    @Test
    @Tag("R322")
    void a_newer_preview_replaces_the_older_and_live_stays_until_go_live() {
        var offer = offers.anOffer().named("First name").published();
        rename(offer, 1, "Second name");
        submit.submit(offer.publisher(), offer.id()).orElseThrow();
        offers.review();
        rename(offer, 2, "Third name");
        submit.submit(offer.publisher(), offer.id()).orElseThrow();
        offers.review();

        assertThat(state(offer)).isEqualTo(OfferState.LIVE);
        assertThat(phase(offer)).isEqualTo(SubmissionPhase.PREVIEW);
        assertThat(liveName(offer)).isEqualTo("First name");

        goLive.goLive(offer.publisher(), offer.id()).orElseThrow();
        assertThat(liveName(offer)).isEqualTo("Third name");
        assertThat(refusal(goLive.goLive(offer.publisher(), offer.id())))
                .isEqualTo(CatalogRefusal.NO_PREVIEW_TO_GO_LIVE);
    }

    @Test
    @Tag("R325")
    @Tag("A39")
    void stopping_is_immediate_and_publishing_again_resumes() {
        var offer = offers.anOffer().published();
        var before = clock.now();
        clock.moveBy(Duration.ofDays(1));
        stop.stop(offer.publisher(), offer.id()).orElseThrow();

        assertThat(status(offer)).isEqualTo(OfferStatus.NOT_AVAILABLE);
        assertThat(refusal(stop.stop(offer.publisher(), offer.id()))).isEqualTo(CatalogRefusal.OFFER_NOT_ON_SALE);
        var states = facts.plans(Set.of(offer.plan()), new AsOf(clock.now()))
                .get(offer.plan())
                .offerState();
        assertThat(Recorded.asOf(clock.now(), states)).contains(OfferState.STOPPED);
        var earlier = facts.plans(Set.of(offer.plan()), new AsOf(before))
                .get(offer.plan())
                .offerState();
        assertThat(Recorded.asOf(before, earlier)).contains(OfferState.LIVE);

        submit.submit(offer.publisher(), offer.id()).orElseThrow();
        offers.review();
        assertThat(state(offer)).isEqualTo(OfferState.STOPPED);
        goLive.goLive(offer.publisher(), offer.id()).orElseThrow();
        assertThat(state(offer)).isEqualTo(OfferState.LIVE);
    }

    @Test
    @Tag("R326")
    void the_history_tells_who_did_what_and_leaves_saved_drafts_out() {
        var offer = offers.anOffer().published();
        rename(offer, 1, "Saved, not told");

        var told = workspace
                .history(offer.publisher(), offer.id(), PageRequest.first())
                .orElseThrow()
                .items();

        assertThat(told.reversed())
                .extracting(HistoryEntry::kind)
                .containsExactly(
                        HistoryKind.CREATED_OFFER,
                        HistoryKind.CREATED_PLAN,
                        HistoryKind.SUBMITTED,
                        HistoryKind.VALIDATED,
                        HistoryKind.APPROVED,
                        HistoryKind.PREVIEW_READY,
                        HistoryKind.SIGNED_OFF,
                        HistoryKind.WENT_LIVE);
        assertThat(told.getFirst().actorName()).isEqualTo("Mina Park");
        assertThat(marks(offer)).contains("listing UNPUBLISHED_CHANGES", "plans COMPLETE");
    }

    @Test
    @Tag("V153")
    void a_draft_does_not_exist_for_anybody_else() {
        var offer = offers.anOffer().draft();
        var stranger = OfferFixture.aPublisher();
        var withoutRole =
                Actor.person(offer.publisher().user(), offer.publisher().organization(), "No Role", Set.of());

        assertThat(refusal(workspace.offer(stranger, offer.id()))).isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(submit.submit(stranger, offer.id()))).isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(stop.stop(stranger, offer.id()))).isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(goLive.goLive(stranger, offer.id()))).isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(submit.submit(withoutRole, offer.id()))).isEqualTo(Denial.ROLE_REQUIRED);
        assertThat(refusal(workspace.offer(stranger, OfferId.next()))).isEqualTo(Denial.NOT_FOUND);
    }

    private void rename(OfferFixture.Made offer, long version, String name) {
        save.save(offer.publisher(), offer.id(), ModuleKey.listing("en"), version, OfferFixture.listing(name))
                .orElseThrow();
    }

    private String liveName(OfferFixture.Made offer) {
        return published
                .publicListing(offer.id(), Locale.ENGLISH, new AsOf(clock.now()))
                .orElseThrow()
                .name();
    }

    private OfferStatus status(OfferFixture.Made offer) {
        return workspace.offer(offer.publisher(), offer.id()).orElseThrow().status();
    }

    private OfferState state(OfferFixture.Made offer) {
        return workspace
                .offer(offer.publisher(), offer.id())
                .orElseThrow()
                .draft()
                .offer()
                .state();
    }

    private SubmissionPhase phase(OfferFixture.Made offer) {
        return workspace
                .offer(offer.publisher(), offer.id())
                .orElseThrow()
                .newest()
                .orElseThrow()
                .phase();
    }

    private List<String> marks(OfferFixture.Made offer) {
        return workspace.offer(offer.publisher(), offer.id()).orElseThrow().sections().stream()
                .map(section -> section.key() + " " + section.mark())
                .toList();
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.problems() : List.of();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return problems(outcome).getFirst().refusal();
    }
}
