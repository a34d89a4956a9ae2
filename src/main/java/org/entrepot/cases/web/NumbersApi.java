package org.entrepot.cases.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entrepot.cases.application.ReadNumbers;
import org.entrepot.cases.domain.CaseNumbers;
import org.entrepot.cases.web.CaseBodies.CaseBody;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.site.RefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Numbers about the caller's cases, for programs. */
@RestController
@RequestMapping("/api/case-numbers")
class NumbersApi {

    private final ReadNumbers read;

    NumbersApi(ReadNumbers read) {
        this.read = read;
    }

    /** The last twelve weeks, by week and over all, and what is open now. */
    record NumbersBody(SeriesBody firstAnswers, SeriesBody pingPong, List<HeldBody> openByHolder) {}

    record SeriesBody(TallyBody all, List<WeekBody> weeks) {

        static SeriesBody of(List<LocalDate> weeks, CaseNumbers.Series series) {
            return new SeriesBody(
                    TallyBody.of(series.all()),
                    weeks.stream()
                            .map(week -> new WeekBody(
                                    week, TallyBody.of(series.weeks().getOrDefault(week, CaseNumbers.Tally.NOTHING))))
                            .toList());
        }
    }

    /** @param monday first day of the week, in UTC */
    record WeekBody(LocalDate monday, TallyBody tally) {}

    /**
     * @param marked of the counted ones: answered in time, or sent back at least once
     * @param median ISO 8601 duration
     */
    record TallyBody(long count, long marked, Optional<String> median) {

        static TallyBody of(CaseNumbers.Tally tally) {
            return new TallyBody(tally.count(), tally.marked(), tally.median().map(Duration::toString));
        }
    }

    record HeldBody(String holder, long count) {}

    /** @param took ISO 8601 duration */
    record CountedBody(CaseBody about, Instant at, boolean marked, Optional<String> took) {

        static CountedBody of(CaseNumbers.Counted one) {
            return new CountedBody(
                    CaseBody.of(one.about()),
                    one.at(),
                    one.isMarked(),
                    one.took().map(Duration::toString));
        }
    }

    @GetMapping
    NumbersBody numbers(Actor actor) {
        var found = RefusedException.valueOf(read.read(actor));
        return new NumbersBody(
                SeriesBody.of(found.weeks(), found.firstAnswers()),
                SeriesBody.of(found.weeks(), found.heldCases()),
                found.openByHolder().stream()
                        .map(held -> new HeldBody(held.holder().toString(), held.count()))
                        .toList());
    }

    /**
     * Exactly the cases that a number counts.
     *
     * @param number {@code first-answers} or {@code ping-pong}
     * @param week the Monday of one week; left out: all twelve
     */
    @GetMapping("/{number}/cases")
    Page<CountedBody> counted(
            Actor actor, @PathVariable String number, @RequestParam(defaultValue = "") String week, PageRequest page) {
        return RefusedException.valueOf(read.counted(actor, NumbersPages.number(number), NumbersPages.week(week), page))
                .page()
                .map(CountedBody::of);
    }
}
