package org.entrepot.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import org.entrepot.EntrepotTest;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.application.StopSelling;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.files.FileId;
import org.entrepot.files.Files;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
@Tag("R160")
@Tag("R311")
@DisplayName("Logos and documents of listings")
class ListingFilesTest {

    private static final ModuleKey ENGLISH = ModuleKey.listing("en");

    private final OfferFixture fixture;
    private final SaveModule save;
    private final ReadWorkspace workspace;
    private final StopSelling stop;
    private final Offers offers;
    private final Files files;
    private final MockMvcTester web;

    ListingFilesTest(
            OfferFixture fixture,
            SaveModule save,
            ReadWorkspace workspace,
            StopSelling stop,
            Offers offers,
            Files files,
            MockMvcTester web) {
        this.fixture = fixture;
        this.save = save;
        this.workspace = workspace;
        this.stop = stop;
        this.offers = offers;
        this.files = files;
        this.web = web;
    }

    @Test
    void everybody_reads_them_while_they_are_live_and_nobody_else_before_or_after() {
        var offer = fixture.anOffer().draft();
        var logo = fixture.logo(offer.publisher());
        var facts = fixture.document(offer.publisher());
        saved(offer, 1, OfferFixture.listing("Mail", logo, new ListingDocument("Facts", facts)));
        var publicLogo = "/store/offers/" + offer.id() + "/files/" + logo;
        var publicFacts = "/store/offers/" + offer.id() + "/files/" + facts;
        assertThat(web.get().uri(publicLogo).exchange()).hasStatus(404);
        assertThat(get(offer.publisher(), "/offers/" + offer.id() + "/listing/files/" + logo))
                .hasStatusOk();

        fixture.publishAgain(offer);
        assertThat(web.get().uri(publicLogo).exchange())
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.IMAGE_PNG)
                .body()
                .isEqualTo(OfferFixture.PIXEL);
        assertThat(web.get().uri(publicFacts).exchange())
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"facts.pdf\"; filename*=UTF-8''facts.pdf");
        assertThat(web.get().uri("/store").exchange()).bodyText().contains("src=\"" + publicLogo, "Logo of Mail");
        assertThat(web.get().uri("/store/offers/" + offer.id()).exchange())
                .bodyText()
                .contains(publicLogo, publicFacts, "Facts");
        assertThat(web.get().uri("/api/store/offers/" + offer.id()).exchange())
                .bodyJson()
                .extractingPath("$.documents[0].url")
                .isEqualTo("/api/store/offers/" + offer.id() + "/files/" + facts);

        var other = fixture.anOffer().published();
        assertThat(web.get()
                        .uri("/store/offers/" + other.id() + "/files/" + logo)
                        .exchange())
                .hasStatus(404);

        stop.stop(offer.publisher(), offer.id()).orElseThrow();
        assertThat(web.get().uri(publicLogo).exchange()).hasStatus(404);
    }

    @Test
    void what_is_taken_out_of_the_draft_stays_public_until_the_next_publication() {
        var offer = fixture.anOffer().draft();
        var logo = fixture.logo(offer.publisher());
        saved(offer, 1, OfferFixture.listing("Mail", logo));
        fixture.publishAgain(offer);
        var address = "/store/offers/" + offer.id() + "/files/" + logo;

        saved(offer, 2, OfferFixture.listing("Mail"));
        assertThat(web.get().uri(address).exchange()).hasStatusOk();
        fixture.publishAgain(offer);
        assertThat(web.get().uri(address).exchange()).hasStatus(404);
        assertThat(stored(logo)).as("a publication is never edited").isTrue();
    }

    @Test
    void what_never_was_submitted_is_let_go_and_may_be_used_again() {
        var offer = fixture.anOffer().draft();
        var logo = fixture.logo(offer.publisher());
        saved(offer, 1, OfferFixture.listing("Mail", logo));
        assertThat(stored(logo)).isTrue();
        saved(offer, 2, OfferFixture.listing("Mail"));
        assertThat(stored(logo)).isFalse();
        saved(offer, 3, OfferFixture.listing("Mail", logo));
        assertThat(stored(logo)).isTrue();
    }

    @Test
    void two_languages_may_show_the_same_file_and_it_stays_as_long_as_one_does() {
        var offer = fixture.anOffer().named("Mail").named("ko", "메일").draft();
        var logo = fixture.logo(offer.publisher());
        saved(offer, 1, OfferFixture.listing("Mail", logo));
        save.save(offer.publisher(), offer.id(), ModuleKey.listing("ko"), 1, OfferFixture.listing("메일", logo))
                .orElseThrow();
        saved(offer, 2, OfferFixture.listing("Mail"));
        assertThat(stored(logo)).isTrue();
        save.removeListing(offer.publisher(), offer.id(), "ko", 2).orElseThrow();
        assertThat(stored(logo)).isFalse();
    }

    @Test
    @Tag("P11")
    void a_language_without_a_logo_shows_the_one_of_the_first_language() {
        var offer = fixture.anOffer().named("Mail").named("ko", "메일").draft();
        var logo = fixture.logo(offer.publisher());
        saved(offer, 1, OfferFixture.listing("Mail", logo));
        fixture.publishAgain(offer);
        var korean = offers.summary(offer.id(), Locale.KOREAN).orElseThrow();
        assertThat(korean.name()).isEqualTo("메일");
        assertThat(korean.logo()).isEqualTo(logo);
    }

    @Test
    void a_file_of_somebody_else_or_for_something_else_is_refused_at_its_field_and_nothing_is_written() {
        var offer = fixture.anOffer().draft();
        var foreign = fixture.logo(OfferFixture.aPublisher());
        var document = fixture.document(offer.publisher());
        var typed = OfferFixture.listing(
                "Changed",
                document,
                new ListingDocument("Facts", foreign),
                new ListingDocument("More", "00000000-0000-7000-8000-000000000000"));
        assertThat(fields(save.save(offer.publisher(), offer.id(), ENGLISH, 1, typed)))
                .containsExactly(
                        "logo file-not-usable",
                        "documents[0].file file-not-usable",
                        "documents[1].file file-not-usable");
        assertThat(draft(offer).name()).isNotEqualTo("Changed");
        assertThat(stored(document)).isFalse();
    }

    @Test
    void the_page_takes_a_picture_and_documents_and_calls_a_document_as_its_file_is_called() {
        var offer = fixture.anOffer().draft();
        var answer = post(
                offer,
                new MockMultipartFile("logo.upload", "mark.png", "image/png", OfferFixture.PIXEL),
                new MockMultipartFile("documents[1].upload", "Data sheet.pdf", "application/pdf", OfferFixture.PDF));
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(draft(offer).logo()).isNotEmpty();
        assertThat(draft(offer).documents()).extracting(ListingDocument::title).containsExactly("Data sheet");
        assertThat(get(offer.publisher(), "/offers/" + offer.id() + "/listing/en"))
                .bodyText()
                .contains("Remove the logo", "Open document 1");
    }

    @Test
    void the_page_tells_every_problem_and_keeps_what_could_be_taken() {
        var offer = fixture.anOffer().draft();
        var answer = post(
                offer,
                new MockMultipartFile("logo.upload", "mark.png", "image/png", OfferFixture.PDF),
                new MockMultipartFile("documents[0].upload", "facts.pdf", "application/pdf", OfferFixture.PDF));
        assertThat(answer)
                .hasStatus(400)
                .bodyText()
                .contains("Files of this type are not taken", "Open document 1", "facts");
        assertThat(draft(offer).documents()).isEmpty();
    }

    private MvcTestResult post(OfferFixture.Made offer, MockMultipartFile... parts) {
        var request = web.post().uri("/offers/" + offer.id() + "/listing/en").multipart();
        for (var part : parts) {
            request.file(part);
        }
        return request.with(authentication(new ActorAuthentication(offer.publisher())))
                .with(csrf())
                .param("version", "1")
                .param("name", "Mail")
                .param("searchSummary", "What it does")
                .param("description", "More")
                .param("gettingStarted", "Open it")
                .param("privacyUrl", "https://publisher.example/privacy")
                .exchange();
    }

    private MvcTestResult get(Actor actor, String address) {
        return web.get()
                .uri(address)
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }

    private void saved(OfferFixture.Made offer, long version, Listing listing) {
        save.save(offer.publisher(), offer.id(), ENGLISH, version, listing).orElseThrow();
    }

    private Listing draft(OfferFixture.Made offer) {
        return workspace
                .offer(offer.publisher(), offer.id())
                .orElseThrow()
                .draft()
                .content()
                .listing("en");
    }

    private boolean stored(String file) {
        var id = FileId.parse(file).orElseThrow();
        return files.find(List.of(id)).get(id).isAttached();
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome.fold(
                _ -> List.of(),
                problems -> problems.stream()
                        .map((Problem problem) ->
                                problem.field() + " " + problem.refusal().code())
                        .toList());
    }
}
