package org.entrepot.channel;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PricingModel;
import org.entrepot.channel.application.AnswerWindDown;
import org.entrepot.channel.application.AuthorizeForPrice;
import org.entrepot.channel.application.ChangeTerms;
import org.entrepot.channel.application.OrderWindDown;
import org.entrepot.channel.application.ProposeWindDown;
import org.entrepot.channel.application.SaveAudienceDraft;
import org.entrepot.channel.application.SyncAudience;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.WaysOut;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.channel.domain.WindDownRecords;
import org.entrepot.channel.domain.WindDownRules;
import org.entrepot.clock.DueWork;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Operation;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Role;
import org.entrepot.sales.PlacedOrder;
import org.entrepot.sales.SellingFixture;
import org.entrepot.verdict.Check;
import org.entrepot.verdict.Question;
import org.entrepot.verdict.Verdicts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * The decided cases of expiry, market limits, private prices and wind-downs (P2, P3, T12), with real sales, each through the
 * use case that somebody would really call.
 */
@EntrepotTest
@RecordApplicationEvents
@Tag("P2")
@Tag("P3")
class AuthorizationCasesTest {

    static final Set<String> ACTIONS = Set.of(
            "expiry",
            "limit-markets",
            "private-price",
            "propose-wind-down",
            "accept-wind-down",
            "operator-wind-down",
            "wind-down-date-reached");

    private static final Duration FAR = Duration.ofDays(400);
    private static final Duration PAST_THE_WINDOW = Duration.ofDays(40);

    private final AudienceFixture audiences;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private final SaveAudienceDraft save;
    private final SyncAudience sync;
    private final ProposeWindDown propose;
    private final AnswerWindDown answer;
    private final OrderWindDown order;
    private final ChangeTerms terms;
    private final AuthorizeForPrice price;
    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final Authorizations authorizations;
    private final WindDownRecords windDowns;
    private final Verdicts verdicts;
    private final List<DueWork> dueWork;
    private final TestClock clock;

