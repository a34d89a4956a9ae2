package org.entrepot.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.clock.application.MovePracticeClock;
import org.entrepot.clock.application.ReadPracticeClock;
import org.entrepot.clock.application.TravelOn;
import org.entrepot.clock.application.TravelOnFixture;
import org.entrepot.clock.domain.ClockRefusal;
import org.entrepot.clock.domain.Destination;
import org.entrepot.clock.domain.Journey;
import org.entrepot.clock.domain.Journeys;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.SystemClock;
import org.entrepot.organizations.OrganizationsFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@EntrepotTest
@Tag("P19")
@DisplayName("The practice clock")
class PracticeClockTest {

    private final MovePracticeClock move;
    private final ReadPracticeClock read;
    private final TravelOn travel;
    private final Journeys journeys;
    private final TestClock clock;
    private final SystemClock system;
    private final JdbcClient jdbc;
    private final OrganizationsFixture organizations;
    private final PlatformTransactionManager transactions;

    private Actor actor;

    PracticeClockTest(
            MovePracticeClock move,
            ReadPracticeClock read,
            TravelOn travel,
            Journeys journeys,
            TestClock clock,
            SystemClock system,
            JdbcClient jdbc,
            OrganizationsFixture organizations,
            PlatformTransactionManager transactions) {
        this.move = move;
        this.read = read;
        this.travel = travel;
        this.journeys = journeys;
        this.clock = clock;
        this.system = system;
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.transactions = transactions;
    }

    @BeforeEach
    void somebodyPractises() {
        actor = organizations.operator();
        travel.travelFor(Duration.ofMinutes(1));
    }

    @Test
    void goes_to_a_moment_ahead_and_leaves_a_receipt() {
        var to = clock.now().plus(Duration.ofHours(5));
        var journey = move.move(actor, new Destination.Moment(to)).orElseThrow();
        travel.travelFor(Duration.ofMinutes(1));
        assertThat(clock.now()).isEqualTo(to);
        assertThat(read.journey(actor, journey.id()).orElseThrow().state()).isEqualTo(Journey.State.ARRIVED);
        assertThat(jdbc.sql("select count(*) from receipts.pending where :id = any (subjects)")
                        .param("id", journey.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void counts_days_and_months_in_the_readers_calendar() {
        clock.moveTo(Instant.parse("2027-03-27T12:00:00Z"));
        move.move(actor, new Destination.After(Period.ofDays(1), ZoneId.of("Europe/Berlin")))
                .orElseThrow();
        travel.travelFor(Duration.ofMinutes(1));
        assertThat(clock.now()).as("an hour is lost that night").isEqualTo(Instant.parse("2027-03-28T11:00:00Z"));
    }

    @Test
    void never_goes_back() {
        assertThat(move.move(actor, new Destination.Moment(clock.now())))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(ClockRefusal.CLOCK_MOVES_FORWARD_ONLY));
    }

    @Test
    void makes_one_journey_at_a_time() {
        move.move(actor, new Destination.Moment(clock.now().plusSeconds(60))).orElseThrow();
        assertThat(move.move(actor, new Destination.Moment(clock.now().plusSeconds(90))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(ClockRefusal.CLOCK_IS_MOVING));
    }

    @Test
    void stops_at_each_due_moment_in_order_and_runs_what_is_due_there() {
        var diary = new Diary(clock);
        var start = clock.now();
        diary.due(start.plus(Duration.ofDays(20)));
        diary.due(start.plus(Duration.ofDays(3)));
        diary.due(start.plus(Duration.ofDays(3)));
        diary.due(start.plus(Duration.ofDays(40)));
        move.move(actor, new Destination.Moment(start.plus(Duration.ofDays(30))))
                .orElseThrow();
        driver(diary).travelFor(Duration.ofMinutes(1));
        assertThat(diary.ran).containsExactly(start.plus(Duration.ofDays(3)), start.plus(Duration.ofDays(20)));
        assertThat(diary.runAt).isEqualTo(diary.ran);
        assertThat(clock.now()).isEqualTo(start.plus(Duration.ofDays(30)));
        assertThat(journeys.last().orElseThrow().stops()).isEqualTo(2);
    }

    @Test
    void goes_on_where_a_killed_process_stopped_and_runs_nothing_twice() {
        var diary = new Diary(clock);
        var start = clock.now();
        diary.due(start.plus(Duration.ofDays(1)));
        diary.due(start.plus(Duration.ofDays(2)));
        move.move(actor, new Destination.Moment(start.plus(Duration.ofDays(3)))).orElseThrow();
        assertThat(driver(diary).step()).isTrue();
        assertThat(clock.now()).isEqualTo(start.plus(Duration.ofDays(1)));
        assertThat(journeys.last().orElseThrow().percent()).isEqualTo(33);
        driver(diary).travelFor(Duration.ofMinutes(1));
        assertThat(diary.ran).containsExactly(start.plus(Duration.ofDays(1)), start.plus(Duration.ofDays(2)));
        assertThat(journeys.last().orElseThrow().state()).isEqualTo(Journey.State.ARRIVED);
    }

    @Test
    void halts_where_due_work_fails_and_goes_on_when_it_is_moved_again() {
        var diary = new Diary(clock);
        var start = clock.now();
        diary.due(start.plus(Duration.ofDays(1)));
        diary.fails = true;
        move.move(actor, new Destination.Moment(start.plus(Duration.ofDays(3)))).orElseThrow();
        driver(diary).travelFor(Duration.ofMinutes(1));
        var halted = journeys.last().orElseThrow();
        assertThat(halted.state()).isEqualTo(Journey.State.HALTED);
        assertThat(halted.haltedBy()).contains("diary");
        assertThat(clock.now()).isEqualTo(start.plus(Duration.ofDays(1)));
        diary.fails = false;
        move.move(actor, new Destination.Moment(start.plus(Duration.ofDays(3)))).orElseThrow();
        driver(diary).travelFor(Duration.ofMinutes(1));
        assertThat(diary.ran).containsExactly(start.plus(Duration.ofDays(1)));
        assertThat(clock.now()).isEqualTo(start.plus(Duration.ofDays(3)));
    }

    @Test
    void says_the_same_time_to_every_process() {
        var one = new DatabaseClock(jdbc, system);
        var other = new DatabaseClock(jdbc, system);
        assertThat(one.moveForwardTo(system.now().plus(Duration.ofDays(90)))).isTrue();
        assertThat(Duration.between(one.now(), other.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(other.now()).isAfter(system.now().plus(Duration.ofDays(89)));
    }

    private TravelOn driver(DueWork work) {
        return TravelOnFixture.driving(journeys, clock, system, List.of(work), transactions);
    }

    /** Due work that writes down what it ran, and when. */
    private static final class Diary implements DueWork {

        private final TestClock clock;
        private final TreeSet<Instant> ahead = new TreeSet<>();
        private final List<Instant> ran = new ArrayList<>();
        private final List<Instant> runAt = new ArrayList<>();
        private boolean fails;

        Diary(TestClock clock) {
            this.clock = clock;
        }

        void due(Instant at) {
            ahead.add(at);
        }

        @Override
        public Optional<Instant> nextDue() {
            return ahead.stream().findFirst();
        }

        @Override
        public void runDue() {
            if (fails) {
                throw new IllegalStateException("on purpose");
            }
            while (!ahead.isEmpty() && !ahead.first().isAfter(clock.now())) {
                ran.add(ahead.pollFirst());
                runAt.add(clock.now());
            }
        }
    }
}
