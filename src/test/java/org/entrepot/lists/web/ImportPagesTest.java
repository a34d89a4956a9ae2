package org.entrepot.lists.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.entrepot.EntrepotTest;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.site.ActorAuthentication;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Import and export on the pages of an offer and through its API. */
@EntrepotTest
class ImportPagesTest {

    private final MockMvcTester web;
    private final AudienceFixture audiences;

    ImportPagesTest(MockMvcTester web, AudienceFixture audiences) {
        this.web = web;
        this.audiences = audiences;
    }

    @Test
    @Tag("R94")
    void a_file_becomes_a_plan_that_is_applied_from_its_page() throws Exception {
        var offer = audiences.draft();
        audiences.choose(offer, AudienceOption.SPECIFIC);
        var partner = audiences.partner("DIRECT_BILL");
        var sent = upload(offer, "Tenant ID;Name\r\n" + partner + ";Mine\r\n;nobody\r\n");
        assertThat(sent).hasStatus(302);
        var plan = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        var page = page(offer, plan);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.text()).contains("1 partner is put into the draft.").contains("Unreadable");
        assertThat(page.select("form[action$=/applications]")).hasSize(1);
        assertThat(text(get(offer, plan + "/rest")))
                .startsWith("\uFEFFLine,Verdict,Reason,Tenant ID,Name\r\n")
                .contains("3,unreadable,The row names no partner.,,nobody\r\n");
        assertThat(post(offer, plan + "/applications")).hasStatus(302);
        assertThat(page(offer, plan).text()).contains("Applied");
        assertThat(text(get(offer, here(offer) + "/export")))
                .contains(partner + ",")
                .contains(",waiting,no\r\n");
    }

    @Test
    void a_row_is_mended_in_its_side_panel() throws Exception {
        var offer = audiences.draft();
        var sent = paste(offer, "No Such Company\n");
        var plan = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        var panel = page(offer, plan + "?repair=1").selectFirst("#panel");
        assertThat(panel).isNotNull();
        assertThat(panel.select("input[type=search]").val()).isEqualTo("No Such Company");
        assertThat(post(offer, plan + "/rows/1/drop")).hasStatus(302);
        assertThat(page(offer, plan).text()).contains("Left out");
    }

    @Test
    @Tag("A27")
    void a_refused_file_is_told_at_its_field_with_everything_else_kept() throws Exception {
        var offer = audiences.draft();
        var answer = upload(offer, "Name,Country\r\nContoso,DE\r\n");
        assertThat(answer).hasStatus(400);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#field-file");
        assertThat(page.select("#field-file-problem").text()).contains("Tenant ID");
        var empty = web.post()
                .uri(here(offer) + "/imports")
                .with(csrf())
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .exchange();
        assertThat(empty).hasStatus(400);
    }

    @Test
    void the_api_reads_a_body() {
        var offer = audiences.draft();
        var partner = audiences.partner("DIRECT_BILL");
        var sent = web.post()
                .uri("/api" + here(offer) + "/imports?mode=replace")
                .with(csrf())
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .contentType(MediaType.parseMediaType("text/csv"))
                .content("Type,ID,Description\ntenant,%s,x\n".formatted(partner))
                .exchange();
        assertThat(sent).hasStatus(201);
        assertThat(sent).bodyJson().extractingPath("$.rows.new").isEqualTo(1);
    }

    private MvcTestResult upload(OfferFixture.Made offer, String text) {
        var file = new MockMultipartFile("file", "partners.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return web.post()
                .uri(here(offer) + "/imports")
                .multipart()
                .file(file)
                .with(csrf())
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .exchange();
    }

    private MvcTestResult paste(OfferFixture.Made offer, String text) {
        return web.post()
                .uri(here(offer) + "/imports")
                .param("pasted", text)
                .with(csrf())
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .exchange();
    }

    private MvcTestResult post(OfferFixture.Made offer, String address) {
        return web.post()
                .uri(address)
                .with(csrf())
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .exchange();
    }

    private MvcTestResult get(OfferFixture.Made offer, String address) {
        return web.get()
                .uri(address)
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .exchange();
    }

    private Document page(OfferFixture.Made offer, String address) throws UnsupportedEncodingException {
        var answer = get(offer, address);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }

    private static String here(OfferFixture.Made offer) {
        return "/offers/" + offer.id() + "/audience";
    }
}
