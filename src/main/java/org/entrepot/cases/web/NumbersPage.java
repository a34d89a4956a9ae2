package org.entrepot.cases.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.entrepot.cases.application.ReadNumbers;
import org.entrepot.cases.domain.CaseNumbers.Tally;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;

/** How well the reader's company answers, each number with its definition and its cases. */
public record NumbersPage(Frame frame, OrganizationId own, ReadNumbers.Numbers numbers) implements CaseWords {

    private static final int DECIMALS = 4;

    public List<Link> crumbs() {
        return List.of(new Link(t("cases.title"), "/cases"), new Link(t("cases.numbers.title"), ""));
    }

    public Tally firstAnswers() {
        return numbers.firstAnswers().all();
    }

    public Tally heldCases() {
        return numbers.heldCases().all();
    }

    public String median(Tally tally) {
        return tally.median().map(this::duration).orElse("–");
    }

    public String share(Tally tally) {
        return tally.count() == 0
                ? "–"
                : texts().percent(BigDecimal.valueOf(tally.marked())
                        .divide(BigDecimal.valueOf(tally.count()), DECIMALS, RoundingMode.HALF_UP));
    }

    public String listing(String number) {
        return "/cases/numbers/" + number;
    }

    public Plot answerPlot() {
        return Plot.of(numbers.weeks().stream()
                .map(week -> {
                    var tally = numbers.firstAnswers().weeks().getOrDefault(week, Tally.NOTHING);
                    return value(
                            week,
                            tally.median()
                                    .map(time -> (double) time.toMinutes())
                                    .orElse(0d),
                            tally.median()
                                    .map(time -> CaseWords.roughly(time, texts()))
                                    .orElse(""),
                            tally,
                            "first-answers");
                })
                .toList());
    }

    public Plot bouncePlot() {
        return Plot.of(numbers.weeks().stream()
                .map(week -> {
                    var tally = numbers.heldCases().weeks().getOrDefault(week, Tally.NOTHING);
                    return value(
                            week,
                            tally.count() == 0 ? 0 : (double) tally.marked() / tally.count(),
                            tally.count() == 0 ? "" : share(tally),
                            tally,
                            "ping-pong");
                })
                .toList());
    }

    private Plot.Value value(LocalDate week, double value, String shown, Tally tally, String number) {
        var day = DateTimeFormatter.ofPattern("d.M.").format(week);
        return new Plot.Value(
                day,
                value,
                shown,
                t(
                        "cases.numbers.week",
                        texts().date(week),
                        texts().number(tally.count()),
                        shown.isEmpty() ? "–" : shown),
                tally.count() == 0 ? "" : listing(number) + "?week=" + week);
    }

    public Plot openPlot() {
        return Plot.of(numbers.openByHolder().stream()
                .limit(8)
                .map(held -> new Plot.Value(
                        shorten(company(held.holder())),
                        held.count(),
                        texts().number(held.count()),
                        company(held.holder()) + ": " + texts().number(held.count()),
                        "/cases?show=open&holder=" + held.holder()))
                .toList());
    }

    public String company(OrganizationId id) {
        return id.equals(own) ? t("cases.us") : numbers.companies().getOrDefault(id, "–");
    }

    private static String shorten(String name) {
        return name.codePointCount(0, name.length()) <= 14
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 13)) + "…";
    }
}
