package org.entrepot.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.Locale;
import org.entrepot.EntrepotTest;
import org.entrepot.catalog.application.GoLive;
import org.entrepot.catalog.application.PreviewGuests;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.PlanContent;
import org.entrepot.catalog.domain.PreviewAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.organizations.Members;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
@Tag("R323")
@DisplayName("People whom the publisher named for a preview")
class PreviewGuestsTest {

    private final OfferFixture offers;
    private final OrganizationsFixture organizations;
    private final Members members;
    private final SaveModule save;
    private final GoLive goLive;
    private final PreviewGuests guests;
    private final MockMvcTester web;

    PreviewGuestsTest(
            OfferFixture offers,
            OrganizationsFixture organizations,
            Members members,
            SaveModule save,
            GoLive goLive,
            PreviewGuests guests,
            MockMvcTester web) {
        this.offers = offers;
        this.organizations = organizations;
        this.members = members;
        this.save = save;
        this.goLive = goLive;
        this.guests = guests;
        this.web = web;
    }

    @Test
    void see_all_plans_while_the_preview_waits_and_nothing_before_or_after() {
        var offer = offers.anOffer()
                .withPlan("standard", PricingModel.PER_USER)
                .withPrivatePlan("secret")
                .draft();
        var guest = organizations.customer("Guests", "KR");
        name(offer, 0, guest);
        assertThat(isHidden(guest, offer)).isTrue();

        offers.submit(offer);
        offers.review();
        assertThat(guests.read(guest, offer.id())
                        .orElseThrow()
                        .content()
                        .plans()
                        .values())
                .extracting(PlanContent::name)
                .containsExactlyInAnyOrder("Plan standard", "Plan secret");
        assertThat(get(guest, "/previews/" + offer.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Plan secret", "before it is published")
                .doesNotContain("channel@publisher.example", "channel-kit");
        assertThat(get(guest, "/api/previews/" + offer.id()))
                .bodyJson()
                .extractingPath("$.plans.length()")
                .isEqualTo(2);

        goLive.goLive(offer.publisher(), offer.id()).orElseThrow();
        assertThat(isHidden(guest, offer)).isTrue();
    }

    @Test
    void are_known_by_their_address_whatever_its_capitals_and_nobody_else_is_let_in() {
        var offer = offers.anOffer().inPreview();
        var guest = organizations.customer("Named", "KR");
        var address = members.byId(guest.user()).orElseThrow().email().value();
        var audience = new PreviewAudience(List.of(address.toUpperCase(Locale.ROOT)));
        save.save(offer.publisher(), offer.id(), ModuleKey.PREVIEW_AUDIENCE, 0, audience)
                .orElseThrow();
        assertThat(isHidden(guest, offer)).isFalse();
        assertThat(isHidden(organizations.colleague(guest), offer)).isTrue();
        assertThat(isHidden(organizations.publisher("Rival", "KR"), offer)).isTrue();
        assertThat(web.get().uri("/previews/" + offer.id()).exchange()).hasStatus3xxRedirection();
        assertThat(web.get().uri("/api/previews/" + offer.id()).exchange()).hasStatus(401);
    }

    @Test
    void are_out_as_soon_as_they_are_taken_off_the_list() {
        var offer = offers.anOffer().inPreview();
        var guest = organizations.customer("Shortly", "KR");
        name(offer, 0, guest);
        assertThat(isHidden(guest, offer)).isFalse();
        name(offer, 1);
        assertThat(isHidden(guest, offer)).isTrue();
    }

    @Test
    void see_the_logo_of_the_preview() {
        var offer = offers.anOffer().draft();
        var logo = offers.logo(offer.publisher());
        save.save(offer.publisher(), offer.id(), ModuleKey.listing("en"), 1, OfferFixture.listing("Mail", logo))
                .orElseThrow();
        var guest = organizations.customer("Looker", "KR");
        name(offer, 0, guest);
        offers.submit(offer);
        offers.review();
        var address = "/previews/" + offer.id() + "/files/" + logo;
        assertThat(get(guest, "/previews/" + offer.id())).bodyText().contains(address);
        assertThat(get(guest, address)).hasStatusOk();
        assertThat(get(organizations.colleague(guest), address)).hasStatus(404);
    }

    private void name(OfferFixture.Made offer, long version, Actor... named) {
        var addresses = java.util.Arrays.stream(named)
                .map(actor -> members.byId(actor.user()).orElseThrow().email().value())
                .toList();
        save.save(offer.publisher(), offer.id(), ModuleKey.PREVIEW_AUDIENCE, version, new PreviewAudience(addresses))
                .orElseThrow();
    }

    private boolean isHidden(Actor actor, OfferFixture.Made offer) {
        return guests.read(actor, offer.id()) instanceof Outcome.Refused<?> refused
                && refused.refusal() == Denial.NOT_FOUND;
    }

    private MvcTestResult get(Actor actor, String address) {
        return web.get()
                .uri(address)
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }
}
