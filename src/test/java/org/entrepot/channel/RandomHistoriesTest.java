package org.entrepot.channel;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.application.GoLive;
import org.entrepot.channel.application.ApplyPreview;
import org.entrepot.channel.application.PreviewChange;
import org.entrepot.channel.application.PreviewMarkets;
import org.entrepot.channel.application.ReadAudienceAt;
import org.entrepot.channel.domain.Forecast;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MarketForecast;
import org.entrepot.channel.spi.SalesRecord;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Role;
import org.entrepot.sales.Placement;
import org.entrepot.sales.SellingFixture;
import org.entrepot.sales.application.PlaceOrder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random histories of publish, sync, request, sale and wind-down on a real database. After every step D7 holds and the
 * preview has foretold what happened; afterwards "as of t" says for every t what a replay of the log up to t says.
 */
@EntrepotTest
@Tag("D7")
@Tag("P18")
class RandomHistoriesTest {

    private static final int STEPS = 16;
    private static final CountryCode HOME = new CountryCode("DE");
    private static final CountryCode AWAY = new CountryCode("FR");
    /** No country: every market. */
    private static final List<String[]> MARKETS =
            List.of(new String[0], new String[] {"DE", "FR"}, new String[] {"FR"}, new String[] {"DE", "KR"});

    private final AudienceFixture audiences;
    private final SellingFixture selling;
    private final AudienceMoves moves;
    private final Audiences published;
    private final PreviewChange previews;
    private final ApplyPreview applying;
    private final AudiencePreviews tokens;
    private final PreviewMarkets markets;
    private final OfferFixture offers;
    private final Offers catalog;
    private final GoLive goLive;
    private final PlaceOrder place;
    private final Actor operator;
    private final ReadAudienceAt past;
    private final LiveAudiences live;
    private final SalesRecord sales;
    private final TransactionTemplate transactions;
    private final TestClock clock;
    private final JdbcClient jdbc;

