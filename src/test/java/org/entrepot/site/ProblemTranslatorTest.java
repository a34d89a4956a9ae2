package org.entrepot.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.entrepot.EntrepotTest;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EntrepotTest
class ProblemTranslatorTest {

    private final MockMvcTester web;

    ProblemTranslatorTest(MockMvcTester web) {
        this.web = web;
    }

    @Test
    void an_unknown_api_address_is_a_problem_document() {
        var answer = web.get()
                .uri("/api/nothing-here")
                .with(SecurityMockMvcRequestPostProcessors.authentication(somebody()))
                .exchange();
        assertThat(answer).hasStatus(404).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("not-found");
    }

    @Test
    void an_unknown_page_answers_in_the_language_of_the_reader() {
        var answer = web.get()
                .uri("/nothing-here")
                .header("Accept-Language", "ko")
                .with(SecurityMockMvcRequestPostProcessors.authentication(somebody()))
                .exchange();
        assertThat(answer).hasStatus(404).bodyText().contains("찾을 수 없습니다");
    }

    private static ActorAuthentication somebody() {
        return new ActorAuthentication(
                Actor.person(UserId.next(), OrganizationId.next(), "Somebody", java.util.Set.of(Role.GLOBAL_ADMIN)));
    }
}
