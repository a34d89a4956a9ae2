package org.entrepot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.application.PreviewChange;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("alone")
@EntrepotTest
@Tag("A44")
class PreviewSpeedTest {

    private static final Duration BOUND = Duration.ofSeconds(2);

    private final AudienceFixture audiences;
    private final PreviewChange preview;
    private final TestClock clock;
    private final JdbcClient jdbc;

    PreviewSpeedTest(AudienceFixture audiences, PreviewChange preview, TestClock clock, JdbcClient jdbc) {
        this.audiences = audiences;
        this.preview = preview;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    @DisplayName("a preview of an offer with 100,000 authorized partners takes two seconds at the most")
    void with_a_hundred_thousand_partners() {
        var first = audiences.partner("DIRECT_BILL");
        var other = audiences.partner("DIRECT_BILL");
        var offer = audiences.published(AudienceOption.SPECIFIC, first);
        fill(offer);
        audiences.tick();
        within(offer, new WantedTransition.ToAny());
        within(offer, new WantedTransition.AddPartners(Map.of(other, AuthorizationTerms.UNLIMITED)));
        within(offer, new WantedTransition.RemovePartners(Set.of(first)));
        within(offer, new WantedTransition.ToNone());
    }

    private void within(OfferFixture.Made offer, WantedTransition wanted) {
        var best = IntStream.range(0, 4).mapToObj(_ -> time(offer, wanted)).min(Duration::compareTo);
        assertThat(best)
                .as(wanted.getClass().getSimpleName())
                .get()
                .matches(time -> time.compareTo(BOUND) < 0, "faster than " + BOUND);
    }

    private Duration time(OfferFixture.Made offer, WantedTransition wanted) {
        var start = System.nanoTime();
        preview.preview(offer.publisher(), offer.id(), wanted).orElseThrow();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Each with a customer of its own. */
    private void fill(OfferFixture.Made offer) {
        var change = jdbc.sql("select id from channel.audience_change where offer_id = :offer order by id desc limit 1")
                .param("offer", offer.id().value())
                .query(UUID.class)
                .single();
        var values = Map.of(
                "offer",
                offer.id().value(),
                "change",
                change,
                "at",
                now(),
                "by",
                OrganizationId.next().value());
        jdbc.sql(
                        "create table public.filled as select gen_random_uuid() as partner, gen_random_uuid() as customer from generate_series(1, 100000)")
                .update();
        jdbc.sql("""
                insert into organizations.organization (id, domain, name, name_key, name_grams, selectable, listed,
                    created_at, version)
                select partner, cast(partner as text) || '.example', 'Partner', 'partner', cast('{}' as text[]), true, false,
                    cast(:at as timestamptz), 1
                from public.filled
                union all
                select customer, cast(customer as text) || '.example', 'Customer', 'customer', cast('{}' as text[]), false, false,
                    cast(:at as timestamptz), 1
                from public.filled
                """).param("at", now()).update();
        jdbc.sql("""
                insert into relationships.customer_relationship (partner, customer, delegated_admin, recorded_by,
                    recorded_by_name, recorded_from)
                select partner, customer, false, partner, 'Test', :at from public.filled
                """).param("at", now()).update();
        jdbc.sql("""
                insert into channel.authorization (id, authorization_id, offer_id, partner_id, state, origin,
                    effective_from, expiry_blocked, onward, granted_at, granted_by, change_id, recorded_from)
                select gen_random_uuid(), gen_random_uuid(), :offer, partner, 'GRANTED', 'SELECTED', :at, false, 'ALL',
                    :at, :by, :change, :at
                from public.filled
                """).params(values).update();
        jdbc.sql("drop table public.filled").update();
        jdbc.sql("analyze").update();
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
