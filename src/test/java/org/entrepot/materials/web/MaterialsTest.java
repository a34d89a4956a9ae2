package org.entrepot.materials.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferFixture.Made;
import org.entrepot.discovery.Viewers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.materials.MaterialsFixture;
import org.entrepot.materials.application.CheckLinks;
import org.entrepot.materials.application.PublishMaterial;
import org.entrepot.materials.domain.MaterialKind;
import org.entrepot.materials.domain.MaterialVersion;
import org.entrepot.sales.SellingFixture;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
@DisplayName("R142-R148: materials for the channel")
class MaterialsTest {

    private final MockMvcTester web;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private final MaterialsFixture materials;
    private final PublishMaterial publish;
    private final CheckLinks links;
    private final Viewers viewers;
    private final TestClock clock;
    private final JdbcClient jdbc;

    private Made offer;
    private OrganizationId partner;

    MaterialsTest(
            MockMvcTester web,
            SellingFixture selling,
            OfferFixture offers,
            MaterialsFixture materials,
            PublishMaterial publish,
            CheckLinks links,
            Viewers viewers,
            TestClock clock,
            JdbcClient jdbc) {
        this.web = web;
        this.selling = selling;
        this.offers = offers;
        this.materials = materials;
        this.publish = publish;
        this.links = links;
        this.viewers = viewers;
        this.clock = clock;
        this.jdbc = jdbc;
        this.partner = OrganizationId.next();
        this.offer = offers.anOffer()
                .by(Actor.person(UserId.next(), selling.publisher(), "Mina Park", Set.of(Role.DEVELOPER)))
                .published();
    }

    @BeforeEach
    void an_exclusive_offer_with_one_partner_on_its_list() {
        partner = selling.partner("DE");
        selling.open(offer, AudienceOption.SPECIFIC, partner);
        clock.moveBy(Duration.ofMillis(1));
    }

    @Test
    @Tag("A45")
    void the_channel_reads_the_newest_version_and_what_changed_and_the_publisher_keeps_the_old_one() {
        var first = guide("en", "Set-up guide", "one");
        var second = publish.addVersion(
                        offer.publisher(),
                        offer.id(),
                        first.material(),
                        materials.draft(offer.publisher(), "en", "Set-up guide", "two", "Step two is new"))
                .orElseThrow();

        assertThat(second.number()).isEqualTo(2);
        assertThat(get(agent(), shelf())).bodyText().contains("Set-up guide", "New in version 2", "Step two is new");
        assertThat(content(get(agent(), shelf() + "/" + second.id()))).isEqualTo("two");
        assertThat(get(agent(), shelf() + "/" + first.id())).hasStatus(404);
        assertThat(content(get(offer.publisher(), workspace() + "/versions/" + first.id() + "/content")))
                .isEqualTo("one");
        assertThat(get(offer.publisher(), workspace() + "/" + first.material()))
                .bodyText()
                .contains("version 1", "version 2", "Current", "Step two is new");
    }

    @Test
    void a_further_version_says_what_changed() {
        var first = guide("en", "Guide", "one");
        var refused = publish.addVersion(
                offer.publisher(),
                offer.id(),
                first.material(),
                materials.draft(offer.publisher(), "en", "Guide", "two", " "));
        assertThat(problems(refused)).containsExactly("changeNote required");
    }

    @Test
    @Tag("A45")
    void a_reader_gets_its_language_else_the_first_and_finds_the_others() {
        var english = guide("en", "Guide in English", "one");
        publish.addVersion(
                        offer.publisher(),
                        offer.id(),
                        english.material(),
                        materials.draft(offer.publisher(), "ko", "안내서", "two", ""))
                .orElseThrow();

        assertThat(web.get()
                        .uri("/api" + shelf())
                        .header("Accept-Language", "ko")
                        .with(authentication(new ActorAuthentication(agent())))
                        .exchange())
                .bodyJson()
                .extractingPath("$.items[0].versions[*].language")
                .isEqualTo(List.of("ko", "en"));
        assertThat(web.get()
                        .uri("/api" + shelf())
                        .header("Accept-Language", "ja")
                        .with(authentication(new ActorAuthentication(agent())))
                        .exchange())
                .bodyJson()
                .extractingPath("$.items[0].versions[*].language")
                .isEqualTo(List.of("en", "ko"));
    }

