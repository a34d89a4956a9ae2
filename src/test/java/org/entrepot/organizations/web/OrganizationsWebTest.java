package org.entrepot.organizations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.site.ActorAuthentication;
import org.entrepot.site.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EntrepotTest
class OrganizationsWebTest {

    private final OrganizationsFixture world;
    private final MockMvcTester web;

    OrganizationsWebTest(OrganizationsFixture world, MockMvcTester web) {
        this.world = world;
        this.web = web;
    }

    @Test
    @DisplayName("P11: every page of the operator and of a company renders in five languages, with one heading")
    void pages_render_in_every_language() {
        var operator = world.operator();
        var partner = world.organization("Alder <Direct>", "DE", EnrolmentKind.DIRECT_BILL);
        var id = partner.organization();
        for (var language : Texts.LANGUAGES) {
            for (var path : List.of(
                    "/operator/organizations",
                    "/operator/organizations?q=alder&kind=direct-bill&country=DE",
                    "/operator/organizations/new",
                    "/operator/organizations/" + id,
                    "/operator/applications",
                    "/operator/applications?all=true",
                    "/operator/countries",
                    "/operator/countries?edit=CH",
                    "/organization",
                    "/members",
                    "/members?panel=invite")) {
                assertPage(get(path, operator, language.toLanguageTag()), path);
            }
            assertPage(get("/organization", partner, language.toLanguageTag()), "partner");
            assertPage(get("/members/" + partner.user(), partner, language.toLanguageTag()), "member");
        }
        assertThat(get("/operator/organizations/" + id, operator, "en"))
                .bodyText()
                .contains("Alder &lt;Direct&gt;")
                .doesNotContain("Alder <Direct>");
    }

    @Test
    @DisplayName("A company applies without signing in; problems come back at their fields with everything typed")
    void a_visitor_applies() {
        assertThat(web.get().uri("/apply").exchange()).hasStatusOk();
        var refused = web.post()
                .uri("/apply")
                .with(csrf())
                .param("kind", "publisher")
                .param("company", "Typed & Kept")
                .exchange();
        assertThat(refused)
                .hasStatus(400)
                .bodyText()
                .contains("Typed &amp; Kept")
                .contains("field-domain-problem");
        var sent = web.post()
                .uri("/apply")
                .with(csrf())
                .param("kind", "publisher")
                .param("company", "Aspen Software")
                .param("domain", "aspen.example")
                .param("country", "SE")
                .param("contactName", "Astrid")
                .param("email", "astrid@aspen.example")
                .exchange();
        assertThat(sent).hasStatus(302).hasRedirectedUrl("/apply/thanks");
        assertThat(get("/operator/applications", world.operator(), "en"))
                .bodyText()
                .contains("Aspen Software");
    }

    @Test
    @DisplayName("A company's own system applies without session or token; one address that goes on and on has to wait")
    void a_program_applies_by_the_public_api() {
        for (var number = 0; number < ApplyLimits.PER_ADDRESS; number++) {
            var domain = "laurel" + number + ".example";
            assertThat(applyByApi("198.51.100.7", domain)).hasStatus(201);
        }
        var answer = applyByApi("198.51.100.7", "laurel-more.example");
        assertThat(answer).hasStatus(429).bodyText().contains("too-many-requests");
        assertThat(Integer.parseInt(String.valueOf(answer.getResponse().getHeader("Retry-After"))))
                .isBetween(1, 3600 / ApplyLimits.PER_ADDRESS + 1);
        assertThat(web.post()
                        .uri("/apply")
                        .with(csrf())
                        .with(from("198.51.100.7"))
                        .param("company", "Typed & Kept")
                        .exchange())
                .hasStatus(429)
                .bodyText()
                .contains("Typed &amp; Kept");
        assertThat(applyByApi("198.51.100.8", "laurel-more.example")).hasStatus(201);
    }

