package org.entrepot.channel;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.application.AnswerWindDown;
import org.entrepot.channel.application.ChangeTerms;
import org.entrepot.channel.application.OrderWindDown;
import org.entrepot.channel.application.ProposeWindDown;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.channel.domain.WindDownRecords;
import org.entrepot.channel.spi.SalesRecord;
import org.entrepot.clock.DueWork;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.sales.PlacedOrder;
import org.entrepot.sales.Placement;
import org.entrepot.sales.SellingFixture;
import org.entrepot.sales.application.PlaceOrder;
import org.entrepot.verdict.spi.ChannelFacts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** D7 as P2 states it, after every step of random histories on real PostgreSQL; the seed is in the name of each. */
@EntrepotTest
@Tag("D7")
@Tag("P2")
@DisplayName("D7: whoever has sold is authorized or winding down, or every partner is")
class SoldPartnersStayAuthorizedTest {

    private static final int HISTORIES = Integer.getInteger("entrepot.histories", 6);
    private static final int STEPS = 40;

    private final AudienceFixture audiences;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private final AudienceMoves moves;
    private final PlaceOrder place;
    private final ProposeWindDown propose;
    private final AnswerWindDown answer;
    private final OrderWindDown order;
    private final ChangeTerms terms;
    private final Authorizations authorizations;
    private final WindDownRecords windDowns;
    private final AudienceDrafts drafts;
    private final SalesRecord sales;
    private final ChannelFacts facts;
    private final List<DueWork> dueWork;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final TestClock clock;

