package org.entrepot.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.application.ChangePlans;
import org.entrepot.catalog.application.CreateOffer;
import org.entrepot.catalog.application.GoLive;
import org.entrepot.catalog.application.PublishChannelFields;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.application.SubmitOffer;
import org.entrepot.catalog.domain.CatalogRefusal;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.OfferSetup;
import org.entrepot.catalog.domain.PlanInput;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.Term;
import org.entrepot.verdict.spi.CatalogFacts;
import org.entrepot.verdict.spi.PriceKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EntrepotTest
class DraftTest {

    private static final CountryCode GERMANY = new CountryCode("DE");
    private static final CountryCode JAPAN = new CountryCode("JP");

    private final OfferFixture offers;
    private final CreateOffer create;
    private final SaveModule save;
    private final ChangePlans plans;
    private final SubmitOffer submit;
    private final GoLive goLive;
    private final PublishChannelFields channelFields;
    private final ReadWorkspace workspace;
    private final Offers published;
    private final Prices prices;
    private final CatalogFacts facts;
    private final TestClock clock;

    DraftTest(
            OfferFixture offers,
            CreateOffer create,
            SaveModule save,
            ChangePlans plans,
            SubmitOffer submit,
            GoLive goLive,
            PublishChannelFields channelFields,
            ReadWorkspace workspace,
            Offers published,
            Prices prices,
            CatalogFacts facts,
            TestClock clock) {
        this.offers = offers;
        this.create = create;
        this.save = save;
        this.plans = plans;
        this.submit = submit;
        this.goLive = goLive;
        this.channelFields = channelFields;
        this.workspace = workspace;
        this.published = published;
        this.prices = prices;
        this.facts = facts;
        this.clock = clock;
    }

    @Test
    @Tag("P10")
    @DisplayName("P10: of two tabs on one module the second is told; two modules do not collide")
    void the_second_tab_is_told() {
        var offer = offers.anOffer().draft();
        var key = ModuleKey.listing("en");
        assertThat(save.save(offer.publisher(), offer.id(), key, 1, OfferFixture.listing("First tab"))
                        .orElseThrow())
                .isEqualTo(2);

        assertThat(refusal(save.save(offer.publisher(), offer.id(), key, 1, OfferFixture.listing("Second tab"))))
                .isEqualTo(Denial.STALE_STATE);
        assertThat(refusal(save.save(offer.publisher(), offer.id(), key, 0, OfferFixture.listing("Third tab"))))
                .isEqualTo(Denial.STALE_STATE);
        save.save(offer.publisher(), offer.id(), ModuleKey.CONTACTS, 1, OfferFixture.contacts(true))
                .orElseThrow();

        var saved = workspace.offer(offer.publisher(), offer.id()).orElseThrow().draft();
        assertThat(saved.content().listings().get("en").name()).isEqualTo("First tab");
        assertThat(saved.version(key)).isEqualTo(2);
    }

    @Test
    @Tag("R305")
    void an_offer_id_is_taken_once_in_a_publishers_account() {
        var publisher = OfferFixture.aPublisher();
        offers.anOffer().by(publisher).withId("taken-offer").draft();

        var again = create.create(
                publisher, new CreateOffer.Command(OfferType.SAAS, "taken-offer", "", "no language at all"));

        assertThat(again)
                .isEqualTo(Outcome.refused(List.of(
                        Problem.at("readableId", CatalogRefusal.ID_TAKEN),
                        Problem.at("language", CatalogRefusal.LANGUAGE_UNKNOWN))));
        offers.anOffer().withId("taken-offer").draft();
    }

    @Test
    @Tag("R309")
    void a_plan_id_is_taken_once_in_an_offer_and_skus_are_counted() {
        var offer = offers.anOffer().draft();
        var second =
                plans.add(offer.publisher(), offer.id(), "second", "Second").orElseThrow();

        assertThat(refusal(plans.add(offer.publisher(), offer.id(), "second", "Again")))
                .isEqualTo(CatalogRefusal.ID_TAKEN);
        plans.delete(offer.publisher(), offer.id(), second).orElseThrow();
        plans.add(offer.publisher(), offer.id(), "third", "Third").orElseThrow();
        assertThat(workspace
                        .offer(offer.publisher(), offer.id())
                        .orElseThrow()
                        .draft()
                        .plans())
                .extracting(plan -> plan.readableId() + " " + plan.sku())
                .containsExactly("standard 0001", "third 0003");
    }

