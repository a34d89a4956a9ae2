package org.entrepot.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.context.MessageSource;

/** Every component once, in every language, against what each page must be. */
@EntrepotTest
@DisplayName("Components")
class ComponentsTest {

    static final List<Locale> LANGUAGES = Texts.LANGUAGES;

    private final TemplateEngine engine;
    private final MessageSource messages;
    private final Assets assets;

    ComponentsTest(TemplateEngine engine, MessageSource messages, Assets assets) {
        this.engine = engine;
        this.messages = messages;
        this.assets = assets;
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void have_one_heading_and_are_in_the_language_of_the_reader(Locale language) {
        var page = render(language, false);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language.toLanguageTag());
        assertThat(page.expectFirst("title").text()).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void name_every_control(Locale language) {
        var page = render(language, false);
        for (var control : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=" + control.id() + "]"))
                    .as(control.outerHtml())
                    .hasSize(1);
        }
        for (var control : page.select("a, button, summary")) {
            var name = control.text()
                    + control.attr("aria-label")
                    + control.select("[aria-label]").attr("aria-label");
            assertThat(name + control.attr("aria-hidden"))
                    .as(control.outerHtml())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void have_unique_ids_and_every_reference_leads_to_one(Locale language) {
        var page = render(language, false);
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (var attribute : List.of("aria-describedby", "aria-labelledby", "for")) {
            for (var value : page.select("[" + attribute + "]").eachAttr(attribute)) {
                assertThat(ids).containsAll(List.of(value.strip().split(" ")));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void keep_to_the_content_security_policy(Locale language) {
        var page = render(language, false);
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        for (var element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        }
        assertThat(page.select("script[src^=http], link[href^=http], img[src^=http]"))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void keep_what_was_typed_except_secrets_and_link_each_problem_to_its_field(Locale language) {
        var page = render(language, false);
        assertThat(page.expectFirst("#field-name").val()).isEqualTo("<b>\"Typed\"</b>");
        assertThat(page.expectFirst("#field-secret").hasAttr("value")).isFalse();
        assertThat(page.expectFirst("#field-skills-two").hasAttr("checked")).isTrue();
        assertThat(page.expectFirst("#field-skills-one").hasAttr("checked")).isFalse();
        for (var link : page.select(".error-summary a").eachAttr("href")) {
            assertThat(page.select(link)).hasSize(1);
        }
        assertThat(page.expectFirst("#field-email").attr("aria-invalid")).isEqualTo("true");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void come_without_the_frame_when_only_the_region_is_asked_for(Locale language) {
        var page = render(language, true);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("header.top-bar, footer.footer")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void show_only_icons_that_are_drawn(Locale language) throws Exception {
        var drawn = new HashSet<String>();
        try (var sprite = getClass().getResourceAsStream("/static/img/icons.svg")) {
            drawn.addAll(Jsoup.parse(sprite, "UTF-8", "").select("symbol").eachAttr("id"));
        }
        for (var use : render(language, false).select("use").eachAttr("href")) {
            assertThat(drawn).contains(use.substring("/img/icons.svg#".length()));
        }
    }

    private Document render(Locale language, boolean fragment) {
        var output = new StringOutput();
        engine.render("site/gallery.jte", page(language, fragment), output);
        return Jsoup.parse(output.toString(), "http://localhost/");
    }

    private GalleryPage page(Locale language, boolean fragment) {
        var frame = new Frame(
                new Texts(messages, language, ZoneOffset.UTC),
                Theme.AUTO,
                assets,
                Optional.of(Actor.person(UserId.next(), OrganizationId.next(), "Mina Park", Set.of(Role.GLOBAL_ADMIN))),
                Optional.of("Contoso"),
                List.of(new NavigationEntry("site.store", "/gallery", 10)),
                List.of(new HeaderEntry("bell", "Notices, 3 unread", "", Optional.of("3"), "/notices", 20)),
                "/gallery?kind=two&after=xyz",
                "_csrf",
                "token",
                Optional.of("Saved."),
                true,
                fragment);
        return new GalleryPage(frame, typed(), Instant.parse("2026-06-01T09:00:00Z"));
    }

    private static Form typed() {
        return Form.empty()
                .with("name", "<b>\"Typed\"</b>")
                .with("secret", "do not show")
                .with("skills", "two")
                .refused(List.of(
                        Problem.at("email", SiteRefusal.FIELD_REQUIRED),
                        Problem.at("prices[0].amount", SiteRefusal.FIELD_REQUIRED),
                        Problem.at("option", SiteRefusal.FIELD_REQUIRED)));
    }
}
