package org.entrepot.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.cases.application.CloseQuietCases;
import org.entrepot.cases.application.KeepNotes;
import org.entrepot.cases.application.OpenCase;
import org.entrepot.cases.application.RateCase;
import org.entrepot.cases.application.ReadCases;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseFilter;
import org.entrepot.cases.domain.CaseRefusal;
import org.entrepot.cases.domain.CaseState;
import org.entrepot.cases.domain.Severity;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.Role;
import org.entrepot.requests.RequestFixture;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.DecideRequest;
import org.entrepot.support.QuestionKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EntrepotTest
@DisplayName("Cases between companies")
class CasesTest {

    private final CaseFixture cases;
    private final RequestFixture requests;
    private final OpenCase open;
    private final ReadCases read;
    private final KeepNotes notes;
    private final RateCase rate;
    private final CloseQuietCases quiet;
    private final DecideRequest decide;
    private final TestClock clock;

    CasesTest(
            CaseFixture cases,
            RequestFixture requests,
            OpenCase open,
            ReadCases read,
            KeepNotes notes,
            RateCase rate,
            CloseQuietCases quiet,
            DecideRequest decide,
            TestClock clock) {
        this.cases = cases;
        this.requests = requests;
        this.open = open;
        this.read = read;
        this.notes = notes;
        this.rate = rate;
        this.quiet = quiet;
        this.decide = decide;
        this.clock = clock;
    }

    @Test
    @Tag("R180")
    void a_customers_question_goes_to_its_partner_who_gives_it_to_the_publisher() {
        var chain = cases.chain();
        var opened = cases.asked(chain.customer(), chain, QuestionKind.BREAK_FIX, Severity.B);
        assertThat(opened.holder()).isEqualTo(chain.partner().organization());
        assertThat(opened.dueAt()).contains(opened.openedAt().plus(Duration.ofHours(4)));
        var moved = handed(chain.partner(), opened, chain.publisher().organization());
        assertThat(moved.holder()).isEqualTo(chain.publisher().organization());
        assertThat(moved.ball().bounces()).isZero();
        for (var party : List.of(chain.customer(), chain.partner(), chain.publisher())) {
            assertThat(view(party, opened.id()).orElseThrow().entries()).hasSize(2);
        }
        assertThat(refusal(cases.handOver(
                        chain.partner(), opened.id(), chain.publisher().organization())))
                .as("one that has given it away has it no longer")
                .isEqualTo(CaseRefusal.CASE_ACT_NOT_POSSIBLE);
    }

    @Test
    @Tag("P8")
    void to_everybody_else_it_does_not_exist() {
        var chain = cases.chain();
        var opened = cases.asked(chain.customer(), chain, QuestionKind.BREAK_FIX, Severity.A);
        for (var stranger :
                List.of(cases.strangerPartner(), cases.strangerPublisher(), cases.operator(), chain.publisher())) {
            assertThat(refusal(view(stranger, opened.id()))).isEqualTo(Denial.NOT_FOUND);
            assertThat(refusal(cases.say(stranger, opened.id(), CaseAct.ANSWER, "Me, too")))
                    .isEqualTo(Denial.NOT_FOUND);
            assertThat(listed(stranger)).doesNotContain(opened.id());
        }
        assertThat(listed(chain.customer())).contains(opened.id());
        assertThat(listed(chain.partner())).contains(opened.id());
    }

    @Test
    @Tag("P8")
    void a_publisher_does_not_learn_whose_subscription_a_partner_asks_about() {
        var chain = cases.chain();
        var opened = cases.asked(chain.partner(), chain, QuestionKind.BREAK_FIX, Severity.C);
        var seen = view(chain.publisher(), opened.id()).orElseThrow().about().subject();
        assertThat(seen.customer()).isEmpty();
        assertThat(seen.subscription()).isEmpty();
        assertThat(refusal(view(chain.customer(), opened.id()))).isEqualTo(Denial.NOT_FOUND);
    }

