package org.entrepot.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.clock.DueWork;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.relationships.application.EndPartnership;
import org.entrepot.sales.SellingFixture;
import org.entrepot.support.RoutingFacts.DirectChannel;
import org.entrepot.support.application.AssignContact;
import org.entrepot.support.application.ConfirmContacts;
import org.entrepot.support.application.DeclareFirstLevel;
import org.entrepot.support.application.DescribeDesks;
import org.entrepot.support.application.DescribeProfile;
import org.entrepot.support.application.GivePassportLinks;
import org.entrepot.support.application.ReadChain;
import org.entrepot.support.application.ReadGaps;
import org.entrepot.support.application.ReadPassport;
import org.entrepot.support.application.SplitDuties;
import org.entrepot.support.domain.ChainLens.Bond;
import org.entrepot.support.domain.ChainLens.Part;
import org.entrepot.support.domain.Declared.Assignment;
import org.entrepot.support.domain.ServiceInput;
import org.entrepot.support.domain.ServiceInput.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A provider sells an offer through a reseller: who answers, for whom, when, and what everybody may see of it. */
@EntrepotTest
@DisplayName("P16, R162-R186: the support passport")
class SupportPassportTest {

    private final SellingFixture selling;
    private final OfferFixture offers;
    private final ReadPassport passports;
    private final AssignContact assign;
    private final SplitDuties split;
    private final DescribeProfile profiles;
    private final DescribeDesks desks;
    private final ConfirmContacts confirm;
    private final DeclareFirstLevel firstLevel;
    private final GivePassportLinks links;
    private final ReadGaps gaps;
    private final ReadChain chains;
    private final MailReturns returns;
    private final EndPartnership endPartnership;
    private final List<DueWork> work;
    private final TestClock clock;
    private final JdbcClient jdbc;

    private OrganizationId provider = OrganizationId.next();
    private OrganizationId reseller = OrganizationId.next();
    private OrganizationId customer = OrganizationId.next();
    private OfferFixture.Made offer;
    private SubscriptionId subscription = SubscriptionId.next();

    SupportPassportTest(
            SellingFixture selling,
            OfferFixture offers,
            ReadPassport passports,
            AssignContact assign,
            SplitDuties split,
            DescribeProfile profiles,
            DescribeDesks desks,
            ConfirmContacts confirm,
            DeclareFirstLevel firstLevel,
            GivePassportLinks links,
            ReadGaps gaps,
            ReadChain chains,
            MailReturns returns,
            EndPartnership endPartnership,
            List<DueWork> work,
            TestClock clock,
            JdbcClient jdbc) {
        this.selling = selling;
        this.offers = offers;
        this.passports = passports;
        this.assign = assign;
        this.split = split;
        this.profiles = profiles;
        this.desks = desks;
        this.confirm = confirm;
        this.firstLevel = firstLevel;
        this.links = links;
        this.gaps = gaps;
        this.chains = chains;
        this.returns = returns;
        this.endPartnership = endPartnership;
        this.work = work;
        this.clock = clock;
        this.jdbc = jdbc;
        this.offer = new OfferFixture.Made(OfferId.next(), OfferFixture.aPublisher(), Map.of());
    }