    @Test
    @Tag("R312")
    @Tag("R313")
    @Tag("R315")
    @Tag("R327")
    void what_is_published_is_not_taken_back() {
        var offer = offers.anOffer().withPlan("standard", PricingModel.PER_USER).published();
        var dearer = input(offers.prices("15"), false, false);
        var without = input(offers.prices("12").subList(1, offers.prices("12").size()), false, false);

        assertThat(codes(savePlan(offer, dearer))).containsOnly("prices published-price-fixed");
        assertThat(codes(savePlan(offer, without))).containsOnly("prices published-term-fixed");
        assertThat(codes(savePlan(offer, input(offers.prices("12"), true, false))))
                .containsOnly("isPrivate public-plan-stays-public");
        assertThat(codes(savePlan(offer, input(offers.prices("12"), false, true))))
                .containsOnly("isStopped only-plan-cannot-stop");
        assertThat(refusal(plans.delete(offer.publisher(), offer.id(), offer.plan())))
                .isEqualTo(CatalogRefusal.PUBLISHED_PLAN_STAYS);
        var listed = new OfferSetup(ListingOption.CONTACT_ME, false, "", "", "", "");
        assertThat(codes(save.save(offer.publisher(), offer.id(), ModuleKey.SETUP, 1, listed)))
                .containsOnly("listingOption transactable-stays-transactable");
    }

    @Test
    @Tag("R312")
    void plans_of_a_saas_offer_share_one_pricing_model() {
        var offer = offers.anOffer()
                .withPlan("seats", PricingModel.PER_USER)
                .withPlan("flat", PricingModel.FLAT_RATE)
                .draft();
        assertThat(codes(submit.submit(offer.publisher(), offer.id()))).containsOnly("plans pricing-models-differ");
    }

    @Test
    @Tag("R130")
    @Tag("P10")
    void every_market_needs_a_price_in_its_currency() {
        var offer = offers.anOffer().withPlan("standard", PricingModel.PER_USER).draft();
        var euro = List.of(new PlanInput.TypedPrice(Term.P1M, BillingCycle.MONTHLY, "EUR", "12"));
        savePlan(offer, 2, input(euro, Set.of("DE", "JP"))).orElseThrow();

        assertThat(submit.submit(offer.publisher(), offer.id()))
                .isEqualTo(Outcome.refused(List.of(Problem.at(
                        "plan:" + offer.plan() + ".prices", CatalogRefusal.PRICE_MISSING_FOR_CURRENCY, "JPY"))));
        assertThat(codes(savePlan(offer, 3, input(euro, Set.of("DE", "ZZ")))))
                .containsExactly("markets country-unknown");
        savePlan(offer, 3, input(euro, Set.of())).orElseThrow();
        assertThat(codes(submit.submit(offer.publisher(), offer.id()))).contains("plan markets-required");
    }

    @Test
    @Tag("P10")
    @Tag("P22")
    void a_price_is_resolved_by_market_term_and_cycle_and_keeps_its_id() {
        var offer =
                offers.anOffer().withPlan("standard", "12.50", 1, "DE", "US").published();
        var first = prices.resolve(offer.plan(), GERMANY, Term.P1M, BillingCycle.MONTHLY, clock.now())
                .orElseThrow();

        assertThat(first.money()).isEqualTo(Money.of("12.50", "EUR"));
        assertThat(first.catalogItem()).matches("[0-9A-Z]{12}:0001:[0-9A-Z]{12}");
        assertThat(prices.byCatalogItem(first.catalogItem(), clock.now())).contains(first);
        assertThat(prices.resolve(offer.plan(), JAPAN, Term.P1M, BillingCycle.MONTHLY, clock.now()))
                .isEmpty();
        assertThat(prices.resolve(offer.plan(), GERMANY, Term.P3Y, BillingCycle.MONTHLY, clock.now()))
                .isEmpty();
        assertThat(prices.ofPlan(offer.plan(), clock.now())).hasSize(6);

        republish(offer);
        assertThat(prices.resolve(offer.plan(), GERMANY, Term.P1M, BillingCycle.MONTHLY, clock.now()))
                .contains(first);
    }