    @Test
    void a_provider_sees_the_cases_of_its_customers_and_a_reseller_only_its_own() {
        var chain = cases.chainThroughReseller();
        var reseller = chain.reseller().orElseThrow();
        var byCustomer = cases.asked(chain.customer(), chain, QuestionKind.HOW_TO_USE, Severity.OTHER);
        var byProvider = cases.asked(chain.partner(), chain, QuestionKind.HOW_TO_USE, Severity.OTHER);
        var byReseller = cases.asked(reseller, chain, QuestionKind.BILLING_QUESTION, Severity.OTHER);
        assertThat(listed(chain.partner())).contains(byCustomer.id(), byProvider.id(), byReseller.id());
        assertThat(listed(reseller)).contains(byCustomer.id(), byReseller.id()).doesNotContain(byProvider.id());
        assertThat(byReseller.holder()).isEqualTo(chain.partner().organization());
    }

    @Test
    @Tag("P16")
    void a_hand_over_outside_the_chain_is_refused_and_changes_nothing() {
        var chain = cases.chain();
        var opened = cases.asked(chain.customer(), chain, QuestionKind.BREAK_FIX, Severity.B);
        for (var outside : List.of(
                cases.strangerPartner().organization(),
                cases.operator().organization(),
                chain.customer().organization(),
                OrganizationId.next())) {
            assertThat(refusal(cases.handOver(chain.partner(), opened.id(), outside)))
                    .isEqualTo(CaseRefusal.HAND_OVER_NOT_ALLOWED);
        }
        var kept = view(chain.partner(), opened.id()).orElseThrow();
        assertThat(kept.about().holder()).isEqualTo(chain.partner().organization());
        assertThat(kept.entries()).hasSize(1);
        assertThat(kept.mayTakeOver()).containsExactly(chain.publisher().organization());
    }

    @Test
    @Tag("P16")
    void the_second_bounce_goes_to_the_operator_whose_decision_stands() {
        var chain = cases.chain();
        var publisher = chain.publisher().organization();
        var partner = chain.partner().organization();
        var opened = cases.asked(chain.customer(), chain, QuestionKind.BREAK_FIX, Severity.OTHER);
        handed(chain.partner(), opened, publisher);
        assertThat(handed(chain.publisher(), opened, partner).ball().bounces()).isEqualTo(1);
        var refereed = handed(chain.partner(), opened, publisher);
        assertThat(refereed.holder()).isEqualTo(cases.operator().organization());
        var decided = handed(cases.operator(), opened, publisher);
        assertThat(decided.holder()).isEqualTo(publisher);
        assertThat(decided.ball().isSettled()).isTrue();
        assertThat(refusal(cases.handOver(chain.publisher(), opened.id(), partner)))
                .isEqualTo(CaseRefusal.CASE_SETTLED);
    }

    @Test
    void notes_of_one_company_are_read_by_no_other() {
        var chain = cases.chain();
        var opened = cases.asked(chain.customer(), chain, QuestionKind.BREAK_FIX, Severity.B);
        notes.add(chain.partner(), opened.id(), "They never pay in time.").orElseThrow();
        handed(chain.partner(), opened, chain.publisher().organization());
        assertThat(notes.read(chain.partner(), opened.id()).orElseThrow()).hasSize(1);
        for (var other : List.of(chain.customer(), chain.publisher())) {
            assertThat(notes.read(other, opened.id()).orElseThrow()).isEmpty();
            assertThat(view(other, opened.id()).orElseThrow().toString()).doesNotContain("never pay");
        }
    }

