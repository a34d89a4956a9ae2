package org.entrepot.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.application.ChangeAssortment;
import org.entrepot.channel.application.SyncAudience;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.relationships.application.RecordPartnership;
import org.entrepot.verdict.spi.ChannelFacts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** P18: what was recorded stays as it was, and two things can never have been true at once. */
@EntrepotTest
@Tag("P18")
class AudienceHistoryTest {

    private final AudienceFixture audiences;
    private final OrganizationsFixture organizations;
    private final RecordPartnership partnerships;
    private final SyncAudience sync;
    private final ChangeAssortment assortment;
    private final Audiences published;
    private final ChannelFacts facts;
    private final TestClock clock;
    private final JdbcClient jdbc;

    AudienceHistoryTest(
            AudienceFixture audiences,
            OrganizationsFixture organizations,
            RecordPartnership partnerships,
            SyncAudience sync,
            ChangeAssortment assortment,
            Audiences published,
            ChannelFacts facts,
            TestClock clock,
            JdbcClient jdbc) {
        this.audiences = audiences;
        this.organizations = organizations;
        this.partnerships = partnerships;
        this.sync = sync;
        this.assortment = assortment;
        this.published = published;
        this.facts = facts;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void as_of_answers_from_what_was_recorded_then() {
        var early = audiences.partner("DIRECT_BILL");
        var late = audiences.partner("DIRECT_BILL");
        var offer = audiences.published(AudienceOption.SPECIFIC, early);
        var between = new AsOf(clock.now());
        clock.moveBy(Duration.ofDays(1));
        audiences.choose(offer, AudienceOption.SPECIFIC, early, late);
        sync(offer);
        assertThat(audiences.maySell(offer.id(), between, early, late)).containsExactly(early);
        assertThat(audiences.maySell(offer.id(), early, late)).containsExactlyInAnyOrder(early, late);
        assertThat(published.isAuthorized(late, offer.id(), between)).isFalse();
        assertThat(published.isAuthorized(late, offer.id(), new AsOf(clock.now())))
                .isTrue();
        assertThat(published
                        .summaries(Set.of(offer.id()), new AsOf(TestClock.START.minusSeconds(1)))
                        .get(offer.id()))
                .isEqualTo(new AudienceSummary(offer.id(), AudienceOption.NOT_SET));
    }

    @Test
    void two_changes_at_one_instant_lie_a_microsecond_apart() {
        var offer = audiences.draft();
        audiences.choose(offer, AudienceOption.NONE);
        audiences.publish(offer);
        clock.moveTo(jdbc.sql("select recorded_from from channel.audience_option where offer_id = :offer")
                .param("offer", offer.id().value())
                .query((row, _) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single());
        audiences.choose(offer, AudienceOption.ANY);
        sync(offer);
        assertThat(jdbc.sql("""
                        select recorded_until - recorded_from = interval '1 microsecond'
                        from channel.audience_option where offer_id = :offer and recorded_until is not null
                        """)
                        .param("offer", offer.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void two_options_at_once_are_impossible() {
        var offer = audiences.published(AudienceOption.ANY);
        refuses(offer, """
                insert into channel.audience_option (id, offer_id, option, change_id, recorded_from, recorded_until)
                select gen_random_uuid(), offer_id, 'NONE', change_id, recorded_from + interval '1 hour',
                    recorded_from + interval '2 hours'
                from channel.audience_option where offer_id = :offer
                """, "audience_option_is_one_at_a_time");
    }

    @Test
    void two_grants_in_effect_at_once_are_impossible() {
        var offer = audiences.published(AudienceOption.SPECIFIC, audiences.partner("DIRECT_BILL"));
        refuses(offer, """
                insert into channel.authorization (
                    id, authorization_id, offer_id, partner_id, state, origin, effective_from, expiry_blocked, onward,
                    granted_at, granted_by, change_id, recorded_from)
                select gen_random_uuid(), gen_random_uuid(), offer_id, partner_id, state, origin,
                    effective_from + interval '1 day', false, onward, granted_at, granted_by, change_id, recorded_from
                from channel.authorization where offer_id = :offer
                """, "authorization_does_not_overlap_another");
    }

    @Test
    void a_wind_down_without_its_dates_is_impossible() {
        var offer = audiences.published(AudienceOption.SPECIFIC, audiences.partner("DIRECT_BILL"));
        refuses(
                offer,
                "update channel.authorization set state = 'WINDING_DOWN' where offer_id = :offer",
                "authorization_check");
    }

    @Test
    @Tag("R97")
    void a_provider_keeps_an_offer_from_a_reseller_and_offers_it_again() {
        var provider = organizations.provider("Nordlicht", "DE");
        var reseller = organizations.reseller("Kiezladen", "DE");
        partnerships
                .record(reseller, provider.organization(), reseller.organization())
                .orElseThrow();
        audiences.tick();
        var offer = audiences.published(AudienceOption.ANY);
        var key = new ChannelFacts.Assortment(provider.organization(), reseller.organization(), offer.id());
        assortment.exclude(provider, reseller.organization(), offer.id()).orElseThrow();
        audiences.tick();
        assertThat(excluded(key)).containsExactly(key);
        var kept = new AsOf(clock.now());
        audiences.tick();
        assortment.include(provider, reseller.organization(), offer.id()).orElseThrow();
        audiences.tick();
        assertThat(excluded(key)).isEmpty();
        assertThat(facts.excluded(Set.of(key), kept)).containsExactly(key);
        assertThat(assortment
                        .exclude(provider, OrganizationId.next(), offer.id())
                        .toString())
                .contains("RESELLER_NOT_LINKED_TO_PROVIDER");
        assertThat(assortment
                        .exclude(reseller, reseller.organization(), offer.id())
                        .toString())
                .contains("NOT_FOUND");
    }

    private Set<ChannelFacts.Assortment> excluded(ChannelFacts.Assortment key) {
        return facts.excluded(Set.of(key), new AsOf(clock.now()));
    }

    private void sync(OfferFixture.Made offer) {
        sync.sync(offer.publisher(), offer.id(), SyncAudience.Command.ofDraft()).orElseThrow();
        audiences.tick();
    }

    private void refuses(OfferFixture.Made offer, String sql, String constraint) {
        assertThatThrownBy(
                        () -> jdbc.sql(sql).param("offer", offer.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }
}
