package org.entrepot.channel.domain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.channel.Alternative;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table itself, and the reference page written from it: {@code -Dupdate.docs=true} rewrites the page. */
class AudienceTransitionTest {

    private static final Path PAGE = Path.of("docs", "reference", "audience-transitions.md");

    @Test
    @DisplayName("every wish under every option, before and after publication, has at most one row")
    void no_two_rows_answer_the_same_move() {
        for (var isPublished : List.of(true, false)) {
            for (var option : AudienceOption.values()) {
                for (var wish : Wish.values()) {
                    assertThat(Arrays.stream(AudienceTransition.values())
                                    .filter(row -> row.stage().covers(isPublished))
                                    .filter(row -> row.from().contains(option)
                                            && row.wishes().contains(wish)))
                            .as(option + " " + wish + " " + isPublished)
                            .hasSizeLessThanOrEqualTo(1);
                }
            }
        }
    }

    /** A list only exists under "specific partners", and what is live already is no move. */
    @Test
    @DisplayName("every wish under every option, before and after publication, has a row or a reason to have none")
    void the_table_is_complete() {
        var without = new TreeSet<String>();
        for (var isPublished : List.of(true, false)) {
            for (var option : AudienceOption.values()) {
                for (var wish : Wish.values()) {
                    if (AudienceTransition.of(option, isPublished, wish).isEmpty()) {
                        without.add((isPublished ? "published " : "never ") + option + " " + wish);
                    }
                }
            }
        }
        assertThat(without)
                .containsExactly(
                        "never ANY STOP_SELLING",
                        "never NONE STOP_SELLING",
                        "never NOT_SET STOP_SELLING",
                        "never SPECIFIC STOP_SELLING",
                        "published ANY ADD_PARTNER",
                        "published ANY ANY",
                        "published ANY REMOVE_PARTNER",
                        "published NONE ADD_PARTNER",
                        "published NONE NONE",
                        "published NONE REMOVE_PARTNER",
                        "published NOT_SET ADD_PARTNER",
                        "published NOT_SET NONE",
                        "published NOT_SET REMOVE_PARTNER",
                        "published SPECIFIC SPECIFIC");
    }

    @ParameterizedTest
    @CsvSource({
        "ANY, SPECIFIC, false, lawful",
        "ANY, SPECIFIC, true, lawful",
        "ANY, NONE, false, lawful",
        "ANY, NONE, true, any-to-specific-sold-only",
        "SPECIFIC, ANY, true, lawful",
        "SPECIFIC, NONE, false, lawful",
        "SPECIFIC, NONE, true, remove-unsold-only|propose-wind-down",
        "SPECIFIC, REMOVE_PARTNER, false, lawful",
        "SPECIFIC, REMOVE_PARTNER, true, propose-wind-down"
    })
    @Tag("D4")
    @Tag("D6")
    @DisplayName("T4-T7, T10: by request, and stopped by the sold lock where something would be taken from a seller")
    void requests(AudienceOption from, Wish wish, boolean hasSold, String expected) {
        var seller = OrganizationId.next();
        var lock = hasSold ? new SoldLock(Set.of(seller), Set.of(), false) : SoldLock.NONE;
        var situation = new Situation(from, true, true, true, lock);
        var decision = AudienceTransition.of(from, true, wish)
                .orElseThrow()
                .decide(wish, situation, Mover.PUBLISHER, MovePath.REQUEST);
        assertThat(
                        switch (decision) {
                            case MoveDecision.Lawful _ -> "lawful";
                            case MoveDecision.Unlawful unlawful -> {
                                assertThat(unlawful.refusal()).isEqualTo(ChannelRefusal.SOLD_LOCK);
                                yield unlawful.alternatives().stream()
                                        .map(Alternative::code)
                                        .collect(joining("|"));
                            }
                        })
                .isEqualTo(expected);
    }

    @Test
    @Tag("R74")
    @Tag("P2")
    void whoever_has_sold_stays_until_a_wind_down_after_the_last_sale() {
        var seller = OrganizationId.next();
        var gone = OrganizationId.next();
        var back = OrganizationId.next();
        var sale = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(SoldPartnersStay.among(
                        Map.of(seller, sale, gone, sale, back, sale),
                        Map.of(gone, sale.plusSeconds(1), back, sale.minusSeconds(1))))
                .containsExactlyInAnyOrder(seller, back);
    }

    @Test
    void the_reference_page_says_what_the_table_says() throws IOException {
        var rows = Arrays.stream(AudienceTransition.values())
                .map(AudienceTransitionTest::row)
                .collect(joining());
        var page = """
                # Moves of a reseller audience

                From which option, to what, who by which way, what must hold, what it does. Ways: free (saving a draft, or at once where
                nothing waits for a publication), publish (with the offer), sync (Sync CSP audience), request (the form "Deauthorize
                CSP"), none (the system by itself, or the operator with a reason). A move on another way is refused with
                `needs-request` when a request could do it, and with `not-live-yet` when Sync is pressed before the first publication.

                This page is written from the code by `AudienceTransitionTest`; do not edit it.

                | # | Offer | From | Wish | Who and how | Must hold | Effect | Rules |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """ + rows;
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String row(AudienceTransition row) {
        return "| "
                + String.join(
                        " | ",
                        row.name(),
                        words(List.of(row.stage())),
                        words(row.from()),
                        words(row.wishes()),
                        row.paths().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> words(List.of(entry.getKey())) + ": " + words(entry.getValue()))
                                .collect(joining("; ")),
                        row.guards().isEmpty()
                                ? "–"
                                : row.guards().stream()
                                        .map(guard -> "not `" + guard.code() + "`")
                                        .collect(joining(", ")),
                        words(List.of(row.effect())),
                        row.rules())
                + " |\n";
    }

    private static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(joining(", "));
    }
}