    @Test
    @Tag("R196")
    void is_asked_back_answered_solved_and_closes_by_itself() {
        var chain = cases.chain();
        var opened = cases.asked(chain.partner(), chain, QuestionKind.HOW_TO_USE, Severity.OTHER);
        var id = opened.id();
        assertThat(said(chain.publisher(), id, CaseAct.INQUIRE, "Which version?")
                        .turn())
                .contains(chain.partner().organization());
        assertThat(refusal(cases.say(chain.publisher(), id, CaseAct.REPLY, "Mine")))
                .isEqualTo(CaseRefusal.CASE_ACT_NOT_POSSIBLE);
        assertThat(said(chain.partner(), id, CaseAct.REPLY, "Version 3").turn())
                .contains(chain.publisher().organization());
        assertThat(refusal(rate.rate(chain.partner(), id, 5, ""))).isEqualTo(CaseRefusal.FEEDBACK_TOO_EARLY);
        var solved = said(chain.publisher(), id, CaseAct.RESOLVE, "Press the green button");
        assertThat(solved.closesAt()).contains(solved.changedAt().plus(SupportCase.QUIET_AFTER_RESOLUTION));
        rate.rate(chain.partner(), id, 5, "Quick").orElseThrow();
        assertThat(refusal(rate.rate(chain.partner(), id, 1, "No"))).isEqualTo(CaseRefusal.FEEDBACK_GIVEN);
        clock.moveTo(solved.closesAt().orElseThrow().minusMillis(1));
        quiet.runDue();
        assertThat(view(chain.partner(), id).orElseThrow().about().state()).isEqualTo(CaseState.RESOLVED);
        clock.moveTo(solved.closesAt().orElseThrow());
        assertThat(quiet.nextDue()).isPresent();
        quiet.runDue();
        assertThat(view(chain.partner(), id).orElseThrow().about().state()).isEqualTo(CaseState.CLOSED);
        clock.moveBy(Duration.ofDays(29));
        assertThat(said(chain.partner(), id, CaseAct.REOPEN, "It is back").state())
                .isEqualTo(CaseState.REOPENED);
        said(chain.partner(), id, CaseAct.CLOSE, "");
        clock.moveBy(Duration.ofDays(31));
        assertThat(refusal(cases.say(chain.partner(), id, CaseAct.REOPEN, "Again")))
                .isEqualTo(CaseRefusal.CASE_CLOSED_FOR_GOOD);
    }

    @Test
    @Tag("R202")
    void each_party_has_its_clock() {
        var chain = cases.chain();
        var opened = cases.asked(chain.customer(), chain, QuestionKind.BREAK_FIX, Severity.A);
        clock.moveTo(opened.openedAt().plus(Duration.ofMinutes(30)));
        handed(chain.partner(), opened, chain.publisher().organization());
        clock.moveBy(Duration.ofHours(1));
        said(chain.publisher(), opened.id(), CaseAct.INQUIRE, "Since when?");
        clock.moveBy(Duration.ofHours(5));
        var seen = view(chain.customer(), opened.id()).orElseThrow();
        var clocks = seen.clocks();
        assertThat(clocks).hasSize(3);
        assertThat(minutes(seen, chain.partner())).isBetween(30L, 31L);
        assertThat(minutes(seen, chain.publisher())).isBetween(60L, 61L);
        assertThat(minutes(seen, chain.customer())).isBetween(300L, 301L);
        assertThat(clocks.stream()
                        .filter(one -> one.company().equals(chain.partner().organization()))
                        .findFirst()
                        .orElseThrow()
                        .firstAnswer())
                .as("it gave the case on without an answer")
                .isEmpty();
    }