    @Test
    @Tag("P18")
    @Tag("R131")
    @DisplayName("P18: facts and prices are answered as they were recorded at the moment asked for")
    void a_market_taken_out_is_told_from_then_on_and_not_before() {
        var offer = offers.anOffer().withPlan("standard", "12", 0, "DE", "JP").published();
        var before = clock.now();
        clock.moveBy(Duration.ofDays(10));
        savePlan(offer, 2, input(offers.prices("12"), Set.of("DE"))).orElseThrow();
        republish(offer);
        var after = clock.now();

        var japanese = new PriceKey(offer.plan(), JAPAN, Term.P1M, BillingCycle.MONTHLY);
        var german = new PriceKey(offer.plan(), GERMANY, Term.P1M, BillingCycle.MONTHLY);
        assertThat(facts.offered(Set.of(japanese, german), new AsOf(before)))
                .containsExactlyInAnyOrder(japanese, german);
        assertThat(facts.offered(Set.of(japanese, german), new AsOf(after))).containsExactly(german);
        var known = facts.plans(Set.of(offer.plan()), new AsOf(after)).get(offer.plan());
        assertThat(Recorded.asOf(after, known.live()).orElseThrow().markets()).containsExactly(GERMANY);
        var earlier = facts.plans(Set.of(offer.plan()), new AsOf(before)).get(offer.plan());
        assertThat(Recorded.asOf(before, earlier.live()).orElseThrow().markets())
                .containsExactlyInAnyOrder(GERMANY, JAPAN);
        assertThat(known.publisher()).isEqualTo(offer.publisher().organization());
        assertThat(known.type()).isEqualTo(PlanType.SAAS_TRANSACT);
    }

    @Test
    @Tag("P18")
    void publishing_twice_at_one_instant_keeps_both_records_apart() {
        var offer = offers.anOffer().published();
        republish(offer);
        republish(offer);
        assertThat(facts.plans(Set.of(offer.plan()), new AsOf(clock.now().plusSeconds(1)))
                        .get(offer.plan())
                        .live())
                .as("nothing changed, so nothing new is recorded")
                .hasSize(1);
    }

    @Test
    @Tag("P13")
    @Tag("R50")
    void a_usage_based_plan_has_a_row_without_a_charge_in_each_market() {
        var offer = offers.anOffer()
                .ofType(OfferType.VIRTUAL_MACHINE)
                .withPlan("metered", PricingModel.USAGE, "DE")
                .withPlan("licence", PricingModel.BRING_YOUR_OWN_LICENSE, "DE")
                .published();
        var price = prices.resolve(offer.plan("metered"), GERMANY, Term.P1M, BillingCycle.NONE, clock.now())
                .orElseThrow();
        assertThat(price.money()).isEqualTo(Money.of("0", "EUR"));
        var known = facts.plans(Set.copyOf(offer.plans().values()), new AsOf(clock.now()));
        assertThat(known.get(offer.plan("metered")).type()).isEqualTo(PlanType.VM);
        assertThat(known.get(offer.plan("licence")).type()).isEqualTo(PlanType.VM_BYOL);
    }

    @Test
    @Tag("P7")
    @Tag("R144")
    void exactly_the_two_channel_fields_are_published_with_a_sync() {
        var offer = offers.anOffer().named("Live name").withoutChannelFields().published();
        assertThat(published
                        .partnerListing(offer.id(), new AsOf(clock.now()))
                        .orElseThrow()
                        .hasChannelFields())
                .isFalse();
        assertThat(codes(channelFields.publish(offer.publisher(), offer.id())))
                .containsExactly(
                        "program.name required",
                        "program.email required",
                        "program.phone required",
                        "marketingMaterials required");

        save.save(offer.publisher(), offer.id(), ModuleKey.CONTACTS, 1, OfferFixture.contacts(true))
                .orElseThrow();
        save.save(offer.publisher(), offer.id(), ModuleKey.listing("en"), 1, OfferFixture.listing("Draft name"))
                .orElseThrow();
        channelFields.publish(offer.publisher(), offer.id()).orElseThrow();

        var live = published
                .partnerListing(offer.id(), new AsOf(clock.now().plusSeconds(1)))
                .orElseThrow();
        assertThat(live.hasChannelFields()).isTrue();
        assertThat(live.program().email()).isEqualTo("channel@publisher.example");
        assertThat(published.summary(offer.id(), Locale.ENGLISH).orElseThrow().name())
                .isEqualTo("Live name");
    }

