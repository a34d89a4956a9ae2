package org.entrepot.catalog.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.catalog.domain.FoldedText;
import org.entrepot.catalog.domain.LiveFacts;
import org.entrepot.catalog.domain.LivePlanRow;
import org.entrepot.catalog.domain.LivePrice;
import org.entrepot.catalog.domain.OfferContent;
import org.entrepot.catalog.domain.OfferHead;
import org.entrepot.catalog.domain.PublicIds;
import org.entrepot.catalog.domain.Publication;
import org.entrepot.catalog.domain.Publications;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPublications implements Publications {

    private final JdbcClient jdbc;

    JdbcPublications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Publication> asOf(OfferId offer, Instant moment) {
        return jdbc.sql("""
                        select id, offer, number, content, recorded_from
                        from catalog.publication
                        where offer = :offer and recorded_from <= :moment
                          and (recorded_until is null or :moment < recorded_until)
                        """)
                .param("offer", offer.value())
                .param("moment", Rows.at(moment))
                .query(JdbcPublications::publicationOf)
                .optional();
    }

    @Override
    public Optional<Publication> current(OfferId offer) {
        return jdbc.sql("""
                        select id, offer, number, content, recorded_from
                        from catalog.publication
                        where offer = :offer and recorded_until is null
                        """)
                .param("offer", offer.value())
                .query(JdbcPublications::publicationOf)
                .optional();
    }

    @Override
    public UUID publish(OfferHead offer, OfferContent content, LiveFacts facts, UserId by, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                        update catalog.publication set recorded_until = :at
                        where offer = :offer and recorded_until is null
                        """)
                .param("offer", offer.id().value())
                .param("at", Rows.at(at))
                .update();
        jdbc.sql("""
                        insert into catalog.publication (id, offer, number, content, published_by, recorded_from)
                        select :id, :offer, coalesce(max(number), 0) + 1, :content::jsonb, :by, :at
                        from catalog.publication
                        where offer = :offer
                        """)
                .param("id", id)
                .param("offer", offer.id().value())
                .param("content", ContentJson.write(content))
                .param("by", by.value())
                .param("at", Rows.at(at))
                .update();
        writeListings(offer, content);
        facts.plans().forEach(plan -> writePlan(offer.id(), plan, at));
        writePrices(offer.id(), facts.prices(), at);
        return id;
    }

    private void writeListings(OfferHead offer, OfferContent content) {
        jdbc.sql("delete from catalog.live_listing where offer = :offer")
                .param("offer", offer.id().value())
                .update();
        content.listings()
                .forEach((language, listing) -> jdbc.sql("""
                        insert into catalog.live_listing (offer, language, name, folded_name, search_summary,
                                folded_text, logo, is_default)
                        values (:offer, :language, :name, :foldedName, :searchSummary, :foldedText, :logo,
                                :isDefault)
                        """)
                        .param("offer", offer.id().value())
                        .param("language", language)
                        .param("name", listing.name())
                        .param("foldedName", FoldedText.of(listing.name()))
                        .param("searchSummary", listing.searchSummary())
                        .param("foldedText", FoldedText.of(listing.name() + "\n" + listing.searchSummary()))
                        .param("logo", listing.logo())
                        .param("isDefault", language.equals(offer.defaultLanguage()))
                        .update());
    }

    /** A row that says the same as before stays; history tells changes, not publications. */
    private void writePlan(OfferId offer, LivePlanRow plan, Instant at) {
        var ended = jdbc.sql("""
                        update catalog.live_plan set recorded_until = :at
                        where plan = :plan and recorded_until is null
                          and (type, is_private, is_stopped, markets, minimum_quantity, maximum_quantity,
                               one_per_customer, trial_months)
                              <> (:type, :isPrivate, :isStopped, :markets::text[], :minimum, :maximum, :onePerCustomer,
                                  :trialMonths)
                        """).params(parameters(offer, plan, at)).update();
        jdbc.sql("""
                        insert into catalog.live_plan (plan, offer, type, is_private, is_stopped, markets,
                                minimum_quantity, maximum_quantity, one_per_customer, trial_months, recorded_from)
                        select :plan, :offer, :type, :isPrivate, :isStopped, :markets::text[], :minimum, :maximum,
                               :onePerCustomer, :trialMonths, :at
                        where :ended > 0 or not exists (
                            select 1 from catalog.live_plan where plan = :plan and recorded_until is null)
                        """).params(parameters(offer, plan, at)).param("ended", ended).update();
        jdbc.sql("update catalog.plan set type = :type where id = :plan and type <> :type")
                .param("plan", plan.plan().value())
                .param("type", plan.type().name())
                .update();
    }

    private static Map<String, Object> parameters(OfferId offer, LivePlanRow plan, Instant at) {
        return Map.ofEntries(
                Map.entry("plan", plan.plan().value()),
                Map.entry("offer", offer.value()),
                Map.entry("type", plan.type().name()),
                Map.entry("isPrivate", plan.isPrivate()),
                Map.entry("isStopped", plan.isStopped()),
                Map.entry(
                        "markets",
                        plan.markets().stream().sorted().map(CountryCode::value).toArray(String[]::new)),
                Map.entry("minimum", plan.minimumQuantity()),
                Map.entry("maximum", plan.maximumQuantity()),
                Map.entry("onePerCustomer", plan.onePerCustomer()),
                Map.entry("trialMonths", plan.trialMonths()),
                Map.entry("at", Rows.at(at)));
    }

    /** Ends what is offered no more, begins what is new; each new row gets its own availability id (P10). */
    private void writePrices(OfferId offer, List<LivePrice> prices, Instant at) {
        jdbc.sql("""
                        with wanted as (
                            select plan, market, term, billing_cycle, currency, amount
                            from unnest(:plans::uuid[], :markets::text[], :terms::text[], :cycles::text[],
                                        :currencies::text[], :amounts::numeric[])
                                 as given (plan, market, term, billing_cycle, currency, amount))
                        update catalog.price price set recorded_until = :at
                        where price.recorded_until is null
                          and price.plan in (select plan.id from catalog.plan plan where plan.offer = :offer)
                          and not exists (
                              select 1 from wanted
                              where (wanted.plan, wanted.market, wanted.term, wanted.billing_cycle, wanted.currency,
                                     wanted.amount)
                                    = (price.plan, price.market, price.term, price.billing_cycle, price.currency,
                                       price.amount))
                        """).param("offer", offer.value()).params(columns(prices, at)).update();
        jdbc.sql("""
                        insert into catalog.price (availability_id, plan, market, term, billing_cycle, currency, amount,
                                version, recorded_from)
                        select wanted.id, wanted.plan, wanted.market, wanted.term, wanted.billing_cycle,
                               wanted.currency, wanted.amount,
                               1 + (select count(*) from catalog.price before
                                    where (before.plan, before.market, before.term, before.billing_cycle)
                                          = (wanted.plan, wanted.market, wanted.term, wanted.billing_cycle)),
                               :at
                        from unnest(:ids::text[], :plans::uuid[], :markets::text[], :terms::text[], :cycles::text[],
                                    :currencies::text[], :amounts::numeric[])
                             as wanted (id, plan, market, term, billing_cycle, currency, amount)
                        where not exists (
                            select 1 from catalog.price current
                            where current.recorded_until is null
                              and (current.plan, current.market, current.term, current.billing_cycle)
                                  = (wanted.plan, wanted.market, wanted.term, wanted.billing_cycle))
                        """)
                .params(columns(prices, at))
                .param("ids", Rows.texts(prices, _ -> PublicIds.next()))
                .update();
    }

    private static Map<String, Object> columns(List<LivePrice> prices, Instant at) {
        return Map.of(
                "plans", Rows.ids(prices, price -> price.plan().value()),
                "markets", Rows.texts(prices, price -> price.market().value()),
                "terms", Rows.texts(prices, price -> price.term().name()),
                "cycles", Rows.texts(prices, price -> price.billingCycle().name()),
                "currencies", Rows.texts(prices, LivePrice::currency),
                "amounts", Rows.texts(prices, price -> price.amount().toPlainString()),
                "at", Rows.at(at));
    }

    private static Publication publicationOf(ResultSet row, int number) throws SQLException {
        return new Publication(
                Rows.id(row, "id"),
                new OfferId(Rows.id(row, "offer")),
                row.getInt("number"),
                ContentJson.readOffer(row.getString("content")),
                Rows.moment(row, "recorded_from"));
    }
}