    @Test
    @Tag("P15")
    void only_whoever_counts_as_authorized_finds_them() {
        var version = guide("en", "Guide", "one");
        var listed = selling.provider("DE");
        selling.list(offer, listed);
        clock.moveBy(Duration.ofMillis(1));
        var reseller = reseller(listed);
        var below = reseller(selling.provider("DE"));

        for (var reader : List.of(agent(), selling.agentOf(listed), selling.agentOf(reseller))) {
            assertThat(get(reader, shelf())).hasStatusOk().bodyText().contains("Guide");
            assertThat(get(reader, shelf() + "/" + version.id())).hasStatusOk();
            assertThat(get(reader, "/api" + shelf() + "/" + version.id() + "/content"))
                    .hasStatusOk();
            assertThat(get(reader, details())).bodyText().contains("Materials and kits");
        }
        for (var reader : List.of(selling.agentOf(selling.partner("DE")), selling.agentOf(below))) {
            assertThat(get(reader, shelf())).hasStatus(404);
            assertThat(get(reader, "/api" + shelf())).hasStatus(404);
            assertThat(get(reader, shelf() + "/" + version.id())).hasStatus(404);
            assertThat(get(reader, details())).hasStatusOk().bodyText().doesNotContain("Materials and kits");
        }
        var customer = selling.agentOf(selling.customer("DE"), Role.CUSTOMER_ADMIN);
        assertThat(get(customer, shelf() + "/" + version.id())).hasStatus(403);
        assertThat(get(selling.agentOf(selling.publisher(), Role.OWNER), workspace()))
                .hasStatus(404);
        assertThat(web.get().uri("/store/offers/" + offer.id()).exchange())
                .bodyText()
                .doesNotContain("Materials and kits");
    }

    @Test
    void readings_count_once_for_each_person_and_day_and_the_publisher_sees_companies_only() {
        var version = guide("en", "Guide", "one");
        var anna = agent();
        var ben = agent();
        Stream.of(anna, anna, ben).forEach(reader -> open(reader, version));
        get(offer.publisher(), workspace() + "/versions/" + version.id() + "/content");
        clock.moveBy(Duration.ofDays(1));
        open(anna, version);

        assertThat(get(offer.publisher(), "/api" + workspace() + "/" + version.material() + "/readings"))
                .bodyJson()
                .extractingPath("$.items[*].readings")
                .isEqualTo(List.of(3));
        assertThat(get(offer.publisher(), workspace() + "/" + version.material()))
                .bodyText()
                .doesNotContain(anna.name())
                .doesNotContain(anna.user().toString());
    }

    @Test
    void a_program_that_calls_itself_a_document_is_refused_and_nothing_is_published() {
        var program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        var refused = web.post()
                .uri(workspace())
                .multipart()
                .file(new MockMultipartFile("upload", "prices.pdf", "application/pdf", program))
                .param("kind", "sales-collateral")
                .param("language", "en")
                .param("title", "Prices")
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .with(csrf())
                .exchange();
        assertThat(refused).hasStatus(400).bodyText().contains("Prices");
        assertThat(get(agent(), shelf())).bodyText().doesNotContain("Prices");
    }

