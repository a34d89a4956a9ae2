package org.entrepot.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.entrepot.EntrepotTest;
import org.entrepot.access.PeopleFixture;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** In a context of its own: callers that other tests put into a request change the chain of a shared one. */
@EntrepotTest
@TestPropertySource(properties = "entrepot.test.context=security-chains")
class SecurityChainsTest {

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private UserId ada;

    SecurityChainsTest(MockMvcTester web, JdbcClient jdbc) {
        this.web = web;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somebody() {
        var people = new PeopleFixture(jdbc);
        var unique = UserId.next().toString().substring(24);
        ada = people.member(people.organization("Kestrel" + unique, "PUBLISHER"), "Ada " + unique, Role.OWNER);
    }

    @Test
    void a_page_leads_a_stranger_to_the_sign_in_and_remembers_where_it_wanted_to_go() {
        assertThat(web.get().uri("/somewhere?page=2").exchange())
                .hasStatus(302)
                .hasRedirectedUrl("/sign-in?back=%2Fsomewhere%3Fpage%3D2");
    }

    @Test
    void the_api_tells_a_stranger_to_sign_in() {
        var answer = web.get().uri("/api/somewhere").exchange();
        assertThat(answer).hasStatus(401).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("sign-in-required");
        assertThat(answer.getResponse().getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void every_answer_carries_the_strict_headers() {
        var page = web.get().uri("/sign-in").secure(true).exchange().getResponse();
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:")
                .contains("frame-ancestors 'none'; base-uri 'self'; form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(page.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void a_form_without_its_token_is_refused_even_at_the_sign_in() {
        var answer = web.post().uri("/sign-in").param("email", "a@b.example").exchange();
        assertThat(answer).hasStatus(403);
        assertThat(answer).bodyText().contains("reload it");
        assertThat(web.post().uri("/sign-out").exchange()).hasStatus(403);
        assertThat(web.post().uri("/practice/sign-in").exchange()).hasStatus(403);
    }

    @Test
    void signing_in_starts_a_new_session_in_a_cookie_that_scripts_cannot_read() {
        var visitor = new Visitor(web);
        visitor.put(new Cookie("session", "cGxhbnRlZA"));
        visitor.open("/practice/sign-in");
        var answer = visitor.send("/practice/sign-in", "member", ada.toString(), "back", "/somewhere?x=1");
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/somewhere?x=1");
        var cookie = visitor.cookie("session");
        assertThat(cookie.getValue()).isNotEqualTo("cGxhbnRlZA");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(visitor.open("/nothing-here")).hasStatus(404);
    }

    @Test
    void reading_pages_leaves_no_session_behind() {
        var visitor = new Visitor(web);
        visitor.open("/sign-in");
        assertThat(visitor.has("session")).isFalse();
        assertThat(visitor.cookie("form").isHttpOnly()).isTrue();
    }

    @Test
    void a_form_token_read_before_the_sign_in_is_worth_nothing_after_it() {
        var visitor = new Visitor(web);
        visitor.open("/practice/sign-in");
        visitor.send("/practice/sign-in", "member", ada.toString());
        assertThat(visitor.send("/sign-out")).hasStatus(403);
        visitor.open("/practice/sign-in");
        assertThat(visitor.send("/sign-out")).hasStatus(302);
        assertThat(visitor.open("/nothing-here")).hasStatus(302);
    }

    @Test
    void a_removed_member_is_out_at_once() {
        var visitor = new Visitor(web);
        visitor.open("/practice/sign-in");
        visitor.send("/practice/sign-in", "member", ada.toString());
        assertThat(visitor.open("/nothing-here")).hasStatus(404);
        new PeopleFixture(jdbc).remove(ada);
        assertThat(visitor.open("/nothing-here")).hasStatus(302);
    }

    @Test
    void the_way_back_never_leaves_this_marketplace() {
        for (var trick : new String[] {
            "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\t/evil.example", ""
        }) {
            var visitor = new Visitor(web);
            visitor.open("/practice/sign-in");
            assertThat(visitor.send("/practice/sign-in", "member", ada.toString(), "back", trick))
                    .hasRedirectedUrl("/");
        }
    }

    @Test
    void an_administrator_who_signs_in_leaves_a_receipt() {
        var visitor = new Visitor(web);
        visitor.open("/practice/sign-in");
        visitor.send("/practice/sign-in", "member", ada.toString());
        var receipts = jdbc.sql(
                        "select count(*) from receipts.pending where canonical like '%\"administrator-signed-in\"%'")
                .query(Integer.class)
                .single();
        assertThat(receipts).isPositive();
    }
}