    SoldPartnersStayAuthorizedTest(
            AudienceFixture audiences,
            SellingFixture selling,
            OfferFixture offers,
            AudienceMoves moves,
            PlaceOrder place,
            ProposeWindDown propose,
            AnswerWindDown answer,
            OrderWindDown order,
            ChangeTerms terms,
            Authorizations authorizations,
            WindDownRecords windDowns,
            AudienceDrafts drafts,
            SalesRecord sales,
            ChannelFacts facts,
            List<DueWork> dueWork,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            TestClock clock) {
        this.audiences = audiences;
        this.selling = selling;
        this.offers = offers;
        this.moves = moves;
        this.place = place;
        this.propose = propose;
        this.answer = answer;
        this.order = order;
        this.terms = terms;
        this.authorizations = authorizations;
        this.windDowns = windDowns;
        this.drafts = drafts;
        this.sales = sales;
        this.facts = facts;
        this.dueWork = dueWork;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @TestFactory
    Stream<DynamicTest> holds_after_every_step() {
        return IntStream.range(0, HISTORIES)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> new History(seed).run()));
    }

    private final class History {

        private final Random random;
        private final List<OrganizationId> partners = new ArrayList<>();
        private final List<PlacedOrder> orders = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final OfferFixture.Made offer;

        History(int seed) {
            random = new Random(seed);
            offers.operator(Role.OPERATIONS);
            for (int count = 0; count < 4; count++) {
                partners.add(selling.partner("DE"));
            }
            audiences.tick();
            var first = random.nextBoolean() ? AudienceOption.SPECIFIC : AudienceOption.ANY;
            offer = audiences.published(
                    first,
                    first == AudienceOption.SPECIFIC
                            ? new OrganizationId[] {partners.getFirst(), partners.get(1)}
                            : new OrganizationId[0]);
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                told.add(step());
                audiences.tick();
                check();
            }
        }

        private String step() {
            var partner = partners.get(random.nextInt(partners.size()));
            return switch (random.nextInt(14)) {
                case 0, 1, 2, 3 -> sell(partner);
                case 4 -> cancel();
                case 5 -> move(new WantedTransition.ToAny(), new MoveBy.Request(UUID.randomUUID()));
                case 6 -> move(new WantedTransition.ToSpecific(some()), new MoveBy.Request(UUID.randomUUID()));
                case 7 -> move(new WantedTransition.ToNone(), new MoveBy.Request(UUID.randomUUID()));
                case 8 ->
                    move(new WantedTransition.RemovePartners(Set.of(partner)), new MoveBy.Request(UUID.randomUUID()));
                case 9 -> move(new WantedTransition.AddPartners(Map.of(partner, someTerms())), new MoveBy.Sync());
                case 10 -> narrow(partner);
                case 11 -> propose(partner);
                case 12 -> order(partner);
                default -> time();
            };
        }

        private String sell(OrganizationId partner) {
            var wish = SellingFixture.wish(selling.customer("DE", partner), offer.plan());
            audiences.tick();
            return switch (place.place(selling.agentOf(partner), wish).orElseThrow()) {
                case Placement.Placed(var placed) -> {
                    orders.add(placed);
                    yield "sold by " + partner;
                }
                case Placement.Declined(var verdict) -> "sale declined: " + verdict.failing();
            };
        }

        /** P1: only inside the window, which is not looked at here; the fact is what counts. */
        private String cancel() {
            if (orders.isEmpty()) {
                return "nothing to cancel";
            }
            selling.cancelInWindow(orders.removeLast());
            return "cancelled";
        }

        private String move(WantedTransition wanted, MoveBy by) {
            var result =
                    transactions.execute(_ -> moves.apply(offer.publisher(), new AudienceMove(offer.id(), wanted, by)));
            return wanted + " -> " + result;
        }

        private Map<OrganizationId, AuthorizationTerms> some() {
            return partners.stream()
                    .filter(_ -> random.nextBoolean())
                    .collect(toMap(partner -> partner, _ -> someTerms()));
        }

        private AuthorizationTerms someTerms() {
            return new AuthorizationTerms(
                    random.nextInt(4) == 0 ? Optional.of(later(20)) : Optional.empty(),
                    random.nextBoolean() ? Optional.of(later(150).plus(Duration.ofDays(21))) : Optional.empty(),
                    Optional.empty(),
                    new OnwardRight.All());
        }

        private Instant later(int days) {
            return clock.now().plus(Duration.ofHours(1 + random.nextInt(days * 24)));
        }

        private String narrow(OrganizationId partner) {
            var held = authorizations.current(offer.id(), partner);
            var wanted = new AuthorizationTerms(
                    Optional.empty(),
                    random.nextBoolean() ? Optional.of(later(60)) : Optional.empty(),
                    random.nextBoolean() ? Optional.of(Set.of(new CountryCode("FR"))) : Optional.empty(),
                    new OnwardRight.All());
            return held.map(one -> "terms: "
                            + terms.request(
                                    offer.publisher(), one.id(), new ChangeTerms.Command(wanted, Optional.empty())))
                    .orElse("no terms to change");
        }

        private String propose(OrganizationId partner) {
            var open = authorizations
                    .current(offer.id(), partner)
                    .map(Authorization::id)
                    .flatMap(windDowns::open);
            if (open.isPresent()) {
                return "answered: "
                        + answer.accept(selling.agentOf(partner), open.get().id());
            }
            var command = new ProposeWindDown.Command(Optional.of(later(90)), "The product line ends.");
            return "proposed: " + propose.propose(offer.publisher(), offer.id(), partner, command);
        }

        private String order(OrganizationId partner) {
            var command = new OrderWindDown.Command(
                    Optional.of(WindDown.Ground.LEGAL_ORDER), Optional.of(later(90)), "A court said so.");
            return "ordered: " + order.order(offers.operator(Role.OPERATIONS), offer.id(), partner, command);
        }

        /** Some days pass; whatever is due is done when the clock stands still again, however much that is. */
        private String time() {
            clock.moveBy(Duration.ofHours(1 + random.nextInt(40 * 24)));
            dueWork.forEach(DueWork::runDue);
            return "until " + clock.now();
        }

        private void check() {
            var now = new AsOf(clock.now());
            var option = drafts.find(offer.id()).orElseThrow().current();
            if (option == AudienceOption.ANY) {
                return;
            }
            dueWork.forEach(DueWork::runDue);
            var lastSales = sales.lastSales(offer.id(), Set.copyOf(partners), now);
            var kept = lastSales.entrySet().stream()
                    .filter(sale -> !isWoundDownSince(sale.getKey(), sale.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(toSet());
            var keys = kept.stream()
                    .map(partner -> new ChannelFacts.Key(offer.id(), partner))
                    .collect(toSet());
            var standing = facts.audiences(keys, now).entrySet().stream()
                    .filter(entry -> entry.getValue().authorizations().stream()
                            .anyMatch(recorded -> recorded.value().isInForceAt(now.moment())))
                    .map(entry -> entry.getKey().partner())
                    .collect(toSet());
            assertThat(option == AudienceOption.SPECIFIC || kept.isEmpty())
                    .as("closed to %s after %s", kept, told)
                    .isTrue();
            assertThat(standing).as("after %s", told).isEqualTo(kept);
        }

        /** Looked up where nothing else looks: in the record of wind-downs. */
        private boolean isWoundDownSince(OrganizationId partner, Instant lastSale) {
            return jdbc.sql("""
                            select exists (
                                select 1
                                from channel.wind_down w
                                join channel.wind_down_standing s on s.wind_down_id = w.id
                                where w.offer_id = :offer and w.partner_id = :partner
                                    and s.state = 'COMPLETED' and s.recorded_until is null
                                    and w.wind_down_date >= :sale)
                            """)
                    .param("offer", offer.id().value())
                    .param("partner", partner.value())
                    .param("sale", lastSale.atOffset(ZoneOffset.UTC))
                    .query(Boolean.class)
                    .single();
        }
    }
}