    @Test
    void a_file_is_handed_out_as_a_download_that_no_browser_runs() {
        var version = guide("en", "Guide", "<script>alert(1)</script>");
        var answer = get(agent(), shelf() + "/" + version.id());
        assertThat(answer).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getResponse().getContentType()).startsWith("text/plain");
    }

    @Test
    void a_link_leads_on_and_one_that_is_gone_is_amber_for_the_publisher_who_is_told() {
        var works = materials.link(
                offer.publisher(), offer.id(), MaterialKind.MARKETING_LINK, "https://partners.publisher.example/kit");
        var gone = materials.link(
                offer.publisher(), offer.id(), MaterialKind.TRAINING, "https://partners.publisher.example/gone");
        while (links.checkOne()) {
            Thread.onSpinWait();
        }

        assertThat(get(agent(), shelf() + "/" + works.id()))
                .hasStatus(303)
                .hasHeader("Location", "https://partners.publisher.example/kit");
        assertThat(get(offer.publisher(), workspace())).bodyText().contains("A link does not answer", "Broken link");
        assertThat(get(offer.publisher(), workspace() + "/" + gone.material()))
                .bodyText()
                .contains("nothing is there any more");
        assertThat(get(offer.publisher(), workspace() + "/" + works.material()))
                .bodyText()
                .contains("Link works");
        assertThat(told("material-link-broken"))
                .containsExactly(offer.publisher().organization());
        assertThat(get(agent(), shelf())).bodyText().doesNotContain("Broken");
    }

    @Test
    @Tag("P15")
    void exactly_the_channel_is_told_of_a_new_version_once_for_several_in_a_row() {
        var listed = selling.provider("DE");
        selling.list(offer, listed);
        var reseller = reseller(listed);
        clock.moveBy(Duration.ofMillis(1));
        guide("en", "First", "one");
        guide("en", "Second", "two");

        assertThat(told("materials-updated"))
                .containsExactlyInAnyOrder(partner, listed, reseller)
                .containsExactlyInAnyOrderElementsOf(viewers.channelOf(offer.id()));
    }

    @Test
    void a_withdrawn_material_is_gone_for_the_channel_until_it_is_offered_again() {
        var version = guide("en", "Guide", "one");
        var path = workspace() + "/" + version.material();
        assertThat(post(offer.publisher(), path + "/withdrawal")).hasStatus(302);
        assertThat(get(agent(), shelf() + "/" + version.id())).hasStatus(404);
        assertThat(get(offer.publisher(), path)).bodyText().contains("Withdrawn");
        var refused = publish.addVersion(
                offer.publisher(),
                offer.id(),
                version.material(),
                materials.draft(offer.publisher(), "en", "Guide", "two", "new"));
        assertThat(problems(refused)).containsExactly(" material-withdrawn");
        assertThat(post(offer.publisher(), path + "/restoration")).hasStatus(302);
        assertThat(get(agent(), shelf() + "/" + version.id())).hasStatusOk();
    }

    @Test
    void a_kit_bundles_materials_in_its_order() {
        var first = guide("en", "Guide", "one");
        var second = guide("en", "Story", "two");
        var made = web.post()
                .uri("/api/offers/" + offer.id() + "/kits")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"title": "First meeting", "purpose": "Before you go", "materials": ["%s", "%s"]}
                        """.formatted(second.material(), first.material()))
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .with(csrf())
                .exchange();
        assertThat(made).hasStatus(201);
        assertThat(get(agent(), "/api/marketplace/offers/" + offer.id() + "/kits"))
                .bodyJson()
                .extractingPath("$.items[0].materials")
                .isEqualTo(
                        List.of(second.material().toString(), first.material().toString()));
        assertThat(get(agent(), shelf())).bodyText().contains("First meeting", "Before you go");
        assertThat(get(offer.publisher(), workspace())).bodyText().contains("First meeting");
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        var refused = publish.add(
                offer.publisher(),
                offer.id(),
                Optional.empty(),
                new PublishMaterial.Draft("klingon!", " ", "", Optional.empty(), "http://publisher.example", ""));
        assertThat(problems(refused))
                .containsExactly(
                        "kind material-kind-unknown",
                        "language material-language-unknown",
                        "title required",
                        "url url-not-https");
    }

    private static List<String> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream()
                        .map(problem ->
                                problem.field() + " " + problem.refusal().code())
                        .toList()
                : List.of();
    }

    private MaterialVersion guide(String language, String title, String content) {
        return materials.text(
                offer.publisher(), offer.id(), MaterialKind.USER_DOCUMENTATION, language, title, content, "");
    }

    private OrganizationId reseller(OrganizationId provider) {
        var made = selling.reseller("DE");
        selling.link(provider, made);
        return made;
    }

    private Actor agent() {
        return selling.agentOf(partner);
    }

    private void open(Actor reader, MaterialVersion version) {
        assertThat(get(reader, shelf() + "/" + version.id())).hasStatusOk();
    }

    private List<OrganizationId> told(String kind) {
        return jdbc.sql("""
                        select member.organization
                        from notices.happening
                        cross join unnest(organizations) as member (organization)
                        where kind = :kind and facts ->> 'offer' = :offer and told_at is null
                        """)
                .param("kind", kind)
                .param("offer", offer.id().toString())
                .query((row, _) -> new OrganizationId(row.getObject("organization", UUID.class)))
                .list();
    }

    private String details() {
        return "/marketplace/offers/" + offer.id();
    }

    private String shelf() {
        return details() + "/materials";
    }

    private String workspace() {
        return "/offers/" + offer.id() + "/materials";
    }

    private static String content(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(Actor actor, String path) {
        return web.get()
                .uri(path)
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }

    private MvcTestResult post(Actor actor, String path) {
        return web.post()
                .uri(path)
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf())
                .exchange();
    }
}
