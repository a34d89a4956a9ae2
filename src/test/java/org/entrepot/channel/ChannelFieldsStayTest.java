package org.entrepot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.application.SubmitOffer;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Channel contact and materials are needed for as long as partners may sell (A18, A19, P7). */
@EntrepotTest
class ChannelFieldsStayTest {

    private final AudienceFixture audiences;
    private final SaveModule save;
    private final SubmitOffer submit;
    private final Offers offers;
    private final TestClock clock;

    ChannelFieldsStayTest(
            AudienceFixture audiences, SaveModule save, SubmitOffer submit, Offers offers, TestClock clock) {
        this.audiences = audiences;
        this.save = save;
        this.submit = submit;
        this.offers = offers;
        this.clock = clock;
    }

    @ParameterizedTest
    @EnumSource(
            value = AudienceOption.class,
            names = {"ANY", "SPECIFIC"})
    @Tag("A19")
    void taken_out_later_they_stop_the_publication_and_the_live_listing_keeps_them(AudienceOption option) {
        var offer = audiences.published(option, audiences.partner("DIRECT_BILL"));
        save.save(offer.publisher(), offer.id(), ModuleKey.CONTACTS, 1, OfferFixture.contacts(false))
                .orElseThrow();

        var refused = submit.submit(offer.publisher(), offer.id());

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<?>) refused).problems())
                .extracting(Problem::refusal)
                .containsExactly(ChannelRefusal.CHANNEL_MATERIALS_MISSING);
        assertThat(offers.partnerListing(offer.id(), new AsOf(clock.now())))
                .get()
                .matches(PartnerListing::hasChannelFields);
    }

    @Test
    @Tag("A18")
    void without_partners_nothing_needs_them() {
        var offer = audiences.published(AudienceOption.NONE);
        save.save(offer.publisher(), offer.id(), ModuleKey.CONTACTS, 1, OfferFixture.contacts(false))
                .orElseThrow();
        audiences.publish(offer);
        assertThat(offers.partnerListing(offer.id(), new AsOf(clock.now())))
                .get()
                .matches(listing -> !listing.hasChannelFields());
    }
}
