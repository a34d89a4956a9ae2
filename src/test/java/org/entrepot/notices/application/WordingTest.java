package org.entrepot.notices.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.NoticeKind;
import org.entrepot.site.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

@EntrepotTest
@Tag("P11")
@DisplayName("Every kind of notice")
class WordingTest {

    private final MessageSource messages;

    WordingTest(MessageSource messages) {
        this.messages = messages;
    }

    @Test
    void has_all_its_words_in_five_languages_and_leaves_no_place_open() {
        for (var language : Texts.LANGUAGES) {
            var words = new WordNotices.Words(
                    new Texts(messages, language, ZoneOffset.UTC), Map.of(), Map.of(), Map.of(), Map.of());
            for (var kind : NoticeKind.values()) {
                var facts = facts(kind);
                assertThat(List.of(
                                words.title(kind, facts),
                                words.text(kind, facts),
                                words.texts().text("notices." + kind.code() + ".action"),
                                words.texts().text("notices." + kind.code() + ".kind")))
                        .as("%s in %s", kind, language)
                        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "secret"));
            }
        }
    }

    @Test
    void tells_every_fact_that_it_has_a_place_for() {
        var words = new WordNotices.Words(
                new Texts(messages, Locale.ENGLISH, ZoneOffset.UTC), Map.of(), Map.of(), Map.of(), Map.of());
        for (var kind : NoticeKind.values()) {
            var all = words.title(kind, facts(kind)) + words.text(kind, facts(kind));
            var untold = kind.facts().stream()
                    .filter(name -> name.type() == FactName.Type.TEXT)
                    .filter(name -> !all.contains(name.name()))
                    .toList();
            assertThat(untold).as("%s", kind).isEmpty();
        }
    }

    private static Facts facts(NoticeKind kind) {
        var facts = Facts.of(FactName.TOKEN, "secret");
        for (var name : kind.facts()) {
            facts = facts.and(
                    name,
                    switch (name.type()) {
                        case OFFER -> OfferId.next().toString();
                        case ORGANIZATION, ORGANIZATIONS ->
                            OrganizationId.next().toString();
                        case INCIDENT, UPDATE -> name.name();
                        case MOMENT -> Instant.parse("2026-06-01T09:00:00Z").toString();
                        case NUMBER -> "7";
                        case CODE -> name == FactName.SEVERITY ? "CRITICAL" : "EXPIRED";
                        case TEXT, SECRET -> name.name();
                    });
        }
        return facts;
    }

    @Test
    void is_told_by_a_code_that_nobody_else_has() {
        assertThat(Arrays.stream(NoticeKind.values()).map(NoticeKind::code)).doesNotHaveDuplicates();
    }
}