    RandomHistoriesTest(
            AudienceFixture audiences,
            SellingFixture selling,
            AudienceMoves moves,
            Audiences published,
            PreviewChange previews,
            ApplyPreview applying,
            AudiencePreviews tokens,
            PreviewMarkets markets,
            OfferFixture offers,
            Offers catalog,
            GoLive goLive,
            PlaceOrder place,
            ReadAudienceAt past,
            LiveAudiences live,
            SalesRecord sales,
            TransactionTemplate transactions,
            TestClock clock,
            JdbcClient jdbc) {
        this.audiences = audiences;
        this.selling = selling;
        this.moves = moves;
        this.published = published;
        this.previews = previews;
        this.applying = applying;
        this.tokens = tokens;
        this.markets = markets;
        this.offers = offers;
        this.catalog = catalog;
        this.goLive = goLive;
        this.place = place;
        this.operator = offers.operator(Role.OPERATIONS);
        this.past = past;
        this.live = live;
        this.sales = sales;
        this.transactions = transactions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @DisplayName("D7, preview and as-of hold in every random history")
    void history(long seed) {
        var history = new History(new Random(seed));
        history.begin();
        for (var step = 0; step < STEPS; step++) {
            history.step();
            history.checkTheLock();
            history.remember();
        }
        history.checkThePast();
    }

    /** What stood at a moment, as the moment itself knew it. */
    private record Snapshot(Instant at, AudienceOption option, Set<OrganizationId> listed) {}

    private final class History {

        private final Random random;
        private final List<OrganizationId> cast = new ArrayList<>();
        private final Map<OrganizationId, OrganizationId> customers = new HashMap<>();
        private final Map<OrganizationId, Instant> woundDown = new HashMap<>();
        private final Set<OrganizationId> limited = new HashSet<>();
        private final List<Snapshot> snapshots = new ArrayList<>();
        private OfferFixture.Made offer;

        History(Random random) {
            this.random = random;
            offer = audiences.draft();
        }

        void begin() {
            for (var index = 0; index < 5; index++) {
                var partner = index == 0 ? selling.provider("DE") : selling.partner("DE");
                cast.add(partner);
                customers.put(partner, selling.customer("DE", partner));
            }
            onlyTheCastCounts();
            var option = List.of(AudienceOption.ANY, AudienceOption.SPECIFIC, AudienceOption.NONE)
                    .get(random.nextInt(3));
            audiences.choose(
                    offer,
                    option,
                    option == AudienceOption.SPECIFIC ? some().toArray(OrganizationId[]::new) : new OrganizationId[0]);
            audiences.publish(offer);
            remember();
        }

        /** "Everybody else" is counted in the directory, where other histories' partners must not be. */
        private void onlyTheCastCounts() {
            jdbc.sql("update organizations.organization set selectable = false where selectable")
                    .update();
            jdbc.sql("update organizations.organization set selectable = true where id = any (cast(:ids as uuid[]))")
                    .param("ids", cast.stream().map(OrganizationId::toString).toArray(String[]::new))
                    .update();
        }

        void step() {
            clock.moveBy(Duration.ofMinutes(1 + random.nextInt(600)));
            switch (random.nextInt(11)) {
                case 0, 1 -> sell();
                case 2 -> windDown();
                case 3 -> republish();
                default -> move();
            }
            audiences.tick();
        }

        private void sell() {
            var partner = any();
            if (maySell().contains(partner)) {
                var wish = SellingFixture.wish(customers.get(partner), offer.plan());
                clock.moveBy(Duration.ofMillis(1));
                var placement = place.place(selling.agentOf(partner), wish).orElseThrow();
                if (!limited.contains(partner) && liveMarkets().contains(HOME)) {
                    assertThat(placement).isInstanceOf(Placement.Placed.class);
                }
            }
        }

        /** P3: begun under "specific partners" only; completed at once, which is all that the lock knows of. */
        private void windDown() {
            var partner = any();
            if (option() == AudienceOption.SPECIFIC
                    && sales.hasSold(partner, offer.id(), now())
                    && maySell().contains(partner)) {
                audiences.startWindDown(offer.id(), partner);
                audiences.completeWindDown(offer.id(), partner);
                woundDown.put(partner, clock.now());
            }
        }

        private void move() {
            var wanted = wanted();
            var by = by(wanted);
            var foreseen = foresee(by, wanted);
            var before = maySell();
            var isDone = foreseen.isPresent() && !(by instanceof MoveBy.LivingList)
                    ? byToken(foreseen.get(), by)
                    : apply(new AudienceMove(offer.id(), wanted, by)) instanceof MoveResult.Applied;
            audiences.tick();
            if (isDone) {
                foreseen.ifPresent(shown -> agree(shown.forecast(), before));
                remember(wanted);
            } else {
                assertThat(maySell()).isEqualTo(before);
            }
        }

        /** Every way takes the token of what was shown; what the preview says can be done is done, and nothing else. */
        private boolean byToken(PreviewChange.Shown shown, MoveBy by) {
            var token = shown.preview().id();
            var isDone = switch (by) {
                case MoveBy.Operator(var reason) ->
                    applying.apply(operator, offer.id(), token, reason) instanceof Outcome.Done<?>;
                case MoveBy.Sync _ ->
                    applying.apply(offer.publisher(), offer.id(), token, "") instanceof Outcome.Done<?>;
                case MoveBy.Request _, MoveBy.LivingList _ ->
                    Boolean.TRUE.equals(transactions.execute(_ ->
                            tokens.redeem(offer.publisher(), token, by) instanceof Outcome.Done<AudienceMove>(var move)
                                    && moves.apply(offer.publisher(), move) instanceof MoveResult.Applied));
            };
            var isLawful = shown.objections().isEmpty() && goesThatWay(shown, by);
            assertThat(isDone).as("what the preview said of " + shown.wanted()).isEqualTo(isLawful);
            return isDone;
        }

        private static boolean goesThatWay(PreviewChange.Shown shown, MoveBy by) {
            return switch (by) {
                case MoveBy.Operator _ -> true;
                case MoveBy.Sync _ -> shown.goesBySync();
                case MoveBy.Request _, MoveBy.LivingList _ -> !shown.goesBySync();
            };
        }

        /** P4 for markets: what was shown is what is live afterwards, and what runs where nobody can buy any more. */
        private void republish() {
            offers.onlyIn(offer, MARKETS.get(random.nextInt(MARKETS.size())));
            offers.submit(offer);
            offers.review();
            var before = liveMarkets();
            var shown = Optional.of(markets.preview(offer.publisher(), offer.id(), Locale.ROOT))
                    .filter(Outcome.Done.class::isInstance)
                    .map(Outcome::orElseThrow);
            goLive.goLive(
                            offer.publisher(),
                            offer.id(),
                            shown.flatMap(PreviewMarkets.View::shown)
                                    .map(found -> found.id().toString()))
                    .orElseThrow();
            audiences.tick();
            var effect = shown.map(view -> view.effects().getFirst());
            assertThat(effect.map(MarketForecast::removed).orElse(Set.of())).isEqualTo(without(before, liveMarkets()));
            assertThat(effect.map(MarketForecast::added).orElse(Set.of())).isEqualTo(without(liveMarkets(), before));
            effect.ifPresent(found -> assertThat(found.business().subscriptions())
                    .as("running where nobody can buy any more")
                    .isEqualTo(found.removed().contains(HOME) ? running(Set.copyOf(cast)) : 0));
        }

        private WantedTransition wanted() {
            return switch (random.nextInt(6)) {
                case 5 -> new WantedTransition.LimitMarkets(Set.of(any()), Set.of(random.nextBoolean() ? HOME : AWAY));
                case 0 -> new WantedTransition.ToAny();
                case 1 -> new WantedTransition.ToSpecific(unlimited(some()));
                case 2 -> new WantedTransition.ToNone();
                case 3 -> new WantedTransition.AddPartners(unlimited(Set.of(any())));
                default -> new WantedTransition.RemovePartners(Set.of(any()));
            };
        }

        private MoveBy by(WantedTransition wanted) {
            return switch (random.nextInt(4)) {
                case 0 -> new MoveBy.Sync();
                case 1 -> new MoveBy.Operator("asked by telephone");
                case 2 ->
                    wanted instanceof WantedTransition.AddPartners || wanted instanceof WantedTransition.RemovePartners
                            ? new MoveBy.LivingList()
                            : new MoveBy.Request(Ids.next());
                default -> new MoveBy.Request(Ids.next());
            };
        }

        private MoveResult apply(AudienceMove move) {
            return java.util.Objects.requireNonNull(transactions.execute(_ -> moves.apply(offer.publisher(), move)));
        }

        private Optional<PreviewChange.Shown> foresee(MoveBy by, WantedTransition wanted) {
            var actor = by instanceof MoveBy.Operator ? operator : offer.publisher();
            return previews.preview(actor, offer.id(), wanted) instanceof Outcome.Done<PreviewChange.Shown>(var shown)
                    ? Optional.of(shown)
                    : Optional.empty();
        }

        /** A partner that may no longer sell at home is still on the list. */
        private void remember(WantedTransition wanted) {
            if (wanted instanceof WantedTransition.LimitMarkets(var partners, var countries)
                    && !countries.contains(HOME)) {
                limited.addAll(partners);
            }
        }

        private Set<CountryCode> liveMarkets() {
            return catalog.livePlansOf(Set.of(offer.id())).get(offer.id()).stream()
                    .flatMap(plan -> plan.markets().stream())
                    .collect(toSet());
        }

        private void agree(Forecast forecast, Set<OrganizationId> before) {
            var after = maySell();
            assertThat(forecast.gained())
                    .as("gained")
                    .isEqualTo(without(after, before).size());
            var lost = without(before, after);
            assertThat(forecast.lost()).as("lost").isEqualTo(lost.size());
            assertThat(forecast.after()).isEqualTo(option());
            assertThat(forecast.listedAfter()).as("listed").isEqualTo(listed().size());
            assertThat(forecast.business().subscriptions()).as("running").isEqualTo(running(lost));
        }

        private long running(Set<OrganizationId> partners) {
            return partners.stream()
                    .flatMap(partner -> sales.evidence(offer.id(), Set.of(partner), now()).values().stream())
                    .mapToLong(SaleEvidence::running)
                    .sum();
        }

        /** D7 as P2 states it. */
        void checkTheLock() {
            if (option() == AudienceOption.ANY) {
                return;
            }
            sales.lastSales(offer.id(), Set.copyOf(cast), now()).forEach((partner, last) -> {
                var ended = woundDown.get(partner);
                if (ended == null || ended.isBefore(last)) {
                    assertThat(published.isAuthorized(partner, offer.id(), now()))
                            .as("sold and not authorized under " + option())
                            .isTrue();
                }
            });
        }

        void remember() {
            snapshots.add(new Snapshot(clock.now(), option(), listed()));
            audiences.tick();
        }

        void checkThePast() {
            for (var snapshot : snapshots) {
                var asOf = new AsOf(snapshot.at());
                var view = past.view(offer.publisher(), offer.id(), asOf, PageRequest.first(PageRequest.MAX_SIZE))
                        .orElseThrow();
                var partners = view.partners().items().stream()
                        .map(AuthorizedPartner::partner)
                        .collect(toSet());
                assertThat(view.state().option())
                        .as("option as of " + snapshot.at())
                        .contains(snapshot.option());
                assertThat(partners).as("list as of " + snapshot.at()).isEqualTo(snapshot.listed());
                assertThat(view.state().listed()).isEqualTo(partners.size());
                assertThat(new Snapshot(snapshot.at(), replayedOption(snapshot.at()), replayedList(snapshot.at())))
                        .as("a replay of the log")
                        .isEqualTo(snapshot);
            }
        }

        private AudienceOption replayedOption(Instant until) {
            var last = new AudienceOption[] {AudienceOption.NOT_SET};
            jdbc.sql(
                            "select made_at, option_after from channel.audience_change where offer_id = :offer and path <> 'FREE' order by id")
                    .param("offer", offer.id().value())
                    .query(row -> {
                        if (!row.getObject(1, OffsetDateTime.class).toInstant().isAfter(until)) {
                            last[0] = AudienceOption.valueOf(row.getString(2));
                        }
                    });
            return last[0];
        }

        /** Only what was said and when: when it stopped to hold follows from what was said next. */
        private Set<OrganizationId> replayedList(Instant until) {
            var states = new HashMap<UUID, String>();
            var partners = new HashMap<UUID, OrganizationId>();
            jdbc.sql(
                            "select authorization_id, partner_id, state, recorded_from from channel.authorization where offer_id = :offer order by recorded_from")
                    .param("offer", offer.id().value())
                    .query(row -> {
                        if (!row.getObject(4, OffsetDateTime.class).toInstant().isAfter(until)) {
                            states.put(row.getObject(1, UUID.class), row.getString(3));
                            partners.put(
                                    row.getObject(1, UUID.class), new OrganizationId(row.getObject(2, UUID.class)));
                        }
                    });
            return states.entrySet().stream()
                    .filter(entry -> !entry.getValue().equals("ENDED"))
                    .map(entry -> partners.get(entry.getKey()))
                    .collect(toSet());
        }

        private AudienceOption option() {
            return published
                    .summaries(Set.of(offer.id()), now())
                    .get(offer.id())
                    .option();
        }

        private Set<OrganizationId> listed() {
            return live.listed(offer.id(), clock.now());
        }

        private Set<OrganizationId> maySell() {
            return audiences.maySell(offer.id(), cast.toArray(OrganizationId[]::new));
        }

        private AsOf now() {
            return new AsOf(clock.now());
        }

        private OrganizationId any() {
            return cast.get(random.nextInt(cast.size()));
        }

        private Set<OrganizationId> some() {
            return cast.stream().filter(_ -> random.nextInt(3) == 0).collect(toSet());
        }

        private static Map<OrganizationId, AuthorizationTerms> unlimited(Set<OrganizationId> partners) {
            return partners.stream().collect(toMap(partner -> partner, _ -> AuthorizationTerms.UNLIMITED));
        }

        private static <T> Set<T> without(Set<T> all, Set<T> some) {
            var left = new HashSet<>(all);
            left.removeAll(some);
            return left;
        }
    }
}
