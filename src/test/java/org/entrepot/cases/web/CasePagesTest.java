package org.entrepot.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.entrepot.EntrepotTest;
import org.entrepot.cases.CaseFixture;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.Severity;
import org.entrepot.kernel.Actor;
import org.entrepot.site.ActorAuthentication;
import org.entrepot.support.QuestionKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
class CasePagesTest {

    private final MockMvcTester web;
    private final CaseFixture cases;

    CasePagesTest(MockMvcTester web, CaseFixture cases) {
        this.web = web;
        this.cases = cases;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "zh-Hans", "ja", "tr"})
    @Tag("P11")
    void every_page_is_drawn_in_each_language(String language) {
        var chain = cases.chain();
        var bounced = cases.asked(chain.customer(), chain, QuestionKind.BREAK_FIX, Severity.A);
        var publisher = chain.publisher().organization();
        cases.handOver(chain.partner(), bounced.id(), publisher).orElseThrow();
        cases.handOver(chain.publisher(), bounced.id(), chain.partner().organization())
                .orElseThrow();
        cases.handOver(chain.partner(), bounced.id(), publisher).orElseThrow();
        var solved = cases.asked(chain.partner(), chain, QuestionKind.HOW_TO_USE, Severity.OTHER);
        cases.pass(Duration.ofHours(2));
        cases.say(chain.publisher(), solved.id(), CaseAct.INQUIRE, "Which one?").orElseThrow();
        cases.say(chain.partner(), solved.id(), CaseAct.REPLY, "The blue one").orElseThrow();
        cases.say(chain.publisher(), solved.id(), CaseAct.RESOLVE, "Press it").orElseThrow();
        for (var reader : new Actor[] {chain.partner(), chain.publisher()}) {
            for (var path : new String[] {
                "/cases?show=all",
                "/cases?show=ours&kind=break-fix&state=pending&q=start",
                "/cases/" + solved.id(),
                "/cases/numbers",
                "/cases/numbers/first-answers",
                "/cases/numbers/ping-pong",
                "/cases/new"
            }) {
                drawn(reader, path, language);
            }
        }
        drawn(chain.customer(), "/cases/" + bounced.id(), language);
        drawn(cases.operator(), "/cases/" + bounced.id(), language);
        drawn(cases.operator(), "/operator/case-mails", language);
        drawn(chain.customer(), "/cases/new?subscription=" + chain.subscription(), language);
        assertThat(review(chain.partner(), chain, language)).hasStatusOk();
        assertThat(review(chain.customer(), chain, language)).hasStatusOk();
    }

    @Test
    @Tag("R196")
    void asking_shows_who_answers_before_it_is_sent() {
        var chain = cases.chain();
        var names = review(chain.customer(), chain, "en");
        assertThat(names).bodyText().contains("Answered by", "It does not start");
        var sent = web.post()
                .uri("/cases")
                .with(authentication(new ActorAuthentication(chain.customer())))
                .with(csrf())
                .param("subscription", chain.subscription().toString())
                .param("title", "It does not start")
                .param("text", "Error 17")
                .param("kind", "break-fix")
                .param("severity", "b")
                .exchange();
        assertThat(sent).hasStatus3xxRedirection();
        var place = String.valueOf(sent.getResponse().getHeader("Location"));
        assertThat(get(chain.partner(), place, "en")).hasStatusOk().bodyText().contains("Error 17", "CS-0");
    }

    @Test
    @Tag("R175")
    void a_product_question_to_the_operator_is_answered_with_the_publishers_contacts() {
        var chain = cases.chain();
        var answer = web.post()
                .uri("/cases")
                .with(authentication(new ActorAuthentication(chain.partner())))
                .with(csrf())
                .param("offer", chain.offer().id().toString())
                .param("title", "How does it work?")
                .param("text", "We do not know")
                .param("kind", "product-question-to-operator")
                .exchange();
        assertThat(answer).hasStatus(409);
        assertThat(answer).bodyText().contains("support@");
    }

    @Test
    @Tag("R197")
    void an_executable_that_calls_itself_pdf_is_refused_and_the_words_stay() {
        var chain = cases.chain();
        var program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        var answer = web.post()
                .uri("/cases")
                .multipart()
                .file(new MockMultipartFile("attachment", "report.pdf", "application/pdf", program))
                .with(authentication(new ActorAuthentication(chain.customer())))
                .with(csrf())
                .param("subscription", chain.subscription().toString())
                .param("title", "It does not start")
                .param("text", "See the report")
                .param("kind", "break-fix")
                .exchange();
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyText().contains("See the report");
        assertThat(get(chain.customer(), "/cases?show=all", "en")).bodyText().doesNotContain("It does not start");
    }

    private MvcTestResult review(Actor reader, CaseFixture.Chain chain, String language) {
        return web.post()
                .uri("/cases/new")
                .with(authentication(new ActorAuthentication(reader)))
                .with(csrf())
                .header("Accept-Language", language)
                .param("subscription", chain.subscription().toString())
                .param("title", "It does not start")
                .param("text", "Since this morning the product ends with an error")
                .exchange();
    }

    private void drawn(Actor reader, String path, String language) {
        var page = get(reader, path, language);
        assertThat(page).as(path).hasStatusOk();
        var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(body).as(path).contains("<h1").doesNotContain("{0}").doesNotContain("??");
    }

    private MvcTestResult get(Actor reader, String path, String language) {
        return web.get()
                .uri(path)
                .with(authentication(new ActorAuthentication(reader)))
                .header("Accept-Language", language)
                .exchange();
    }
}
