package org.entrepot.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.sales.SellingFixture.through;
import static org.entrepot.sales.SellingFixture.wish;

import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PricingModel;
import org.entrepot.channel.spi.SalesRecord;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EntrepotTest
@Tag("P1")
@DisplayName("P1: Sold(p, o), the one definition")
class SoldTest {

    private final SalesRecord record;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private final TestClock clock;

    SoldTest(SalesRecord record, SellingFixture selling, OfferFixture offers, TestClock clock) {
        this.record = record;
        this.selling = selling;
        this.offers = offers;
        this.clock = clock;
    }

    @Test
    void an_order_makes_it_so_from_its_moment_on() {
        var partner = selling.partner("DE");
        var offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.SPECIFIC, partner);
        var before = clock.now();
        assertThat(record.hasSold(partner, offer.id(), new AsOf(before))).isFalse();

        selling.sell(selling.agentOf(partner), wish(selling.customer("DE", partner), offer.plan()));

        assertThat(record.hasSold(partner, offer.id(), new AsOf(before))).isFalse();
        assertThat(record.lastSales(offer.id(), Set.of(partner), new AsOf(clock.now())))
                .containsOnly(java.util.Map.entry(partner, clock.now()));
        assertThat(record.sold(offer.id(), new AsOf(clock.now()))).containsOnly(partner);
    }

    @Test
    @Tag("R17")
    @Tag("A40")
    void a_sale_through_a_reseller_is_one_of_its_provider() {
        var provider = selling.provider("DE");
        var reseller = selling.reseller("DE");
        selling.link(provider, reseller);
        var offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.SPECIFIC, provider);
        var wish = through(reseller, wish(selling.customer("DE", provider), offer.plan()));

        selling.sell(selling.agentOf(provider), wish);

        assertThat(record.sold(offer.id(), new AsOf(clock.now()))).containsOnly(provider);
        assertThat(record.hasSold(reseller, offer.id(), new AsOf(clock.now()))).isFalse();
    }

    @Test
    @Tag("P5")
    void a_plan_that_is_in_by_default_never_counts() {
        selling.openPortal(OfferType.VIRTUAL_MACHINE);
        var partner = selling.partner("DE");
        var offer = offers.anOffer()
                .ofType(OfferType.VIRTUAL_MACHINE)
                .withPlan("byol", PricingModel.BRING_YOUR_OWN_LICENSE)
                .withPlan("usage", PricingModel.USAGE)
                .published();
        selling.open(offer, AudienceOption.ANY);
        var customer = selling.customer("DE", partner);

        selling.sell(selling.agentOf(partner), wish(customer, offer.plan("byol")));
        assertThat(record.hasSold(partner, offer.id(), new AsOf(clock.now()))).isFalse();

        selling.sell(selling.agentOf(partner), wish(customer, offer.plan("usage")));
        assertThat(record.hasSold(partner, offer.id(), new AsOf(clock.now()))).isTrue();
    }

    @Test
    void a_cancellation_inside_the_window_ends_it_from_then_on_and_not_before() {
        var partner = selling.partner("DE");
        var offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.ANY);
        var order = selling.sell(selling.agentOf(partner), wish(selling.customer("DE", partner), offer.plan()));
        var between = clock.now();

        selling.cancelInWindow(order);

        assertThat(record.hasSold(partner, offer.id(), new AsOf(clock.now()))).isFalse();
        assertThat(record.hasSold(partner, offer.id(), new AsOf(between))).isTrue();
    }

    @Test
    @Tag("A2")
    void the_end_of_every_subscription_does_not_end_it() {
        var partner = selling.partner("DE");
        var offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.ANY);

        selling.end(selling.sell(selling.agentOf(partner), wish(selling.customer("DE", partner), offer.plan())));

        assertThat(record.hasSold(partner, offer.id(), new AsOf(clock.now()))).isTrue();
    }

    @Test
    void a_free_trial_counts() {
        var partner = selling.partner("DE");
        var offer = offers.anOffer().withPlan("trial", "12", 1).published();
        selling.open(offer, AudienceOption.ANY);

        selling.sell(selling.agentOf(partner), wish(selling.customer("DE", partner), offer.plan()));

        assertThat(record.hasSold(partner, offer.id(), new AsOf(clock.now()))).isTrue();
    }
}
