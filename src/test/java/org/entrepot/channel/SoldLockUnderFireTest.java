package org.entrepot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.TestDataSource;
import org.entrepot.TestPostgres;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.application.ChangeTerms;
import org.entrepot.channel.application.ProposeWindDown;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.spi.SalesRecord;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.sales.SellingFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sales against everything that could take the partner away, from real threads in two processes on one PostgreSQL. Each race
 * has an offer of its own; afterwards the database tells who won. A few rounds with every build, thousands with
 * {@code bin/bench races}.
 */
@EntrepotTest
@Tag("P21")
@Tag("D7")
@DisplayName("P21: a sale and what takes the partner away never both win")
class SoldLockUnderFireTest {

    private static final int ROUNDS = Integer.getInteger("entrepot.races.rounds", 4);
    private static final long SEED = Long.getLong("entrepot.races.seed", 21);
    private static final long PATIENCE_SECONDS = 60;

    private final AudienceFixture audiences;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private final ChangeTerms terms;
    private final ProposeWindDown propose;
    private final Authorizations authorizations;
    private final LiveAudiences live;
    private final SalesRecord sales;
    private final RaceActions actions;
    private final TestDataSource database;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Random random = new Random(SEED);
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);

    SoldLockUnderFireTest(
            AudienceFixture audiences,
            SellingFixture selling,
            OfferFixture offers,
            ChangeTerms terms,
            ProposeWindDown propose,
            Authorizations authorizations,
            LiveAudiences live,
            SalesRecord sales,
            RaceActions actions,
            TestDataSource database,
            JdbcClient jdbc,
            TestClock clock) {
        this.audiences = audiences;
        this.selling = selling;
        this.offers = offers;
        this.terms = terms;
        this.propose = propose;
        this.authorizations = authorizations;
        this.live = live;
        this.sales = sales;
        this.actions = actions;
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private enum Kind {
        REMOVAL,
        ANY_TO_NONE,
        ANY_TO_SPECIFIC,
        SPECIFIC_TO_NONE,
        EXPIRY,
        WIND_DOWN
    }

    /** @param both a sale was placed and the move was made: lawful only where the partner stays */
    private record Tally(int sale, int move, int both, int neither) {

        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally with(boolean sold, boolean moved) {
            return new Tally(
                    sale + (sold && !moved ? 1 : 0),
                    move + (moved && !sold ? 1 : 0),
                    both + (moved && sold ? 1 : 0),
                    neither + (moved || sold ? 0 : 1));
        }
    }

    @AfterEach
    void the_clock_stands_still_again() {
        clock.moveTo(clock.now());
    }

    @Test
    void never_in_any_race() throws Exception {
        offers.operator(Role.OPERATIONS);
        // offers come first: their review moves the clock, which from then on runs alike in both processes
        var races = new ArrayList<Race>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var kind : Kind.values()) {
                races.add(new Race(kind));
            }
        }
        var ahead = Duration.between(Instant.now(), clock.now());
        clock.runAhead(ahead);
        var violations = new ArrayList<String>();
        try (var other = OtherProcess.start(TestPostgres.url(database.database()), ahead);
                var threads = Executors.newCachedThreadPool()) {
            for (var race : races) {
                race.run(threads, other, random.nextBoolean()).ifPresent(violations::add);
            }
        }
        report(violations);
        assertThat(violations).isEmpty();
    }

    private void report(List<String> violations) throws IOException {
        var lines = new StringBuilder("races, seed " + SEED + ", two processes, one PostgreSQL\n");
        tallies.forEach((kind, tally) -> lines.append(
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .append(": the sale won %d, the move won %d, both %d, neither %d%n"
                        .formatted(tally.sale(), tally.move(), tally.both(), tally.neither())));
        lines.append("violations: ").append(violations.size()).append('\n');
        violations.forEach(violation -> lines.append(violation).append('\n'));
        Files.writeString(Path.of("target/races.txt"), lines, StandardCharsets.UTF_8);
    }

    private final class Race {

        private final Kind kind;
        private final OrganizationId partner = selling.partner("DE");
        private final OrganizationId bystander = selling.partner("DE");
        private final OrganizationId one = selling.customer("DE", partner);
        private final OrganizationId another = selling.customer("DE", partner);
        private final OfferFixture.Made offer = offers.anOffer().published();
        private String move = "";
        private Instant starts = Instant.MIN;

        Race(Kind kind) {
            this.kind = kind;
        }

        /** Both processes sell; one of them also moves. */
        Optional<String> run(ExecutorService threads, OtherProcess other, boolean movesHere) throws Exception {
            prepare();
            var here = new ArrayList<Future<String>>();
            other.tell(sale(another));
            if (!movesHere) {
                other.tell(move);
            }
            await(starts);
            here.add(threads.submit(() -> later(sale(one))));
            if (movesHere) {
                here.add(threads.submit(() -> later(move)));
            }
            var answers = new ArrayList<String>();
            for (var answer : here) {
                answers.add(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            answers.addAll(other.answers(movesHere ? 1 : 2));
            return judge(answers);
        }

        private void prepare() {
            var publisher = offer.publisher().organization();
            switch (kind) {
                case REMOVAL -> {
                    selling.open(offer, AudienceOption.SPECIFIC, partner, bystander);
                    move = "remove " + publisher + " " + offer.id() + " " + partner;
                }
                case ANY_TO_NONE -> {
                    selling.open(offer, AudienceOption.ANY);
                    move = "to-none " + publisher + " " + offer.id();
                }
                case ANY_TO_SPECIFIC -> {
                    selling.open(offer, AudienceOption.ANY);
                    move = "to-specific " + publisher + " " + offer.id() + " " + bystander;
                }
                case SPECIFIC_TO_NONE -> {
                    selling.open(offer, AudienceOption.SPECIFIC, partner);
                    move = "to-none " + publisher + " " + offer.id();
                }
                case EXPIRY -> {
                    selling.open(offer, AudienceOption.SPECIFIC, partner);
                    starts = endSoon();
                    move = "settle";
                }
                case WIND_DOWN -> {
                    selling.open(offer, AudienceOption.SPECIFIC, partner);
                    actions.act(sale(selling.customer("DE", partner)));
                    move = "accept " + partner + " " + proposed();
                }
            }
        }

        /** As soon as this machine can still write it down before it arrives. */
        private Instant endSoon() {
            var held = authorizations.current(offer.id(), partner).orElseThrow();
            for (var margin = Duration.ofMillis(50); ; margin = margin.multipliedBy(3)) {
                var until = clock.now().plus(margin);
                var wanted = new AuthorizationTerms(
                        Optional.empty(), Optional.of(until), Optional.empty(), new OnwardRight.All());
                var changed =
                        terms.request(offer.publisher(), held.id(), new ChangeTerms.Command(wanted, Optional.empty()));
                if (changed instanceof Outcome.Done<ChangeTerms.Changed>) {
                    return until;
                }
                assertThat(margin).as(changed.toString()).isLessThan(Duration.ofMinutes(1));
            }
        }

        private WindDownId proposed() {
            var command = new ProposeWindDown.Command(
                    Optional.of(clock.now().plus(Duration.ofDays(30))), "The product line ends.");
            return propose.propose(offer.publisher(), offer.id(), partner, command)
                    .orElseThrow()
                    .id();
        }

        private String sale(OrganizationId customer) {
            return "sell " + partner + " " + customer + " " + offer.plan();
        }

        private String later(String line) {
            await(clock.now().plusNanos(random.nextInt(3_000_000)));
            return actions.act(line);
        }

        private void await(Instant moment) {
            while (clock.now().isBefore(moment)) {
                Thread.onSpinWait();
            }
        }

        private Optional<String> judge(List<String> answers) {
            if (kind == Kind.EXPIRY) {
                actions.act("settle");
            }
            var sold = !sales.lastSales(
                            offer.id(), Set.of(partner), new AsOf(clock.now().plus(Duration.ofDays(1))))
                    .isEmpty();
            var moved = hasMoved();
            tallies.merge(
                    kind,
                    Tally.NONE.with(kind == Kind.WIND_DOWN ? soldAfterTheStart() : sold, moved),
                    (all, last) -> new Tally(
                            all.sale() + last.sale(),
                            all.move() + last.move(),
                            all.both() + last.both(),
                            all.neither() + last.neither()));
            var wrong = answers.stream()
                    .filter(answer -> answer.startsWith("failed"))
                    .toList();
            if (!wrong.isEmpty()) {
                return Optional.of(kind + " of " + offer.id() + ": " + wrong);
            }
            var keeps = option() == AudienceOption.ANY
                    || authorizations.current(offer.id(), partner).isPresent();
            var isBroken = (sold && !keeps) || (kind == Kind.WIND_DOWN && soldAfterTheStart());
            return isBroken ? Optional.of(kind + " of " + offer.id() + ": " + answers) : Optional.empty();
        }

        private boolean hasMoved() {
            return switch (kind) {
                case REMOVAL, EXPIRY ->
                    authorizations.current(offer.id(), partner).isEmpty();
                case ANY_TO_NONE, SPECIFIC_TO_NONE -> option() == AudienceOption.NONE;
                case ANY_TO_SPECIFIC -> option() == AudienceOption.SPECIFIC;
                case WIND_DOWN ->
                    authorizations
                            .current(offer.id(), partner)
                            .flatMap(held -> held.windDown())
                            .isPresent();
            };
        }

        private AudienceOption option() {
            return live.optionAt(offer.id(), new AsOf(clock.now())).orElse(AudienceOption.NOT_SET);
        }

        /** P3: from its start on no new sale. */
        private boolean soldAfterTheStart() {
            return jdbc.sql("""
                            select exists (
                                select 1
                                from channel.authorization a
                                join sales.sales_order o on o.transacting_partner = a.partner_id
                                join sales.order_line l on l.order_id = o.id and l.offer = a.offer_id
                                where a.offer_id = :offer and a.recorded_until is null
                                    and a.wind_down_start <= o.placed_at)
                            """)
                    .param("offer", offer.id().value())
                    .query(Boolean.class)
                    .single();
        }
    }

    /** The second process, started from the same class path. */
    private static final class OtherProcess implements AutoCloseable {

        private final Process process;
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
        private final PrintStream input;

        private OtherProcess(Process process) {
            this.process = process;
            Thread.ofVirtual().start(this::listen);
            this.input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        }

        static OtherProcess start(String database, Duration ahead) throws IOException, InterruptedException {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var log = Path.of("target/race-process.log").toFile();
            var builder = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            RaceProcess.class.getName(),
                            database,
                            String.valueOf(ahead.toNanos() / 1_000))
                    .redirectError(log);
            builder.environment().put("ENTREPOT_PRACTICE", "skip");
            var started = new OtherProcess(builder.start());
            started.answers(1);
            return started;
        }

        void tell(String line) {
            input.println(line);
        }

        private void listen() {
            try (var output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                output.lines()
                        .filter(line -> line.startsWith(RaceProcess.ANSWER))
                        .map(line -> line.substring(RaceProcess.ANSWER.length()))
                        .forEach(said::add);
            } catch (IOException gone) {
                said.add("failed " + gone);
            }
        }

        List<String> answers(int count) throws InterruptedException {
            var answers = new ArrayList<String>();
            while (answers.size() < count) {
                var answer = said.poll(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (answer == null) {
                    throw new IllegalStateException("the other process is silent; see target/race-process.log");
                }
                answers.add(answer);
            }
            return answers;
        }

        @Override
        public void close() {
            input.close();
            process.destroy();
        }
    }
}
