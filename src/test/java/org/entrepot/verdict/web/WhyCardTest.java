package org.entrepot.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.kernel.Term;
import org.entrepot.site.Texts;
import org.entrepot.verdict.Check;
import org.entrepot.verdict.VerdictSamples;
import org.entrepot.verdict.Viewer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@Tag("P11")
@Tag("P17")
@DisplayName("P11, P17: a verdict in words")
class WhyCardTest {

    private static final Texts ENGLISH = texts(Locale.ENGLISH);

    static Stream<Locale> languages() {
        return Texts.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_decided_case_has_words_in_every_language(Locale language) {
        var texts = texts(language);
        for (var verdict : VerdictSamples.decidedCases()) {
            for (Viewer viewer : List.of(new Viewer.Operator(), new Viewer.Customer(), new Viewer.Publisher())) {
                var card = WhyCard.of(verdict, viewer, texts);
                assertThat(card.checks()).hasSize(30);
                assertThat(card.checks().stream()
                                .map(row -> row.title() + row.sentence() + row.changedBy() + row.nextStep()))
                        .noneMatch(text -> text.contains("{") || text.contains("verdict."));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_value_that_a_sentence_names_has_a_word(Locale language) {
        var texts = texts(language);
        Stream.<Enum<?>[]>of(OfferState.values(), ProgramStatus.values(), SubscriptionState.values(), Term.values())
                .flatMap(Stream::of)
                .forEach(
                        value -> assertThat(texts.text(VerdictTexts.key(value))).isNotBlank());
    }

    @Test
    void a_failed_check_says_what_it_saw_who_can_change_it_and_what_comes_next() {
        var card = WhyCard.of(VerdictSamples.given("auth-markets=FR+AT"), new Viewer.Operator(), ENGLISH);

        assertThat(card.headline()).isEqualTo("No, not as it stands");
        assertThat(card.reason())
                .isEqualTo(
                        "The partner’s authorization does not cover this country: Germany. It covers: Austria, France.");
        var row = card.failed().getFirst();
        assertThat(row.look()).isEqualTo(WhyCard.Look.FAILED);
        assertThat(row.changedBy()).contains("publisher");
        assertThat(row.nextStep()).contains("Ask the publisher to widen the authorization.");
        assertThat(card.failed()).hasSize(1);
        assertThat(card.checks()).hasSize(30);
    }

    @Test
    void a_hidden_check_says_only_who_can_change_it() {
        var card = WhyCard.of(VerdictSamples.given("auth=none"), new Viewer.Customer(), ENGLISH);

        assertThat(card.reason()).isEqualTo("It depends on a fact you may not see.");
        var row = card.checks().stream()
                .filter(one -> one.code().equals("authorization-current"))
                .findFirst()
                .orElseThrow();
        assertThat(row.look()).isEqualTo(WhyCard.Look.HIDDEN);
        assertThat(row.sentence()).isEqualTo("Depends on a fact you may not see. Who can change it: publisher.");
        assertThat(row.nextStep()).isEmpty();
    }

    @Test
    void a_moment_is_told_in_the_readers_zone() {
        var card = WhyCard.of(VerdictSamples.given("auth-until=2026-05-31T00:00:00Z"), new Viewer.Operator(), ENGLISH);

        assertThat(card.reason()).contains("May 31, 2026").contains("ended");
    }

    @Test
    void states_are_told_by_words_and_signs_not_by_colour_alone() {
        var document = Jsoup.parse(rendered(
                WhyCard.of(VerdictSamples.given("auth=none; quantity=unknown"), new Viewer.Publisher(), ENGLISH)));

        assertThat(document.select("section.why li.why-failed .visually-hidden").text())
                .isEqualTo("Stands in the way:");
        assertThat(document.select("li.why-failed .why-sign").text()).isEqualTo("✕");
        assertThat(document.select("li.why-open")).hasSize(1);
        assertThat(document.select("li.why-hidden")).isNotEmpty();
        assertThat(document.select("[style], [onclick]")).isEmpty();
    }

    @Test
    void the_reason_comes_first_and_every_check_once_in_the_published_order() {
        var document = Jsoup.parse(rendered(
                WhyCard.of(VerdictSamples.given("auth=none; quantity=unknown"), new Viewer.Publisher(), ENGLISH)));

        assertThat(document.select("section.why > .card-content > .why-failed .why-title"))
                .hasSize(1);
        assertThat(document.select(".why-undecided")).isEmpty();
        assertThat(document.select("details li").eachAttr("data-check"))
                .containsExactlyElementsOf(
                        Stream.of(Check.values()).map(Check::code).toList());
        assertThat(document.select("details summary").text()).contains("All 30 checks", "Stands in the way: 1");
    }

    @Test
    void what_nobody_can_tell_yet_stands_in_one_line() {
        var document = Jsoup.parse(
                rendered(WhyCard.of(VerdictSamples.given("quantity=unknown"), new Viewer.Operator(), ENGLISH)));

        assertThat(document.select(".why-undecided").eachText())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("Still open: Quantity"));
    }

    @Test
    void cards_of_one_page_say_what_they_speak_of() {
        var card = WhyCard.of(VerdictSamples.given(""), new Viewer.Operator(), ENGLISH);

        assertThat(card.about("Team and Business").label()).isEqualTo("Why? Team and Business");
        assertThat(card.about("Team").about("")).isEqualTo(card);
    }

    @Test
    @DisplayName("P13: the refusal of the last check is cannot-be-bought-here")
    void the_api_names_codes_and_plain_facts() {
        var body = VerdictBody.of(VerdictSamples.given("type=container"), new Viewer.Operator(), ENGLISH);

        assertThat(body.answer()).isEqualTo("no");
        assertThat(body.reason()).isEqualTo("cannot-be-bought-here");
        assertThat(body.checks())
                .extracting(VerdictBody.CheckBody::code)
                .containsExactlyElementsOf(
                        Stream.of(Check.values()).map(Check::code).toList());
        var last = body.checks().getLast();
        assertThat(last.state()).isEqualTo("failed");
        assertThat(last.fact()).isEqualTo(new VerdictBody.FactBody("plan-type", List.of("container")));
        assertThat(last.changedBy()).containsExactly("operator");
        assertThat(last.nextStep()).isNotNull();
        assertThat(body.checks().getFirst().nextStep()).isNull();
    }

    @Test
    void the_api_hides_state_and_fact_together() {
        var body = VerdictBody.of(VerdictSamples.given("auth=none"), new Viewer.Customer(), ENGLISH);

        assertThat(body.reason()).isEqualTo("depends");
        var hidden = body.checks().get(5);
        assertThat(hidden.code()).isEqualTo("authorization-current");
        assertThat(hidden.state()).isEqualTo("depends");
        assertThat(hidden.fact()).isNull();
        assertThat(hidden.nextStep()).isNull();
        assertThat(VerdictBody.of(VerdictSamples.given(""), new Viewer.Customer(), ENGLISH)
                        .reason())
                .isNull();
    }

    private static String rendered(WhyCard card) {
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "entrepot.templates")
                .render("verdict/why.jte", card, output);
        return output.toString();
    }

    private static Texts texts(Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/verdict");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages, language, ZoneOffset.UTC);
    }
}
