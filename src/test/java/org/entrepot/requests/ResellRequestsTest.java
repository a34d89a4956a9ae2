package org.entrepot.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.requests.SupportRequestsTest.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.channel.application.SyncAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Role;
import org.entrepot.requests.application.AnswerResell;
import org.entrepot.requests.application.AskToResell;
import org.entrepot.requests.application.ReadResell;
import org.entrepot.requests.domain.RequestsRefusal;
import org.entrepot.requests.domain.ResellRequest;
import org.entrepot.requests.domain.ResellRequest.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EntrepotTest
@Tag("P6")
@DisplayName("Requests to resell")
class ResellRequestsTest {

    private final RequestFixture requests;
    private final AudienceFixture audiences;
    private final AskToResell ask;
    private final AnswerResell answer;
    private final ReadResell read;
    private final SyncAudience sync;
    private final TestClock clock;

    ResellRequestsTest(
            RequestFixture requests,
            AudienceFixture audiences,
            AskToResell ask,
            AnswerResell answer,
            ReadResell read,
            SyncAudience sync,
            TestClock clock) {
        this.requests = requests;
        this.audiences = audiences;
        this.ask = ask;
        this.answer = answer;
        this.read = read;
        this.sync = sync;
        this.clock = clock;
    }

    @Test
    void a_partner_asks_the_publisher_grants_and_it_may_sell_at_once() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var partner = requests.partner();
        var asked = asked(offer, partner);
        assertThat(asked.label()).matches("RR-[0-9]{6}");
        requests.tick();
        var granted = answer.grant(offer.publisher(), asked.id(), "Welcome").orElseThrow();
        assertThat(granted.state()).isEqualTo(State.GRANTED);
        assertThat(requests.maySell(offer, partner)).containsExactly(partner);
        assertThat(read.find(agent(partner), asked.id(), Locale.ENGLISH)
                        .orElseThrow()
                        .request()
                        .answer())
                .isEqualTo("Welcome");
        assertThat(refusal(answer.refuse(offer.publisher(), asked.id(), "Too late")))
                .isEqualTo(RequestsRefusal.RESELL_CLOSED);
    }

    @Test
    void conditions_are_offered_accepted_and_hold() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var partner = requests.partner();
        var asked = asked(offer, partner);
        var until = clock.now().plus(Duration.ofDays(90));
        requests.tick();
        var countered = answer.counter(
                        offer.publisher(),
                        asked.id(),
                        new AnswerResell.Counter(Optional.of(until), Set.of("DE", "AT"), "For a start"))
                .orElseThrow();
        assertThat(countered.state()).isEqualTo(State.COUNTERED);
        assertThat(requests.maySell(offer, partner)).isEmpty();
        assertThat(answer.accept(agent(partner), asked.id()).orElseThrow().state())
                .isEqualTo(State.GRANTED);
        assertThat(requests.maySell(offer, partner)).containsExactly(partner);
        var kept = read.find(agent(partner), asked.id(), Locale.ENGLISH)
                .orElseThrow()
                .request();
        assertThat(kept.conditions())
                .contains(new ResellRequest.Conditions(
                        Optional.of(until), Set.of(new CountryCode("DE"), new CountryCode("AT"))));
        clock.moveTo(until);
        assertThat(requests.maySell(offer, partner))
                .as("the end was part of the grant")
                .isEmpty();
    }

    @Test
    void conditions_whose_date_has_passed_are_not_granted_any_more() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var partner = requests.partner();
        var asked = asked(offer, partner);
        var until = clock.now().plus(Duration.ofDays(1));
        answer.counter(offer.publisher(), asked.id(), new AnswerResell.Counter(Optional.of(until), Set.of(), ""))
                .orElseThrow();
        clock.moveTo(until);
        assertThat(refusal(answer.accept(agent(partner), asked.id())))
                .isEqualTo(RequestsRefusal.RESELL_NOT_POSSIBLE_NOW);
        answer.withdraw(agent(partner), asked.id()).orElseThrow();
    }

    @Test
    void a_refusal_needs_a_reason_and_gives_the_publisher_a_week_of_peace() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var partner = requests.partner();
        var asked = asked(offer, partner);
        assertThat(answer.refuse(offer.publisher(), asked.id(), "")).isInstanceOf(Outcome.Refused.class);
        answer.refuse(offer.publisher(), asked.id(), "Not this year").orElseThrow();
        requests.tick();
        assertThat(refusal(ask(offer, partner))).isEqualTo(RequestsRefusal.RESELL_REFUSED_RECENTLY);
        clock.moveBy(Duration.ofDays(7));
        asked(offer, partner);
    }

    @Test
    void one_request_at_a_time_also_when_two_colleagues_press_at_once() throws Exception {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var partner = requests.partner();
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(
                    threads.submit(() -> {
                        start.await();
                        return ask(offer, partner);
                    }),
                    threads.submit(() -> {
                        start.await();
                        return ask(offer, partner);
                    }));
            var outcomes = List.of(both.get(0).get(), both.get(1).get());
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome instanceof Outcome.Done<?>)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome instanceof Outcome.Refused<?>)
                    .extracting(SupportRequestsTest::refusal)
                    .containsExactly(RequestsRefusal.RESELL_OPEN_ALREADY);
        }
    }

    @Test
    void of_grant_and_withdrawal_at_once_one_counts() throws Exception {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var partner = requests.partner();
        var asked = asked(offer, partner);
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var grant = threads.submit(() -> {
                start.await();
                return answer.grant(offer.publisher(), asked.id(), "");
            });
            var withdrawal = threads.submit(() -> {
                start.await();
                return answer.withdraw(agent(partner), asked.id());
            });
            var granted = grant.get() instanceof Outcome.Done<?>;
            assertThat(withdrawal.get() instanceof Outcome.Done<?>).isNotEqualTo(granted);
            assertThat(requests.maySell(offer, partner).isEmpty()).isNotEqualTo(granted);
        }
    }

    @Test
    @Tag("R73")
    void only_an_exclusive_offer_is_asked_for_and_only_by_who_is_not_on_its_list() {
        var listed = requests.partner();
        var exclusive = requests.published(AudienceOption.SPECIFIC, listed);
        assertThat(refusal(ask(exclusive, listed))).isEqualTo(RequestsRefusal.RESELL_AUTHORIZED_ALREADY);
        var open = requests.published(AudienceOption.ANY);
        assertThat(refusal(ask(open, requests.partner()))).isEqualTo(RequestsRefusal.RESELL_NOT_EXCLUSIVE);
        var closed = requests.published(AudienceOption.NONE);
        assertThat(refusal(ask(closed, requests.partner())))
                .as("nothing is there")
                .isEqualTo(Denial.NOT_FOUND);
    }

    @Test
    @Tag("R97")
    void a_reseller_asks_its_provider() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var reseller = audiences.partner("INDIRECT_RESELLER");
        assertThat(refusal(ask(offer, reseller))).isEqualTo(RequestsRefusal.RESELL_NEEDS_TRANSACTING_PARTNER);
    }

    @Test
    void a_partner_that_was_added_by_another_way_is_answered_by_that() {
        var listed = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, listed);
        var partner = requests.partner();
        var asked = asked(offer, partner);
        requests.tick();
        audiences.choose(offer, AudienceOption.SPECIFIC, listed, partner);
        sync.sync(offer.publisher(), offer.id(), SyncAudience.Command.ofDraft()).orElseThrow();
        assertThat(read.find(agent(partner), asked.id(), Locale.ENGLISH)
                        .orElseThrow()
                        .request()
                        .state())
                .isEqualTo(State.GRANTED);
    }

    @Test
    void a_day_has_a_limit() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var partner = requests.partner();
        for (var times = 0; times < 20; times++) {
            answer.withdraw(agent(partner), asked(offer, partner).id()).orElseThrow();
        }
        assertThat(refusal(ask(offer, partner))).isEqualTo(RequestsRefusal.RESELL_TOO_MANY);
    }

    @Test
    @Tag("P8")
    void the_two_companies_see_it_and_nobody_else() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var partner = requests.partner();
        var asked = asked(offer, partner);
        var rival = agent(requests.partner());
        assertThat(refusal(read.find(rival, asked.id(), Locale.ENGLISH))).isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(read.find(OfferFixture.aPublisher(), asked.id(), Locale.ENGLISH)))
                .isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(answer.grant(OfferFixture.aPublisher(), asked.id(), "")))
                .isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(answer.accept(rival, asked.id()))).isEqualTo(Denial.NOT_FOUND);
        assertThat(read.received(offer.publisher(), true, Locale.ENGLISH, PageRequest.first())
                        .orElseThrow()
                        .page()
                        .items())
                .extracting(ResellRequest::id)
                .containsExactly(asked.id());
        var helpdesk = requests.agentOf(partner, Role.HELPDESK_AGENT);
        assertThat(refusal(ask.ask(helpdesk, offer.id(), "x", Set.of()))).isEqualTo(Denial.ROLE_REQUIRED);
    }

    @Test
    void wrong_input_is_told_at_its_field() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var partner = requests.partner();
        var outcome = ask.ask(agent(partner), offer.id(), " ", Set.of("XX"));
        assertThat(((Outcome.Refused<?>) outcome).problems())
                .extracting(problem -> problem.field())
                .containsExactlyInAnyOrder("message", "markets");
        var asked = asked(offer, partner);
        var past = new AnswerResell.Counter(Optional.of(clock.now()), Set.of(), "");
        assertThat(refusal(answer.counter(offer.publisher(), asked.id(), past)))
                .isEqualTo(RequestsRefusal.RESELL_UNTIL_NOT_AHEAD);
        var nothing = new AnswerResell.Counter(Optional.empty(), Set.of(), "");
        assertThat(refusal(answer.counter(offer.publisher(), asked.id(), nothing)))
                .isEqualTo(RequestsRefusal.RESELL_CONDITIONS_REQUIRED);
        assertThat(refusal(answer.accept(agent(partner), asked.id()))).isEqualTo(RequestsRefusal.RESELL_NOT_COUNTERED);
    }

    private Outcome<ResellRequest> ask(OfferFixture.Made offer, OrganizationId partner) {
        return ask.ask(agent(partner), offer.id(), "We sell to bakeries.", Set.of());
    }

    private ResellRequest asked(OfferFixture.Made offer, OrganizationId partner) {
        return ask(offer, partner).orElseThrow();
    }

    private Actor agent(OrganizationId partner) {
        return requests.agentOf(partner, Role.SALES_AGENT);
    }
}
