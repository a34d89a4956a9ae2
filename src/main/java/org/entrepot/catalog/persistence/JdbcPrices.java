package org.entrepot.catalog.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.catalog.Price;
import org.entrepot.catalog.Prices;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPrices implements Prices {

    private final JdbcClient jdbc;

    JdbcPrices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Price> resolve(
            PlanId plan, CountryCode market, Term term, BillingCycle billingCycle, Instant moment) {
        return inMarket(Set.of(plan), market, moment).getOrDefault(plan, List.of()).stream()
                .filter(price -> price.term() == term && price.billingCycle() == billingCycle)
                .findFirst();
    }

    @Override
    public Optional<Price> byCatalogItem(String catalogItem, Instant moment) {
        return jdbc.sql("""
                        select price.availability_id, offer.product_id, plan.sku, price.plan, price.market, price.term,
                               price.billing_cycle, price.currency, price.amount
                        from catalog.price price
                        join catalog.plan plan on plan.id = price.plan
                        join catalog.offer offer on offer.id = plan.offer
                        where price.availability_id = :availability
                          and price.recorded_from <= :moment
                          and (price.recorded_until is null or :moment < price.recorded_until)
                        """)
                .param("availability", catalogItem.substring(catalogItem.lastIndexOf(':') + 1))
                .param("moment", Rows.at(moment))
                .query(JdbcPrices::priceOf)
                .optional()
                .filter(price -> price.catalogItem().equals(catalogItem));
    }

    @Override
    public Map<PlanId, List<Price>> inMarket(Set<PlanId> plans, CountryCode market, Instant moment) {
        return jdbc
                .sql("""
                        select price.availability_id, offer.product_id, plan.sku, price.plan, price.market, price.term,
                               price.billing_cycle, price.currency, price.amount
                        from catalog.price price
                        join catalog.plan plan on plan.id = price.plan
                        join catalog.offer offer on offer.id = plan.offer
                        where price.plan = any(:plans) and price.market = :market
                          and price.recorded_from <= :moment
                          and (price.recorded_until is null or :moment < price.recorded_until)
                        order by case price.term when 'P1M' then 1 when 'P1Y' then 2 else 3 end, price.billing_cycle
                        """)
                .param("plans", Rows.ids(plans, PlanId::value))
                .param("market", market.value())
                .param("moment", Rows.at(moment))
                .query(JdbcPrices::priceOf)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Price::plan));
    }

    @Override
    public List<Price> ofPlan(PlanId plan, Instant moment) {
        return jdbc.sql("""
                        select price.availability_id, offer.product_id, plan.sku, price.plan, price.market, price.term,
                               price.billing_cycle, price.currency, price.amount
                        from catalog.price price
                        join catalog.plan plan on plan.id = price.plan
                        join catalog.offer offer on offer.id = plan.offer
                        where price.plan = :plan
                          and price.recorded_from <= :moment
                          and (price.recorded_until is null or :moment < price.recorded_until)
                        order by price.market, case price.term when 'P1M' then 1 when 'P1Y' then 2 else 3 end,
                                 price.billing_cycle
                        """)
                .param("plan", plan.value())
                .param("moment", Rows.at(moment))
                .query(JdbcPrices::priceOf)
                .list();
    }

    private static Price priceOf(ResultSet row, int number) throws SQLException {
        var availability = row.getString("availability_id");
        return new Price(
                availability,
                row.getString("product_id") + ":" + row.getString("sku") + ":" + availability,
                new PlanId(Rows.id(row, "plan")),
                new CountryCode(row.getString("market")),
                Term.valueOf(row.getString("term")),
                BillingCycle.valueOf(row.getString("billing_cycle")),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))));
    }
}
