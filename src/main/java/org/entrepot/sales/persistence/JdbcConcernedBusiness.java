package org.entrepot.sales.persistence;

import static org.entrepot.sales.persistence.Columns.texts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.entrepot.channel.spi.ConcernedBusiness;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.PlanId;
import org.entrepot.organizations.PartnerSelection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of previews, counted where they lie; countries of customers come from the published view of organizations. */
@Repository
class JdbcConcernedBusiness implements ConcernedBusiness {

    private final JdbcClient jdbc;

    JdbcConcernedBusiness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Figures of(Scope scope) {
        if (scope.partners().isNobody()) {
            return Figures.NONE;
        }
        var rows = jdbc.sql("""
                        with running as materialized (
                            select subscription.partner, subscription.customer, placed.currency,
                                line.unit_price * coalesce(status.quantity, 1) as cycle_price, line.billing_cycle,
                                case line.term when 'P1M' then 1 when 'P1Y' then 12 else 36 end as months,
                                subscription.auto_renew
                                    and subscription.term_end >= :from and subscription.term_end < :until as renews
                            from sales.subscription subscription
                            join sales.subscription_status status
                                on status.subscription_id = subscription.id
                                and status.recorded_until is null and status.state <> 'DELETED'
                            join sales.order_line line
                                on line.order_id = subscription.order_id and line.number = subscription.line_number
                            join sales.sales_order placed on placed.id = line.order_id
                            where subscription.offer = :offer and (line.depends_on_audience or not :every_plan)
                                and subscription.%s
                                and (:every_plan or subscription.plan = cast(:plan as uuid))
                                and (:every_market or exists (
                                    select 1
                                    from organizations.current_organization place
                                    where place.id = subscription.customer
                                        and place.country = any (cast(:markets as text[]))))
                        )
                        select currency, count(*) as subscriptions, count(*) filter (where renews) as renewals,
                            (select count(distinct partner) from running) as partners,
                            (select count(distinct customer) from running) as customers,
                            sum(case billing_cycle
                                    when 'MONTHLY' then cycle_price * 12
                                    when 'ANNUAL' then cycle_price
                                    when 'ONE_TIME' then cycle_price * 12 / months
                                    else 0 end) as yearly,
                            coalesce(sum(case billing_cycle
                                    when 'MONTHLY' then cycle_price * months
                                    when 'ANNUAL' then cycle_price * months / 12
                                    when 'ONE_TIME' then cycle_price
                                    else 0 end) filter (where renews), 0) as renewing
                        from running
                        group by currency
                        order by currency
                        """.formatted(among(scope.partners())))
                .param("offer", scope.offer().value())
                .param("from", scope.from())
                .param("until", scope.until())
                .param("partners", texts(scope.partners().ids()))
                .param("every_plan", scope.plan().isEmpty())
                .param("plan", scope.plan().map(PlanId::toString).orElse(null))
                .param("every_market", scope.markets().isEmpty())
                .param(
                        "markets",
                        scope.markets().stream()
                                .flatMap(markets -> markets.stream().map(CountryCode::value))
                                .toArray(String[]::new))
                .query((row, _) -> new InCurrency(
                        Currency.getInstance(row.getString("currency")),
                        row.getLong("partners"),
                        row.getLong("customers"),
                        row.getLong("subscriptions"),
                        row.getBigDecimal("yearly"),
                        row.getLong("renewals"),
                        row.getBigDecimal("renewing")))
                .list();
        return rows.isEmpty() ? Figures.NONE : figures(rows);
    }

    /** Two texts, because an index serves the first and a hash the second. */
    private static String among(PartnerSelection partners) {
        return partners.isEverybodyElse()
                ? "partner <> all (cast(:partners as uuid[]))"
                : "partner = any (cast(:partners as uuid[]))";
    }

    private static Figures figures(List<InCurrency> rows) {
        var yearly = new ArrayList<Money>();
        var renewing = new ArrayList<Money>();
        for (var row : rows) {
            yearly.add(new Money(row.yearly(), row.currency()));
            if (row.renewals() > 0) {
                renewing.add(new Money(row.renewing(), row.currency()));
            }
        }
        return new Figures(
                rows.getFirst().partners(),
                rows.getFirst().customers(),
                rows.stream().mapToLong(InCurrency::subscriptions).sum(),
                yearly,
                rows.stream().mapToLong(InCurrency::renewals).sum(),
                renewing);
    }

    private record InCurrency(
            Currency currency,
            long partners,
            long customers,
            long subscriptions,
            BigDecimal yearly,
            long renewals,
            BigDecimal renewing) {}
}