    AuthorizationCasesTest(
            AudienceFixture audiences,
            SellingFixture selling,
            OfferFixture offers,
            SaveAudienceDraft save,
            SyncAudience sync,
            ProposeWindDown propose,
            AnswerWindDown answer,
            OrderWindDown order,
            ChangeTerms terms,
            AuthorizeForPrice price,
            AudienceDrafts drafts,
            LiveAudiences live,
            Authorizations authorizations,
            WindDownRecords windDowns,
            Verdicts verdicts,
            List<DueWork> dueWork,
            TestClock clock) {
        this.audiences = audiences;
        this.selling = selling;
        this.offers = offers;
        this.save = save;
        this.sync = sync;
        this.propose = propose;
        this.answer = answer;
        this.order = order;
        this.terms = terms;
        this.price = price;
        this.drafts = drafts;
        this.live = live;
        this.authorizations = authorizations;
        this.windDowns = windDowns;
        this.verdicts = verdicts;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    @TestFactory
    @DisplayName("P2, P3, T12: every row about one authorization")
    Stream<DynamicTest> every_row_is_run(ApplicationEvents events) {
        return rows().stream()
                .filter(row -> ACTIONS.contains(row.get("to_or_action"))
                        && row.get("published").equals("yes"))
                .map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("rules"), () -> run(row, events)));
    }

    private void run(CSVRecord row, ApplicationEvents events) {
        offers.operator(Role.OPERATIONS);
        var scene = new Scene(row);
        scene.prepare();
        var before = scene.snapshot();
        events.clear();
        var outcome = scene.move();
        audiences.tick();
        switch (row.get("expected")) {
            case "refused" -> {
                assertThat(scene.guard(outcome)).isEqualTo(row.get("guard_code"));
                assertThat(scene.alternatives(outcome)).isEqualTo(row.get("alternatives_offered"));
                assertThat(scene.snapshot()).isEqualTo(before);
            }
            case "proposed" -> {
                outcome.orElseThrow();
                assertThat(scene.snapshot()).isEqualTo(before);
            }
            default -> outcome.orElseThrow();
        }
        scene.check(events);
    }

    /** One row of the file: the cast, the offer, the sales, the move. */
    private final class Scene {

        private final CSVRecord row;
        private final Map<String, OrganizationId> cast = new TreeMap<>();
        private final Set<String> situation;
        private final OfferFixture.Made offer;
        private final PlanId sold;
        private final OrganizationId reseller;
        private Instant until = clock.now();
        private OrganizationId customer = OrganizationId.next();
        private Optional<PlacedOrder> lastOrder = Optional.empty();

        Scene(CSVRecord row) {
            this.row = row;
            situation = Set.of(row.get("sold_situation").split("\\+", -1));
            reseller = selling.reseller("DE");
            cast.put("A", partnerA());
            cast.put("B", selling.provider("DE"));
            cast.put("C", selling.partner("DE"));
            var builder = offers.anOffer();
            if (situation.contains("default-in-only")) {
                selling.openPortal(OfferType.VIRTUAL_MACHINE);
                builder.ofType(OfferType.VIRTUAL_MACHINE)
                        .withPlan("byol", PricingModel.BRING_YOUR_OWN_LICENSE)
                        .withPlan("usage", PricingModel.USAGE);
            }
            if (situation.contains("trial")) {
                builder.withPlan("trial", "12", 1);
            }
            if (situation.contains("materials-missing")) {
                builder.withoutChannelFields();
            }
            offer = builder.draft();
            sold = offer.plan();
            audiences.tick();
        }

        private OrganizationId partnerA() {
            if (situation.contains("is-reseller")) {
                return reseller;
            }
            if (situation.contains("via-reseller")) {
                var provider = selling.provider("DE");
                selling.link(provider, reseller);
                return provider;
            }
            return selling.partner("DE");
        }

        private OrganizationId a() {
            return Objects.requireNonNull(cast.get("A"));
        }

        void prepare() {
            var from = AudienceOption.valueOf(row.get("from").toUpperCase(Locale.ROOT));
            until = clock.now().plus(FAR);
            var list = new LinkedHashMap<OrganizationId, AuthorizationTerms>();
            if (from == AudienceOption.SPECIFIC) {
                list.put(a(), grant());
                list.put(Objects.requireNonNull(cast.get("B")), AuthorizationTerms.UNLIMITED);
            }
            save.save(
                            offer.publisher(),
                            offer.id(),
                            new SaveAudienceDraft.Command(Optional.of(from), Optional.of(list), Optional.empty()))
                    .orElseThrow();
            audiences.publish(offer);
            sell();
            if (row.get("to_or_action").equals("wind-down-date-reached")) {
                startWindDown(clock.now().plus(Duration.ofDays(30)));
            }
            if (situation.contains("proposed-by-other-side")) {
                var other = row.get("who").equals("publisher") ? agent() : offer.publisher();
                propose.propose(other, offer.id(), a(), wish()).orElseThrow();
            }
            audiences.tick();
        }

        private AuthorizationTerms grant() {
            return row.get("to_or_action").equals("expiry")
                    ? new AuthorizationTerms(
                            Optional.empty(), Optional.of(until), Optional.empty(), new OnwardRight.All())
                    : AuthorizationTerms.UNLIMITED;
        }

        private void sell() {
            if (situation.contains("nobody")) {
                return;
            }
            if (situation.contains("inside-window")) {
                clock.moveTo(until.minus(Duration.ofHours(1)));
                order();
                return;
            }
            order();
            if (situation.contains("cancelled-in-window")) {
                selling.cancelInWindow(lastOrder.orElseThrow());
            }
            clock.moveBy(PAST_THE_WINDOW);
            if (situation.contains("all-ended")) {
                selling.end(lastOrder.orElseThrow());
            }
            windDown();
        }

        private void windDown() {
            var isWound = situation.contains("wound-down") || situation.contains("sold-after-wind-down");
            if (isWound) {
                var date = clock.now().plus(Duration.ofDays(30));
                startWindDown(date);
                clock.moveTo(date);
                settle();
                audiences.tick();
                addAgain();
            } else if (situation.contains("winding-down")
                    && row.get("to_or_action").equals("expiry")) {
                startWindDown(until.plus(Duration.ofDays(90)));
            }
            if (situation.contains("sold-after-wind-down")) {
                order();
            }
        }

        private void order() {
            customer = selling.customer("DE", a());
            var wish = SellingFixture.wish(customer, sold);
            audiences.tick();
            lastOrder = Optional.of(selling.sell(
                    agent(), situation.contains("via-reseller") ? SellingFixture.through(reseller, wish) : wish));
        }

        private void startWindDown(Instant date) {
            var windDown = propose.propose(offer.publisher(), offer.id(), a(), wish(date))
                    .orElseThrow();
            audiences.tick();
            answer.accept(agent(), windDown.id()).orElseThrow();
            audiences.tick();
        }

        private void addAgain() {
            sync.sync(
                            offer.publisher(),
                            offer.id(),
                            new SyncAudience.Command(
                                    Optional.empty(), Map.of(a(), grant()), Set.of(), Optional.empty(), false))
                    .orElseThrow();
            audiences.tick();
        }

        private Actor agent() {
            return selling.agentOf(a());
        }

        private ProposeWindDown.Command wish() {
            return wish(clock.now().plus(Duration.ofDays(90)));
        }

        private ProposeWindDown.Command wish(Instant date) {
            return new ProposeWindDown.Command(Optional.of(date), "The product line ends.");
        }

        private void settle() {
            dueWork.forEach(DueWork::runDue);
        }

        Outcome<?> move() {
            return switch (row.get("to_or_action")) {
                case "expiry" -> {
                    clock.moveTo(until);
                    settle();
                    yield Outcome.done(until);
                }
                case "limit-markets" -> terms.request(offer.publisher(), held().id(), limit());
                case "private-price" ->
                    price.authorize(
                            offer.publisher(),
                            offer.id(),
                            Objects.requireNonNull(cast.get(situation.contains("for-C") ? "C" : "A")));
                case "propose-wind-down" -> propose.propose(who(), offer.id(), a(), wish());
                case "accept-wind-down" -> answer.accept(who(), offer.id(), a());
                case "operator-wind-down" -> order.order(who(), offer.id(), a(), ordered());
                default -> {
                    clock.moveTo(held().windDown().orElseThrow().date());
                    settle();
                    yield Outcome.done(until);
                }
            };
        }

        private Actor who() {
            return switch (row.get("who")) {
                case "partner" -> agent();
                case "operator" -> offers.operator(Role.OPERATIONS);
                default -> offer.publisher();
            };
        }

        private OrderWindDown.Command ordered() {
            return new OrderWindDown.Command(
                    situation.contains("ground-named") ? Optional.of(WindDown.Ground.FRAUD) : Optional.empty(),
                    wish().date(),
                    situation.contains("ground-named") ? "A court has found so." : "");
        }

        private ChangeTerms.Command limit() {
            var market = situation.contains("runs-in-excluded-market") ? "FR" : "DE";
            return new ChangeTerms.Command(
                    new AuthorizationTerms(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Set.of(new CountryCode(market))),
                            new OnwardRight.All()),
                    Optional.empty());
        }

        private Authorization held() {
            return authorizations.current(offer.id(), a()).orElseThrow();
        }

        String guard(Outcome<?> outcome) {
            return problem(outcome)
                    .map(problem -> problem.refusal().code())
                    .orElseGet(() -> held().isExpiryBlocked() ? "expiry-blocked-by-sales" : "");
        }

        private Optional<Problem> problem(Outcome<?> outcome) {
            return outcome.fold(
                    done -> done instanceof ChangeTerms.Changed changed ? changed.blockedBy() : Optional.empty(),
                    problems -> Optional.of(problems.getFirst()));
        }

        String alternatives(Outcome<?> outcome) {
            var ways = problem(outcome)
                    .map(problem -> ways((ChannelRefusal) problem.refusal()))
                    .orElseGet(() -> WindDownRules.insteadOfBlocked(held()));
            return ways.stream().map(Alternative::code).collect(joining("|"));
        }

        private List<Alternative> ways(ChannelRefusal refusal) {
            var path = MovePath.valueOf(row.get("path").toUpperCase(Locale.ROOT).replace('-', '_'));
            return path == MovePath.WIND_DOWN
                    ? WindDownRules.insteadOf(
                            refusal, drafts.find(offer.id()).orElseThrow().current())
                    : WaysOut.of(refusal, path);
        }

        /** Everything that a refusal, or a proposal, must leave as it is. */
        Map<String, Object> snapshot() {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("live", drafts.find(offer.id()).orElseThrow().live());
            facts.put("listed", live.listed(offer.id(), clock.now()));
            facts.put("may-sell", letters(audiences.maySell(offer.id(), everybody())));
            return facts;
        }

        void check(ApplicationEvents events) {
            for (var part : row.get("effect").split("; ", -1)) {
                var cut = part.indexOf('=');
                if (cut > 0) {
                    check(part.substring(0, cut), part.substring(cut + 1), events);
                }
            }
        }

        private void check(String fact, String value, ApplicationEvents events) {
            switch (fact) {
                case "option" ->
                    assertThat(drafts.find(offer.id()).orElseThrow().live())
                            .contains(AudienceOption.valueOf(value.toUpperCase(Locale.ROOT)));
                case "may-sell" -> checkMaySell(value);
                case "gained" ->
                    assertThat(letters(audiences.maySell(offer.id(), everybody())))
                            .contains(value);
                case "lost" -> {
                    assertThat(authorizations.current(offer.id(), Objects.requireNonNull(cast.get(value))))
                            .isEmpty();
                    assertThat(events.stream(AuthorizationEnded.class)
                                    .filter(ended -> ended.offer().equals(offer.id()))
                                    .map(AuthorizationEnded::partner))
                            .containsExactly(cast.get(value));
                }
                case "marked" ->
                    assertThat(held().isExpiryBlocked() || held().isLimitBlocked())
                            .isTrue();
                case "winding-down" -> assertThat(held().isWindingDown()).isTrue();
                case "waits-for" ->
                    assertThat(windDowns
                                    .open(held().id())
                                    .orElseThrow()
                                    .waitsFor()
                                    .orElseThrow())
                            .isEqualTo(WindDown.Side.valueOf(value.toUpperCase(Locale.ROOT)));
                case "told" ->
                    assertThat(events.stream(WindDownAgreed.class))
                            .singleElement()
                            .satisfies(told -> {
                                assertThat(told.publisher())
                                        .isEqualTo(offer.publisher().organization());
                                assertThat(told.partner()).isEqualTo(a());
                                assertThat(told.reason()).isNotBlank();
                            });
                case "renewals-with-A" -> checkRenewal();
                default -> throw new AssertionError("nobody checks " + fact);
            }
        }

        private void checkMaySell(String value) {
            var may = letters(audiences.maySell(offer.id(), everybody()));
            switch (value) {
                case "everybody" -> assertThat(may).containsExactly("A", "B", "C");
                case "nobody" -> assertThat(may).isEmpty();
                case "A in named markets,B" -> {
                    assertThat(may).containsExactly("A", "B");
                    assertThat(held().terms().markets()).contains(Set.of(new CountryCode("DE")));
                }
                default -> assertThat(may).containsExactly(value.split(",", -1));
            }
        }

        /** P3: from the date on its subscriptions do not renew with this partner. */
        private void checkRenewal() {
            var question = new Question(
                    a(),
                    Optional.empty(),
                    Optional.of(customer),
                    sold,
                    Operation.RENEW,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Set.of(Role.SYSTEM)),
                    Optional.of(lastOrder.orElseThrow().subscriptions().getFirst()),
                    clock.now());
            var verdict = verdicts.ask(question);
            assertThat(verdict.isYes()).isFalse();
            assertThat(verdict.reason().orElseThrow().check()).isEqualTo(Check.AUTHORIZATION_CURRENT);
        }

        private OrganizationId[] everybody() {
            return cast.values().toArray(OrganizationId[]::new);
        }

        private List<String> letters(Set<OrganizationId> ids) {
            return cast.entrySet().stream()
                    .filter(entry -> ids.contains(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private static List<CSVRecord> rows() {
        var stream = Objects.requireNonNull(AuthorizationCasesTest.class.getResourceAsStream("/cases/transitions.csv"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
