package org.entrepot.health.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A timeline")
@Tag("R206")
@Tag("R208")
class TimelineTest {

    private static final Instant NINE = Instant.parse("2026-06-01T09:00:00Z");

    @Test
    void is_read_in_the_order_in_which_it_was_so_whatever_the_order_of_posting() {
        var timeline = incident(
                mark(1, 0, IncidentState.INVESTIGATING, Severity.WARNING),
                mark(2, 60, IncidentState.RESOLVED, Severity.NORMAL),
                mark(3, 30, IncidentState.IDENTIFIED, Severity.CRITICAL));
        assertThat(timeline.violation()).isEmpty();
        assertThat(timeline.state()).isEqualTo(IncidentState.RESOLVED);
        assertThat(timeline.runsUntil()).contains(at(60));
        assertThat(timeline.spells(at(100)))
                .containsExactly(
                        new Spell(Severity.WARNING, new Span(at(0), at(30))),
                        new Spell(Severity.CRITICAL, new Span(at(30), at(60))),
                        new Spell(Severity.NORMAL, new Span(at(60), at(100))));
    }

    @Test
    void of_an_open_incident_goes_on_until_now() {
        var timeline = incident(mark(1, 0, IncidentState.INVESTIGATING, Severity.CRITICAL));
        assertThat(timeline.runsUntil()).isEmpty();
        assertThat(timeline.spells(at(45))).containsExactly(new Spell(Severity.CRITICAL, new Span(at(0), at(45))));
    }

    @Test
    void ends_where_the_end_was_first_told_and_not_with_the_report_on_its_causes() {
        var timeline = incident(
                mark(1, 0, IncidentState.INVESTIGATING, Severity.CRITICAL),
                mark(2, 20, IncidentState.RESOLVED, Severity.NORMAL),
                mark(3, 500, IncidentState.RESOLVED, Severity.NORMAL));
        assertThat(timeline.runsUntil()).contains(at(20));
    }

    @Test
    void is_open_again_after_it_was_reopened() {
        var again = mark(3, 90, IncidentState.INVESTIGATING, Severity.WARNING);
        var timeline = incident(
                mark(1, 0, IncidentState.INVESTIGATING, Severity.CRITICAL),
                mark(2, 20, IncidentState.RESOLVED, Severity.NORMAL),
                again);
        assertThat(timeline.violation()).isEmpty();
        assertThat(timeline.reopens(again)).isTrue();
        assertThat(timeline.runsFrom()).isEqualTo(at(0));
        assertThat(timeline.runsUntil()).isEmpty();
    }

    @Test
    void of_a_maintenance_goes_as_planned_while_nobody_says_anything() {
        var plan = new Span(at(60), at(120));
        var timeline = new Timeline(
                IncidentKind.MAINTENANCE,
                Optional.of(plan),
                List.of(mark(1, 0, IncidentState.SCHEDULED, Severity.WARNING)));
        assertThat(timeline.stateAt(at(59))).isEqualTo(IncidentState.SCHEDULED);
        assertThat(timeline.stateAt(at(60))).isEqualTo(IncidentState.IN_PROGRESS);
        assertThat(timeline.stateAt(at(120))).isEqualTo(IncidentState.COMPLETED);
        assertThat(timeline.runsFrom()).isEqualTo(at(60));
        assertThat(timeline.runsUntil()).contains(at(120));
        assertThat(timeline.spells(at(200))).as("no downtime").isEmpty();
    }

    @Test
    void of_a_maintenance_that_was_begun_by_hand_ends_by_hand() {
        var plan = new Span(at(60), at(120));
        var begun = new Timeline(
                IncidentKind.MAINTENANCE,
                Optional.of(plan),
                List.of(
                        mark(1, 0, IncidentState.SCHEDULED, Severity.WARNING),
                        mark(2, 70, IncidentState.IN_PROGRESS, Severity.WARNING)));
        assertThat(begun.runsFrom()).isEqualTo(at(70));
        assertThat(begun.runsUntil()).isEmpty();
        var cancelled = new Timeline(
                IncidentKind.MAINTENANCE,
                Optional.of(plan),
                List.of(
                        mark(1, 0, IncidentState.SCHEDULED, Severity.WARNING),
                        mark(2, 10, IncidentState.CANCELLED, Severity.NORMAL)));
        assertThat(cancelled.runsFrom()).isEqualTo(at(10));
        assertThat(cancelled.runsUntil()).as("it never took place").contains(at(10));
    }

    @Test
    void refuses_what_cannot_follow() {
        assertThat(incident(mark(1, 0, IncidentState.RESOLVED, Severity.NORMAL)).violation())
                .map(Problem::refusal)
                .contains(HealthRefusal.TIMELINE_CANNOT_BEGIN_SO);
        assertThat(incident(mark(1, 0, IncidentState.SCHEDULED, Severity.NORMAL))
                        .violation())
                .map(Problem::refusal)
                .contains(HealthRefusal.TIMELINE_CANNOT_BEGIN_SO);
        assertThat(incident(
                                mark(1, 0, IncidentState.INVESTIGATING, Severity.NORMAL),
                                mark(2, 1, IncidentState.IN_PROGRESS, Severity.NORMAL))
                        .violation())
                .map(Problem::refusal)
                .contains(HealthRefusal.STATE_CANNOT_FOLLOW);
        assertThat(incident().violation()).map(Problem::refusal).contains(HealthRefusal.LAST_UPDATE_STAYS);
    }

    private static Timeline incident(Mark... marks) {
        return new Timeline(IncidentKind.INCIDENT, Optional.empty(), List.of(marks));
    }

    private static Mark mark(int number, int minute, IncidentState state, Severity severity) {
        return new Mark(number, at(minute), state, severity);
    }

    private static Instant at(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }
}
