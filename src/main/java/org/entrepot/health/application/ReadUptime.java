package org.entrepot.health.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.health.ComponentId;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.Severity;
import org.entrepot.health.domain.Component;
import org.entrepot.health.domain.Components;
import org.entrepot.health.domain.Span;
import org.entrepot.health.domain.Spell;
import org.entrepot.health.domain.Timeline;
import org.entrepot.health.domain.Uptime;
import org.entrepot.kernel.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How well components worked: the last ninety days as a whole and day by day in UTC; the asker decides who may know. */
@Service
@Transactional(readOnly = true)
public class ReadUptime {

    public static final int DAYS = 90;

    private final Components components;
    private final BusinessClock clock;

    ReadUptime(Components components, BusinessClock clock) {
        this.components = components;
        this.clock = clock;
    }

    /** In the given order; one statement however many. */
    public List<Standing> of(Collection<Component> wanted) {
        var now = clock.now();
        var ids = wanted.stream().map(Component::id).toList();
        var frame = Uptime.window(now, DAYS, Instant.EPOCH);
        Map<ComponentId, List<Timeline>> timelines = ids.isEmpty() ? Map.of() : components.timelines(ids, frame);
        return wanted.stream()
                .map(component -> standing(component, timelines.getOrDefault(component.id(), List.of()), now))
                .toList();
    }

    private static Standing standing(Component component, List<Timeline> timelines, Instant now) {
        var end = component.retiredAt().orElse(now);
        var spells = timelines.stream()
                .flatMap(timeline -> timeline.spells(end).stream())
                .toList();
        var maintenance = timelines.stream().anyMatch(timeline -> isUnderWay(timeline, now));
        return new Standing(
                component,
                Uptime.of(Uptime.window(end, DAYS, component.createdAt()), spells),
                days(component, spells, end),
                component.isRetired() ? Severity.NORMAL : worst(timelines),
                maintenance && !component.isRetired());
    }

    private static boolean isUnderWay(Timeline timeline, Instant now) {
        return timeline.kind() == IncidentKind.MAINTENANCE
                && !now.isBefore(timeline.runsFrom())
                && timeline.runsUntil().map(now::isBefore).orElse(true);
    }

    /** What is open now is that bad now. */
    private static Severity worst(List<Timeline> timelines) {
        return timelines.stream()
                .filter(timeline -> timeline.kind() == IncidentKind.INCIDENT)
                .filter(timeline -> timeline.runsUntil().isEmpty())
                .map(Timeline::severity)
                .max(Severity::compareTo)
                .orElse(Severity.NORMAL);
    }

    private static List<Day> days(Component component, List<Spell> spells, Instant end) {
        var days = new ArrayList<Day>();
        var last = end.atOffset(ZoneOffset.UTC).toLocalDate();
        for (var date = last.minusDays(DAYS - 1L); !date.isAfter(last); date = date.plusDays(1)) {
            days.add(day(component, spells, date, end));
        }
        return days;
    }

    private static Day day(Component component, List<Spell> spells, LocalDate date, Instant end) {
        var whole = new Span(
                date.atStartOfDay(ZoneOffset.UTC).toInstant(),
                date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        var lived = new Span(component.createdAt(), end.isBefore(component.createdAt()) ? component.createdAt() : end);
        return whole.within(lived)
                .map(span -> new Day(date, Optional.of(Uptime.of(span, spells)), worst(spells, span)))
                .orElseGet(() -> new Day(date, Optional.empty(), Severity.NORMAL));
    }

    private static Severity worst(List<Spell> spells, Span span) {
        return spells.stream()
                .filter(spell -> spell.span().within(span).isPresent())
                .map(Spell::severity)
                .max(Severity::compareTo)
                .orElse(Severity.NORMAL);
    }

    /**
     * @param now how bad it is now by its open incidents
     * @param isInMaintenance planned work is under way
     */
    public record Standing(Component component, Uptime uptime, List<Day> days, Severity now, boolean isInMaintenance) {

        public Standing {
            days = List.copyOf(days);
        }
    }

    /** @param uptime empty for a day on which the component was not there */
    public record Day(LocalDate date, Optional<Uptime> uptime, Severity worst) {}
}