    @BeforeEach
    void sell() {
        provider = selling.provider("DE");
        reseller = selling.reseller("DE");
        selling.link(provider, reseller);
        customer = selling.customer("DE", provider);
        offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.ANY);
        var order = selling.sell(
                selling.agentOf(provider),
                SellingFixture.through(reseller, SellingFixture.wish(customer, offer.plan())));
        subscription = order.subscriptions().getFirst();
        clock.moveBy(Duration.ofMillis(1));
    }

    @Test
    @Tag("R183")
    void by_default_the_provider_answers_the_customer() {
        assertThat(answerer(QuestionKind.BREAK_FIX)).isEqualTo(new Holder(Answerer.PROVIDER, provider));
        assertThat(customersPassport().lines()).hasSize(18);
    }

    @Test
    @Tag("A32")
    void the_split_gives_kinds_to_the_reseller_and_as_of_before_it_did_not() {
        var before = clock.now();
        clock.moveBy(Duration.ofMillis(1));
        split.split(selling.agentOf(provider), Set.of(QuestionKind.HOW_TO_USE)).orElseThrow();

        assertThat(answerer(QuestionKind.HOW_TO_USE)).isEqualTo(new Holder(Answerer.RESELLER, reseller));
        assertThat(answerer(QuestionKind.BREAK_FIX)).isEqualTo(new Holder(Answerer.PROVIDER, provider));
        assertThat(passports
                        .ofSubscription(customerAdmin(), subscription, new AsOf(before))
                        .orElseThrow()
                        .line(QuestionKind.HOW_TO_USE)
                        .orElseThrow()
                        .helper()
                        .as())
                .isEqualTo(Answerer.PROVIDER);
    }

    @Test
    @Tag("A32")
    void only_providers_split_and_only_what_customers_ask() {
        assertThat(split.split(selling.agentOf(reseller), Set.of(QuestionKind.HOW_TO_USE)))
                .isEqualTo(Outcome.refused(SupportRefusal.NOT_A_PROVIDER));
        assertThat(refusal(split.split(selling.agentOf(provider), Set.of(QuestionKind.SALES_MATERIAL))))
                .isEqualTo(SupportRefusal.KIND_NOT_SPLITTABLE);
    }

    @Test
    @Tag("R184")
    void a_reseller_without_delegated_rights_cannot_be_assigned() {
        var refused = assign.assign(
                selling.agentOf(provider), subscription, new Assignment(Optional.of(reseller), false, false));

        assertThat(refusal(refused)).isEqualTo(SupportRefusal.CONTACT_NOT_ASSIGNABLE);
        assertThat(answerer(QuestionKind.BREAK_FIX)).isEqualTo(new Holder(Answerer.PROVIDER, provider));
    }

    @Test
    @Tag("R184")
    @Tag("R19")
    void an_assigned_reseller_answers_until_its_partnership_ends() {
        delegate();
        assign.assign(selling.agentOf(provider), subscription, new Assignment(Optional.of(reseller), false, false))
                .orElseThrow();
        assertThat(answerer(QuestionKind.BREAK_FIX)).isEqualTo(new Holder(Answerer.RESELLER, reseller));

        clock.moveBy(Duration.ofMillis(1));
        endPartnership
                .end(selling.agentOf(provider, Role.GLOBAL_ADMIN), provider, reseller)
                .orElseThrow();
        clock.moveBy(Duration.ofMillis(1));

        assertThat(answerer(QuestionKind.BREAK_FIX)).isEqualTo(new Holder(Answerer.PROVIDER, provider));
        var list = gaps.read(selling.agentOf(provider), PageRequest.first()).orElseThrow();
        assertThat(list.lapsed().items())
                .extracting(lapsed -> lapsed.reseller())
                .containsExactly(reseller);
        assertThat(list.lacksProfile()).isTrue();
    }

    @Test
    void a_direct_bill_partner_has_no_contact_to_choose() {
        var direct = selling.partner("DE");
        selling.relate(direct, customer);
        var order = selling.sell(selling.agentOf(direct), SellingFixture.wish(customer, offer.plan()));

        var refused = assign.assign(
                selling.agentOf(direct),
                order.subscriptions().getFirst(),
                new Assignment(Optional.of(direct), false, false));

        assertThat(refusal(refused)).isEqualTo(SupportRefusal.NO_CONTACT_TO_ASSIGN);
    }

    @Test
    @Tag("R186")
    void a_profile_shows_in_the_passport_with_its_hours_now() {
        var admin = selling.agentOf(provider, Role.GLOBAL_ADMIN);
        profiles.describe(admin, new DescribeProfile.Command("help@provider.example", "", "", aroundTheClock()))
                .orElseThrow();

        var reach = line(QuestionKind.BILLING_QUESTION).reach();
        assertThat(reach.email()).isEqualTo("help@provider.example");
        assertThat(reach.isGap()).isFalse();
        assertThat(reach.hours().orElseThrow().isOpen()).isTrue();
        assertThat(gaps.read(admin, PageRequest.first()).orElseThrow().isEmpty())
                .isTrue();
    }

    @Test
    void bad_input_is_told_at_its_fields_all_at_once() {
        var service = new ServiceInput(
                List.of("xx-nothing"),
                "Mars/Base",
                Map.of(DayOfWeek.MONDAY, new Times("9", "")),
                List.of("Christmas"),
                Map.of(Reach.Severity.CRITICAL, "soon"),
                List.of("1", "2", "3", "4", "5", "6"));
        var refused = profiles.describe(
                selling.agentOf(provider, Role.GLOBAL_ADMIN), new DescribeProfile.Command("nonsense", "", "", service));

        assertThat(fields(refused))
                .containsExactlyInAnyOrder(
                        "email", "languages", "zone", "week.monday", "holidays", "response.critical", "escalation");
    }

    @Test
    void no_way_of_contact_is_no_profile_and_hours_need_a_place() {
        var service = new ServiceInput(
                List.of(), "", Map.of(DayOfWeek.MONDAY, new Times("09:00", "17:00")), List.of(), Map.of(), List.of());
        var refused = profiles.describe(
                selling.agentOf(provider, Role.GLOBAL_ADMIN), new DescribeProfile.Command("", "", "", service));

        assertThat(refusals(refused)).containsExactly(SupportRefusal.NO_WAY_OF_CONTACT, SupportRefusal.ZONE_REQUIRED);
    }

    @Test
    @Tag("R169")
    @Tag("A16")
    void the_publishers_contact_reaches_a_customer_only_when_its_partner_passes_it_on() {
        desks.open(offer.publisher(), offer.id(), DirectChannel.BOTH).orElseThrow();
        assertThat(line(QuestionKind.HOW_TO_USE).choices())
                .extracting(Holder::as)
                .containsExactly(Answerer.PUBLISHER);

        firstLevel.declare(selling.agentOf(provider), offer.id(), false).orElseThrow();
        clock.moveBy(Duration.ofMillis(1));
        var line = line(QuestionKind.HOW_TO_USE);
        assertThat(line.helper().as()).isEqualTo(Answerer.PUBLISHER);
        assertThat(line.reach().email()).isNotBlank();

        firstLevel.declare(selling.agentOf(provider), offer.id(), true).orElseThrow();
        clock.moveBy(Duration.ofMillis(1));
        assertThat(line(QuestionKind.HOW_TO_USE).helper().as()).isEqualTo(Answerer.PROVIDER);
    }

    @Test
    @Tag("R174")
    void a_product_question_to_the_operator_is_answered_with_the_publishers_contact() {
        var line = passports
                .route(
                        selling.agentOf(provider),
                        Asked.about(offer.id(), QuestionKind.PRODUCT_QUESTION_TO_OPERATOR),
                        now())
                .orElseThrow();

        assertThat(line.first()).isEmpty();
        assertThat(line.referredTo())
                .contains(new Holder(Answerer.PUBLISHER, offer.publisher().organization()));
        assertThat(line.reach().email()).isNotBlank();
    }

    @Test
    @Tag("R179")
    void a_customer_is_referred_to_its_support_contact() {
        var line = passports
                .route(customerAdmin(), Asked.from(subscription, QuestionKind.CUSTOMER_QUESTION_TO_OPERATOR), now())
                .orElseThrow();

        assertThat(line.referredTo()).contains(new Holder(Answerer.PROVIDER, provider));
    }

    @Test
    void questions_from_nowhere_are_routed_as_far_as_they_can_be() {
        var agent = selling.agentOf(provider);

        assertThat(passports
                        .route(agent, Asked.fromNowhere(QuestionKind.PORTAL_ERROR), now())
                        .orElseThrow()
                        .helper()
                        .as())
                .isEqualTo(Answerer.OPERATOR);
        assertThat(refusal(passports.route(agent, Asked.fromNowhere(QuestionKind.BREAK_FIX), now())))
                .isEqualTo(SupportRefusal.OFFER_NEEDED);
        assertThat(refusal(passports.route(agent, Asked.fromNowhere(QuestionKind.OFFER_MANAGEMENT), now())))
                .isEqualTo(SupportRefusal.QUESTION_NOT_OFFERED);
        assertThat(refusal(passports.route(customerAdmin(), Asked.fromNowhere(QuestionKind.BREAK_FIX), now())))
                .isEqualTo(SupportRefusal.SUBSCRIPTION_NEEDED);
    }

    @Test
    @Tag("P8")
    void strangers_find_nothing_and_a_publisher_no_customers() {
        var stranger = selling.agentOf(selling.partner("DE"));

        assertThat(passports.ofSubscription(stranger, subscription, now())).isEmpty();
        assertThat(refusal(passports.of(offer.publisher(), subscription, now(), true)))
                .isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(chains.of(stranger, subscription, now(), Optional.empty(), Locale.ROOT)))
                .isEqualTo(Denial.NOT_FOUND);
    }

    @Test
    void a_contact_is_asked_for_every_quarter_and_a_confirmation_lasts_three_months() {
        var publisher = offer.publisher();
        assertThat(trust()).isEqualTo(Reach.Trust.CONFIRMED);

        clock.moveBy(Duration.ofDays(100));
        work.forEach(DueWork::runDue);
        assertThat(trust()).isEqualTo(Reach.Trust.OVERDUE);
        assertThat(gaps.read(publisher, PageRequest.first())
                        .orElseThrow()
                        .doubtful()
                        .items())
                .extracting(doubt -> doubt.kind())
                .contains(DeskKind.SUPPORT, DeskKind.ENGINEERING, DeskKind.PROGRAM);

        confirm.confirm(publisher, offer.id(), Set.of(DeskKind.SUPPORT)).orElseThrow();
        clock.moveBy(Duration.ofMillis(1));
        assertThat(trust()).isEqualTo(Reach.Trust.CONFIRMED);
    }

    @Test
    void a_mail_that_came_back_makes_a_contact_doubtful_until_it_is_confirmed() {
        returns.cameBack(publishersLine().reach().email().toUpperCase(Locale.ROOT), clock.now());
        clock.moveBy(Duration.ofMillis(1));

        assertThat(trust()).isEqualTo(Reach.Trust.BOUNCED);
        assertThat(publishersLine().reach().fallback()).hasSize(1);

        confirm.confirm(offer.publisher(), offer.id(), Set.of(DeskKind.SUPPORT)).orElseThrow();
        clock.moveBy(Duration.ofMillis(1));
        assertThat(trust()).isEqualTo(Reach.Trust.CONFIRMED);
    }

    @Test
    void a_contact_that_is_not_live_cannot_be_confirmed() {
        var draft = offers.anOffer().draft();

        assertThat(confirm.confirm(draft.publisher(), draft.id(), Set.of(DeskKind.PROGRAM)))
                .isEqualTo(Outcome.refused(SupportRefusal.NOTHING_TO_CONFIRM));
    }

    @Test
    void a_link_shows_what_a_customer_may_see_until_it_is_revoked_or_expires() {
        var agent = selling.agentOf(reseller);
        var given = links.give(agent, subscription, 30).orElseThrow();

        assertThat(links.open(given.token()).orElseThrow().passport()).isEqualTo(customersPassport());
        assertThat(links.open("guessed")).isEmpty();
        assertThat(links.list(selling.agentOf(provider), subscription).orElseThrow())
                .isEmpty();

        links.revoke(agent, subscription, given.link().id()).orElseThrow();
        assertThat(links.open(given.token())).isEmpty();
        assertThat(refusal(links.give(agent, subscription, 4000))).isEqualTo(SupportRefusal.LINK_LIFETIME);
    }

    @Test
    void the_chain_hides_from_each_party_what_is_not_its_business() {
        var whole = lens(selling.agentOf(provider), Optional.empty());
        assertThat(whole.lens().stations())
                .hasSize(4)
                .allMatch(station -> station.organization().isPresent());
        assertThat(whole.lens().steps())
                .extracting(step -> step.bond())
                .containsExactly(Bond.OPEN_TO_ALL, Bond.PARTNERSHIP, Bond.SUBSCRIPTION);

        var publisher = lens(offer.publisher(), Optional.of(Part.CUSTOMER));
        assertThat(publisher.lens().station(Part.CUSTOMER).orElseThrow().organization())
                .isEmpty();
        assertThat(publisher.lens().steps())
                .extracting(step -> step.bond())
                .containsExactly(Bond.HIDDEN, Bond.HIDDEN, Bond.HIDDEN);

        var seenByCustomer = lens(customerAdmin(), Optional.empty());
        assertThat(seenByCustomer.lens().steps())
                .extracting(step -> step.bond())
                .containsExactly(Bond.HIDDEN, Bond.HIDDEN, Bond.SUBSCRIPTION);
    }

    @Test
    @Tag("P16")
    void topics_of_a_desk_are_those_that_publishers_are_asked() {
        var refused = desks.describe(
                offer.publisher(),
                offer.id(),
                new DescribeDesks.Command(DeskKind.SUPPORT, Set.of(QuestionKind.BILLING_QUESTION), aroundTheClock()));

        assertThat(refusal(refused)).isEqualTo(SupportRefusal.TOPIC_NOT_ANSWERED);
    }

    @Test
    void a_desk_takes_the_topics_that_it_is_given() {
        desks.describe(
                        offer.publisher(),
                        offer.id(),
                        new DescribeDesks.Command(
                                DeskKind.ENGINEERING, Set.of(QuestionKind.BREAK_FIX), aroundTheClock()))
                .orElseThrow();
        desks.describe(
                        offer.publisher(),
                        offer.id(),
                        new DescribeDesks.Command(DeskKind.SUPPORT, Set.of(QuestionKind.HOW_TO_USE), aroundTheClock()))
                .orElseThrow();
        clock.moveBy(Duration.ofMillis(1));

        var described = desks.read(offer.publisher(), offer.id(), Locale.ROOT).orElseThrow();
        assertThat(publishersLine().reach().email())
                .isEqualTo(described.listing().engineering().email());
        assertThat(publishersLine().reach().languages()).containsExactly(Locale.KOREAN);
    }

    private ReadChain.Seen lens(Actor reader, Optional<Part> as) {
        return chains.of(reader, subscription, now(), as, Locale.ROOT).orElseThrow();
    }

    private Reach.Trust trust() {
        return publishersLine().reach().trust();
    }

    /** What the provider reads of the publisher for something broken. */
    private Passport.Line publishersLine() {
        return passports
                .ofSubscription(selling.agentOf(provider), subscription, now())
                .orElseThrow()
                .line(QuestionKind.BREAK_FIX)
                .orElseThrow();
    }

    private Passport customersPassport() {
        return passports.ofSubscription(customerAdmin(), subscription, now()).orElseThrow();
    }

    private Passport.Line line(QuestionKind kind) {
        return customersPassport().line(kind).orElseThrow();
    }

    private Holder answerer(QuestionKind kind) {
        return line(kind).helper();
    }

    private Actor customerAdmin() {
        return selling.agentOf(customer, Role.CUSTOMER_ADMIN);
    }

    private AsOf now() {
        return new AsOf(clock.now());
    }

    private void delegate() {
        selling.relate(reseller, customer);
        jdbc.sql("update relationships.customer_relationship set delegated_admin = true where partner = :reseller")
                .param("reseller", reseller.value())
                .update();
    }

    private static ServiceInput aroundTheClock() {
        var week = new EnumMap<DayOfWeek, Times>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, new Times("00:00", "24:00"));
        }
        return new ServiceInput(
                List.of("ko"),
                "Asia/Seoul",
                week,
                List.of("12-25"),
                Map.of(Reach.Severity.CRITICAL, "2"),
                List.of("Duty manager"));
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome.fold(
                _ -> List.of(),
                problems -> problems.stream().map(Problem::field).toList());
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome.fold(
                _ -> List.of(),
                problems -> problems.stream().map(Problem::refusal).toList());
    }

    private static Object refusal(Outcome<?> outcome) {
        return outcome.fold(_ -> "done", problems -> problems.getFirst().refusal());
    }
}