    @Test
    @Tag("P11")
    void a_listing_is_read_in_the_readers_language_with_fallback() {
        var offer = offers.anOffer()
                .named("en", "Mail")
                .named("ko", "메일")
                .named("zh-Hans", "邮件")
                .published();
        assertThat(name(offer, "ko")).isEqualTo("메일");
        assertThat(name(offer, "zh-CN")).isEqualTo("邮件");
        assertThat(name(offer, "tr")).isEqualTo("Mail");
        assertThat(published
                        .live(
                                new OfferQuery(Optional.of("메"), Set.of(), Set.of(), Optional.empty()),
                                Locale.KOREAN,
                                PageRequest.first())
                        .items())
                .extracting(OfferSummary::id)
                .contains(offer.id());
        assertThat(published
                        .live(
                                new OfferQuery(
                                        Optional.empty(),
                                        Set.of(OfferType.SAAS),
                                        Set.of("productivity"),
                                        Optional.of(offer.publisher().organization())),
                                Locale.KOREAN,
                                PageRequest.first())
                        .items())
                .extracting(OfferSummary::name)
                .containsExactly("메일");
        assertThat(published.livePlansOf(Set.of(offer.id())).get(offer.id()))
                .extracting(LivePlan::name)
                .containsExactly("Plan standard");
    }

    @Test
    @Tag("R311")
    void a_listing_that_only_lists_needs_no_plan() {
        var offer = offers.anOffer().ofType(OfferType.CONSULTING_SERVICE).draft();
        plans.delete(offer.publisher(), offer.id(), offer.plan()).orElseThrow();
        submit.submit(offer.publisher(), offer.id()).orElseThrow();
        offers.operator(Role.OPERATIONS);
        offers.review();
        goLive.goLive(offer.publisher(), offer.id()).orElseThrow();
        assertThat(published.livePlansOf(Set.of(offer.id()))).isEmpty();
    }

    private String name(OfferFixture.Made offer, String tag) {
        return published
                .publicListing(offer.id(), Locale.forLanguageTag(tag), new AsOf(clock.now()))
                .orElseThrow()
                .name();
    }

    private void republish(OfferFixture.Made offer) {
        submit.submit(offer.publisher(), offer.id()).orElseThrow();
        offers.review();
        goLive.goLive(offer.publisher(), offer.id()).orElseThrow();
        clock.moveBy(Duration.ofSeconds(1));
    }

    private Outcome<Long> savePlan(OfferFixture.Made offer, PlanInput input) {
        return savePlan(offer, 2, input);
    }

    private Outcome<Long> savePlan(OfferFixture.Made offer, long version, PlanInput input) {
        return save.save(offer.publisher(), offer.id(), ModuleKey.plan(offer.plan()), version, input);
    }

    private static PlanInput input(List<PlanInput.TypedPrice> prices, boolean isPrivate, boolean isStopped) {
        return new PlanInput(
                "Plan standard",
                "",
                "What",
                PricingModel.PER_USER,
                isPrivate,
                isStopped,
                true,
                Set.of(),
                prices,
                "1",
                "300",
                0);
    }

    private static PlanInput input(List<PlanInput.TypedPrice> prices, Set<String> markets) {
        return new PlanInput(
                "Plan standard",
                "",
                "What",
                PricingModel.PER_USER,
                false,
                false,
                false,
                markets,
                prices,
                "1",
                "300",
                0);
    }

    /** Field without its path and code. */
    private static List<String> codes(Outcome<?> outcome) {
        return problems(outcome).stream()
                .map(problem -> (problem.field().startsWith("plan:") ? "plan" : problem.field()) + " "
                        + problem.refusal().code())
                .toList();
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.problems() : List.of();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return problems(outcome).getFirst().refusal();
    }
}