    private MvcTestResult applyByApi(String address, String domain) {
        return web.post()
                .uri("/api/applications")
                .with(from(address))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\": \"publisher\", \"company\": \"Laurel\", \"domain\": \"" + domain
                        + "\", \"country\": \"DE\", \"contactName\": \"Lou\", \"email\": \"lou@" + domain
                        + "\", \"attestsRequirements\": false}")
                .exchange();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    @DisplayName("Removing a member says first what it does; a member of another company cannot be asked for")
    void a_removal_is_confirmed() {
        var admin = world.directBill("Sumac", "DE");
        var agent = world.colleague(admin, Role.SALES_AGENT);
        var place = "/members/" + agent.user() + "/removal";
        assertThat(get("/members/" + agent.user(), admin, "en"))
                .bodyText()
                .contains("href=\"" + place + "\"")
                .doesNotContain("action=\"" + place);
        assertThat(get(place, admin, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("signed out everywhere", "Sales agent", "action=\"" + place);
        for (var language : new String[] {"ko", "zh-Hans", "ja", "tr"}) {
            assertPage(get(place, admin, language), place);
        }
        assertThat(get(place, world.directBill("Sumac Stranger", "DE"), "en")).hasStatus(404);
        assertThat(get("/members/" + admin.user() + "/removal", admin, "en"))
                .as("the last administrator stays")
                .hasStatusOk()
                .bodyText()
                .contains("Not possible now")
                .doesNotContain("action=\"/members/" + admin.user() + "/removal");
        assertThat(post(place, admin).exchange()).hasStatus(302).hasRedirectedUrl("/members");
        assertThat(get(place, admin, "en")).hasStatus(404);
    }

    @Test
    @DisplayName("P12: regions have names in the reader's language")
    void regions_are_named_in_every_language() {
        var operator = world.operator();
        assertThat(get("/operator/countries", operator, "ko"))
                .bodyText()
                .contains("유럽")
                .doesNotContain("Europe<");
        assertThat(get("/operator/countries", operator, "ja")).bodyText().contains("アジア太平洋");
        assertThat(get("/operator/countries", operator, "tr")).bodyText().contains("Latin Amerika ve Karayipler");
        assertThat(get("/organization", world.directBill("Larch", "DE"), "zh-Hans"))
                .bodyText()
                .contains("欧洲");
    }

    @Test
    @Tag("R44")
    @DisplayName("R44: inviting over the form and over the API; the API never hands out the secret of the link")
    void people_are_invited() {
        var admin = world.directBill("Rowan", "DE");
        var posted = post("/members", admin)
                .param("emails", "one@rowan.example\ntwo@rowan.example")
                .param("roles", "sales-agent")
                .param("language", "tr")
                .exchange();
        assertThat(posted).hasStatus(302).hasRedirectedUrl("/members");
        var invited = web.post()
                .uri("/api/organization/members")
                .with(authentication(new ActorAuthentication(admin)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"emails\": [\"three@rowan.example\"], \"roles\": [\"admin-agent\"]}")
                .exchange();
        assertThat(invited)
                .hasStatus(201)
                .bodyText()
                .contains("three@rowan.example")
                .doesNotContain("token");
        assertThat(get("/members", admin, "en"))
                .bodyText()
                .contains("one@rowan.example", "two@rowan.example", "three@rowan.example");
    }

    @Test
    @DisplayName("P10: a stale profile is refused with 412, one without If-Match with 428")
    void a_stale_write_is_refused() {
        var admin = world.directBill("Willow", "DE");
        var etag = get("/api/organization", admin, "en").getResponse().getHeader("ETag");
        var body = "{\"name\": \"Willow GmbH\", \"listed\": true, \"skills\": [\"SAP\"]}";
        assertThat(put("/api/organization", admin, body).exchange()).hasStatus(428);
        assertThat(put("/api/organization", admin, body)
                        .header("If-Match", String.valueOf(etag))
                        .exchange())
                .hasStatusOk();
        assertThat(put("/api/organization", admin, body)
                        .header("If-Match", String.valueOf(etag))
                        .exchange())
                .hasStatus(412);
    }

    @Test
    @DisplayName("A stranger gets not found for everything of another company, a wrong role is told the right one")
    void strangers_find_nothing() {
        var partner = world.directBill("Hornbeam", "DE");
        var stranger = world.directBill("Hornbeam Stranger", "DE");
        assertThat(get("/members/" + partner.user(), stranger, "en")).hasStatus(404);
        assertThat(get("/operator/organizations", stranger, "en"))
                .hasStatus(403)
                .bodyText()
                .contains("operations");
        assertThat(get("/operator/organizations/" + partner.organization(), stranger, "en"))
                .hasStatus(403);
        assertThat(get("/api/operator/organizations/" + partner.organization(), stranger, "en"))
                .hasStatus(403);
        assertThat(get("/operator/countries", stranger, "en")).hasStatus(403);
        assertThat(get("/operator/organizations/" + OrganizationId.next(), world.operator(), "en"))
                .hasStatus(404);
        assertThat(get("/operator/organizations/no-guid", world.operator(), "en"))
                .hasStatus(404);
        var nobody = world.colleague(stranger);
        assertThat(get("/members", nobody, "en")).hasStatus(403);
        assertThat(get("/api/partners", stranger, "en")).hasStatus(403);
    }

    @Test
    @Tag("R12")
    @DisplayName("R12 R11: the operator changes a status and the partner signs, by form")
    void standing_changes_by_form() {
        var admin = world.organization("Linden", "DE", EnrolmentKind.DIRECT_BILL);
        var address = "/operator/organizations/" + admin.organization();
        assertThat(post("/organization/agreements", admin)
                        .param("region", "EUROPE")
                        .exchange())
                .hasStatus(302);
        assertThat(post(address + "/program-status", world.operator())
                        .param("status", "RESTRICTED")
                        .exchange())
                .hasStatus(400)
                .bodyText()
                .contains("field-reason-problem");
        assertThat(post(address + "/program-status", world.operator())
                        .param("status", "RESTRICTED")
                        .param("reason", "Late payments")
                        .exchange())
                .hasStatus(302);
        assertThat(get(address, world.operator(), "en")).bodyText().contains("Late payments", "Restricted");
    }

    @Test
    @Tag("R88")
    @DisplayName("R87 R88: a publisher searches partners over the API; a filter nobody knows is an error at its field")
    void the_directory_answers_over_the_api() {
        world.directBill("Sycamore", "DE");
        var publisher = world.publisher("Sycamore Software", "DE");
        assertThat(get("/api/partners?q=SYCA&country=DE,FR", publisher, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Sycamore")
                .doesNotContain("Software");
        assertThat(get("/api/partners?competency=magic", publisher, "en"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("competency");
        assertThat(get("/api/countries", publisher, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("\"DE\"");
        assertThat(world.colleague(publisher, Role.DEVELOPER).roles()).containsExactly(Role.DEVELOPER);
    }

    private static void assertPage(MvcTestResult answer, String path) {
        assertThat(answer).as(path).hasStatusOk();
        assertThat(answer).as(path).bodyText().containsOnlyOnce("<h1").doesNotContain("??");
    }

    private MvcTestResult get(String path, Actor actor, String language) {
        return web.get()
                .uri(path)
                .header("Accept-Language", language)
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path, Actor actor) {
        return web.post()
                .uri(path)
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf());
    }

    private MockMvcTester.MockMvcRequestBuilder put(String path, Actor actor, String body) {
        return web.put()
                .uri(path)
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
