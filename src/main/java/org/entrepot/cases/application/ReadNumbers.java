package org.entrepot.cases.application;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.cases.domain.CaseNumbers;
import org.entrepot.cases.domain.CaseNumbers.Counted;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How well a company answers, over the last twelve weeks; every number leads to exactly the cases that it counts. */
@Service
@Transactional(readOnly = true)
public class ReadNumbers {

    private static final int WEEKS = 12;

    private final CaseNumbers numbers;
    private final Organizations organizations;
    private final BusinessClock clock;

    ReadNumbers(CaseNumbers numbers, Organizations organizations, BusinessClock clock) {
        this.numbers = numbers;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** What is counted. */
    public enum Figure {
        FIRST_ANSWERS,
        PING_PONG;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Optional<Figure> of(String code) {
            return Stream.of(values())
                    .filter(number -> number.code().equals(code))
                    .findFirst();
        }
    }

    public Outcome<Numbers> read(Actor actor) {
        return CaseAccess.companyWide(actor).map(_ -> {
            var company = actor.organization();
            var weeks = weeks();
            var from = start(weeks.getFirst());
            var until = clock.now();
            var held = numbers.openByHolder(company);
            return new Numbers(
                    weeks,
                    numbers.firstAnswers(company, from, until),
                    numbers.heldCases(company, from, until),
                    held,
                    organizations.names(
                            held.stream().map(CaseNumbers.Held::holder).toList()));
        });
    }

    /** @param week only of that week; empty for all twelve */
    public Outcome<Listing> counted(Actor actor, Figure number, Optional<LocalDate> week, PageRequest page) {
        return CaseAccess.companyWide(actor).map(_ -> {
            var now = clock.now();
            var from = start(week.orElseGet(() -> weeks().getFirst()));
            var until = week.map(monday -> start(monday.plusWeeks(1)))
                    .filter(end -> end.isBefore(now))
                    .orElse(now);
            var found = number == Figure.FIRST_ANSWERS
                    ? numbers.countedFirstAnswers(actor.organization(), from, until, page)
                    : numbers.countedHeldCases(actor.organization(), from, until, page);
            return new Listing(number, week, found.map(one -> one.seenBy(actor.organization())), names(found));
        });
    }

    private Map<OrganizationId, String> names(Page<Counted> found) {
        var ids = new HashSet<OrganizationId>();
        found.items().forEach(one -> {
            ids.add(one.about().asker());
            ids.add(one.about().holder());
        });
        return organizations.names(ids);
    }

    private List<LocalDate> weeks() {
        var thisWeek = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(thisWeek.minusWeeks(WEEKS - 1L), week -> week.plusWeeks(1))
                .limit(WEEKS)
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** @param weeks Mondays, the oldest first */
    public record Numbers(
            List<LocalDate> weeks,
            CaseNumbers.Series firstAnswers,
            CaseNumbers.Series heldCases,
            List<CaseNumbers.Held> openByHolder,
            Map<OrganizationId, String> companies) {

        public Numbers {
            weeks = List.copyOf(weeks);
            openByHolder = List.copyOf(openByHolder);
            companies = Map.copyOf(companies);
        }
    }

    /** The cases behind a number. */
    public record Listing(
            Figure number, Optional<LocalDate> week, Page<Counted> page, Map<OrganizationId, String> companies) {
        public Listing {
            companies = Map.copyOf(companies);
        }
    }
}