    @Test
    void a_text_of_a_million_characters_is_refused_with_the_reason() {
        var chain = cases.chain();
        var command = cases.about(chain, QuestionKind.BREAK_FIX, Severity.B);
        var huge = new OpenCase.Command(
                command.title(),
                "x".repeat(1_000_000),
                command.kind(),
                command.severity(),
                Optional.empty(),
                false,
                command.subscription(),
                Optional.empty(),
                List.of());
        var refused = (Outcome.Refused<SupportCase>) open.open(chain.customer(), huge);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("text");
            assertThat(problem.refusal()).isEqualTo(InputRefusal.TEXT_TOO_LONG);
        });
        assertThat(listed(chain.customer())).isEmpty();
    }

    @Test
    @Tag("R202")
    void a_severity_is_for_what_is_broken() {
        var chain = cases.chain();
        assertThat(refusal(open.open(chain.customer(), cases.about(chain, QuestionKind.BILLING_QUESTION, Severity.A))))
                .isEqualTo(CaseRefusal.SEVERITY_NOT_FOR_KIND);
    }

    @Test
    @Tag("R174")
    @Tag("R179")
    void questions_put_to_the_operator_open_no_case_but_name_who_helps() {
        var chain = cases.chain();
        assertThat(refusal(cases.ask(chain.partner(), chain, QuestionKind.PRODUCT_QUESTION_TO_OPERATOR)))
                .isEqualTo(CaseRefusal.QUESTION_GOES_TO_PUBLISHER);
        assertThat(refusal(cases.ask(chain.customer(), chain, QuestionKind.CUSTOMER_QUESTION_TO_OPERATOR)))
                .isEqualTo(CaseRefusal.QUESTION_GOES_TO_PARTNER);
        assertThat(refusal(cases.ask(chain.partner(), chain, QuestionKind.BILLING_QUESTION)))
                .isEqualTo(CaseRefusal.QUESTION_IS_YOURS);
        assertThat(listed(chain.partner())).isEmpty();
    }

    @Test
    @Tag("R37")
    void a_billing_admin_sees_what_it_asked_itself_and_no_more() {
        var chain = cases.chain();
        var mine = Actor.person(
                org.entrepot.kernel.UserId.next(),
                chain.partner().organization(),
                "Bill",
                java.util.Set.of(Role.BILLING_ADMIN));
        var others = cases.asked(chain.partner(), chain, QuestionKind.HOW_TO_USE, Severity.OTHER);
        assertThat(refusal(view(mine, others.id()))).isEqualTo(Denial.NOT_FOUND);
        assertThat(listed(mine)).isEmpty();
        var own = cases.asked(mine, chain, QuestionKind.HOW_TO_USE, Severity.OTHER);
        assertThat(listed(mine)).containsExactly(own.id());
        assertThat(listed(chain.partner())).contains(own.id(), others.id());
    }

    @Test
    @Tag("P4")
    void a_request_in_manual_review_has_a_conversation_that_ends_with_it() {
        requests.reviewByHand(RequestKind.SPECIFIC_TO_ANY, true);
        var offer = requests.published(org.entrepot.kernel.AudienceOption.SPECIFIC, requests.partner());
        var request = requests.filed(offer, RequestKind.SPECIFIC_TO_ANY);
        var about = listedAll(offer.publisher()).stream()
                .filter(one ->
                        one.subject().request().filter(request.id()::equals).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(about.holder()).isEqualTo(requests.operator().organization());
        said(requests.operator(), about.id(), CaseAct.INQUIRE, "From which date?");
        decide.refuse(requests.operator(), request.id(), "Not now").orElseThrow();
        assertThat(view(offer.publisher(), about.id()).orElseThrow().about().state())
                .isEqualTo(CaseState.RESOLVED);
        requests.reviewByHand(RequestKind.SPECIFIC_TO_ANY, false);
    }

    private SupportCase handed(Actor actor, SupportCase about, OrganizationId to) {
        return cases.handOver(actor, about.id(), to).orElseThrow();
    }

    private SupportCase said(Actor actor, CaseId id, CaseAct act, String text) {
        return cases.say(actor, id, act, text).orElseThrow();
    }

    private Outcome<ReadCases.View> view(Actor actor, CaseId id) {
        return read.find(actor, id, Optional.empty(), Locale.ENGLISH);
    }

    private static long minutes(ReadCases.View seen, Actor party) {
        return seen.clocks().stream()
                .filter(one -> one.company().equals(party.organization()))
                .findFirst()
                .orElseThrow()
                .spentAt(seen.now(), seen.about().severity())
                .toMinutes();
    }

    private List<CaseId> listed(Actor actor) {
        return listedAll(actor).stream().map(SupportCase::id).toList();
    }

    private List<SupportCase> listedAll(Actor actor) {
        var all = new CaseFilter(
                actor.organization(),
                Optional.empty(),
                CaseFilter.Which.ALL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        return read.list(actor, all, Locale.ENGLISH, PageRequest.first(200))
                .orElseThrow()
                .page()
                .items();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}
