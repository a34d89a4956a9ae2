package org.entrepot.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entrepot.BadInputCase;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.MarketTable;
import org.entrepot.catalog.domain.Markup;
import org.entrepot.catalog.domain.OfferProperties;
import org.entrepot.catalog.domain.ReadableIds;
import org.entrepot.catalog.domain.Surroundings;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListingFieldsTest {

    private static final Surroundings SAAS =
            new Surroundings(OfferType.SAAS, ListingOption.TRANSACT, new MarketTable(Map.of()));
    private static final Pattern PAIR = Pattern.compile("publisherid=(.*);offerid=(.*)");

    static Stream<BadInputCase> rows() {
        return BadInputCase.of("offer-id", "offer-id:licensed-app", "plan-id", "offer-name", "search-summary")
                .filter(row -> !row.result().equals("id-taken"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @Tag("R305")
    @Tag("R306")
    @Tag("R309")
    @Tag("R311")
    @DisplayName("R305 R306 R309 R311: ids, names and summaries are read as decided")
    void the_answer_is_the_decided_one(BadInputCase row) {
        row.expect(read(row));
    }

    private static Outcome<?> read(BadInputCase row) {
        return switch (row.field()) {
            case "offer-id", "plan-id" ->
                ReadableIds.check("readableId", row.input()).outcome();
            case "offer-id:licensed-app" -> pair(row.input());
            case "offer-name" -> Listing.readName(row.input());
            case "search-summary" -> Inputs.line(row.input(), 100);
            default -> throw new IllegalArgumentException(row.field());
        };
    }

    private static Outcome<String> pair(String input) {
        var pair = PAIR.matcher(input);
        assertThat(pair.matches()).isTrue();
        var problems = ReadableIds.checkPair("readableId", OfferType.DYNAMICS_365, pair.group(1), pair.group(2));
        return problems.isEmpty() ? Outcome.done(input) : Outcome.refused(problems);
    }

    @Test
    @Tag("R311")
    void every_violation_is_told_at_once_and_at_its_field() {
        var typed = new Listing(
                "Mail 🚀",
                "one\ntwo",
                "x".repeat(3_001),
                "",
                List.of("a", "b", "c", "d"),
                "http://publisher.example",
                List.of(new Link("", "https://publisher.example"), new Link("Blog", "javascript:alert(1)")),
                "not-an-id",
                List.of(
                        new ListingDocument("", "00000000-0000-7000-8000-000000000000"),
                        new ListingDocument("", ""),
                        new ListingDocument("Facts", "")));

        assertThat(typed.check(SAAS).problems())
                .extracting(problem -> problem.field() + " " + problem.refusal().code())
                .containsExactlyInAnyOrder(
                        "name name-has-emoji",
                        "searchSummary line-break-not-allowed",
                        "description text-too-long",
                        "keywords too-many-entries",
                        "privacyUrl url-not-https",
                        "usefulLinks[0].title required",
                        "usefulLinks[1].url url-not-https",
                        "logo file-not-usable",
                        "documents[0].title required",
                        "documents[2].file required");
    }

    @Test
    @Tag("R311")
    void a_draft_may_lack_what_a_publication_may_not() {
        assertThat(Listing.EMPTY.check(SAAS).problems()).isEmpty();
        assertThat(Listing.EMPTY.missing(SAAS))
                .extracting(Problem::field)
                .containsExactly("name", "searchSummary", "description", "privacyUrl", "gettingStarted");
    }

    @Test
    @Tag("R311")
    void categories_and_industries_are_few_and_known() {
        var typed = new OfferProperties(Set.of("security", "web", "media", "sales"), Set.of("astrology"), "");
        assertThat(typed.check(SAAS).problems())
                .extracting(problem -> problem.field() + " " + problem.refusal().code())
                .containsExactlyInAnyOrder("categories too-many-entries", "industries choice-unknown");
    }

    @Test
    @Tag("R311")
    void a_description_keeps_its_structure_and_loses_what_runs() {
        assertThat(Markup.clean("<p onclick=\"x()\">Hi <b>you</b></p><script>x()</script><img src=x onerror=x()>"))
                .isEqualTo("<p>Hi <b>you</b></p>");
        assertThat(Markup.clean("Plain\n\ntext")).isEqualTo("<p>Plain</p><p>text</p>");
    }
}
