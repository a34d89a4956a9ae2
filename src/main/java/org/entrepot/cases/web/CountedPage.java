package org.entrepot.cases.web;

import java.util.List;
import org.entrepot.cases.application.ReadNumbers;
import org.entrepot.cases.domain.CaseNumbers.Counted;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tone;

/** The cases that a number counts, no more and no fewer. */
public record CountedPage(Frame frame, OrganizationId own, ReadNumbers.Listing listing, boolean isFirst)
        implements CaseWords {

    public List<Link> crumbs() {
        return List.of(
                new Link(t("cases.title"), "/cases"),
                new Link(t("cases.numbers.title"), "/cases/numbers"),
                new Link(title(), ""));
    }

    public String title() {
        return t("cases.numbers." + listing.number().code());
    }

    public String lead() {
        return listing.week()
                .map(week -> t("cases.numbers.ofWeek", texts().date(week)))
                .orElseGet(() -> t("cases.numbers.ofAll"));
    }

    public String definition() {
        return t("cases.numbers." + listing.number().code() + ".definition");
    }

    public String company(OrganizationId id) {
        return id.equals(own) ? t("cases.us") : listing.companies().getOrDefault(id, "–");
    }

    public boolean isAboutAnswers() {
        return listing.number() == ReadNumbers.Figure.FIRST_ANSWERS;
    }

    public String mark(Counted one) {
        return t("cases.numbers." + listing.number().code() + (one.isMarked() ? ".marked" : ".unmarked"));
    }

    public Tone tone(Counted one) {
        return isAboutAnswers() == one.isMarked() ? Tone.GOOD : Tone.WARN;
    }

    public String took(Counted one) {
        return one.took().map(this::duration).orElse("–");
    }
}
