package org.entrepot.sales.persistence;

import static org.entrepot.sales.persistence.Columns.instant;
import static org.entrepot.sales.persistence.Columns.organization;
import static org.entrepot.sales.persistence.Columns.texts;
import static org.entrepot.sales.persistence.Columns.time;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entrepot.channel.SaleEvidence;
import org.entrepot.channel.spi.SalesRecord;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * <i>Sold(p, o)</i>, the one definition (P1): the transacting partner has a completed order for a plan of the offer whose
 * eligibility depends on the audience option, free trial included, that was not fully cancelled inside its window. A
 * cancellation ends the fact from that moment on, never retroactively; the end of the subscriptions does not.
 */
@Repository
class JdbcSalesRecord implements SalesRecord {

    private final JdbcClient jdbc;

    JdbcSalesRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<OrganizationId, Instant> lastSales(OfferId offer, Set<OrganizationId> among, AsOf asOf) {
        if (among.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                    select placed.transacting_partner, max(placed.placed_at) as last_sale
                    from sales.order_line line
                    join sales.sales_order placed on placed.id = line.order_id
                    where line.offer = :offer
                      and line.depends_on_audience
                      and placed.placed_at <= :moment
                      and (line.cancelled_in_window_at is null or line.cancelled_in_window_at > :moment)
                      and placed.transacting_partner = any (cast(:partners as uuid[]))
                    group by placed.transacting_partner
                    """)
                .param("offer", offer.value())
                .param("moment", time(asOf.moment()))
                .param("partners", texts(among))
                .query((row, _) -> Map.entry(organization(row, "transacting_partner"), instant(row, "last_sale")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<OrganizationId> sold(OfferId offer, AsOf asOf) {
        return Set.copyOf(jdbc.sql("""
                    select distinct placed.transacting_partner
                    from sales.order_line line
                    join sales.sales_order placed on placed.id = line.order_id
                    where line.offer = :offer
                      and line.depends_on_audience
                      and placed.placed_at <= :moment
                      and (line.cancelled_in_window_at is null or line.cancelled_in_window_at > :moment)
                    """)
                .param("offer", offer.value())
                .param("moment", time(asOf.moment()))
                .query((row, _) -> organization(row, "transacting_partner"))
                .list());
    }

    @Override
    public Map<OrganizationId, SaleEvidence> evidence(OfferId offer, Set<OrganizationId> among, AsOf asOf) {
        if (among.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                    select placed.transacting_partner, count(distinct (line.order_id, line.number)) as sales,
                        min(placed.placed_at) as first_sale,
                        max(placed.placed_at) as last_sale, count(status.subscription_id) as running
                    from sales.order_line line
                    join sales.sales_order placed on placed.id = line.order_id
                    left join sales.subscription subscription
                      on subscription.order_id = line.order_id and subscription.line_number = line.number
                    left join sales.subscription_status status
                      on status.subscription_id = subscription.id and status.state <> 'DELETED'
                      and status.recorded_from <= :moment
                      and (status.recorded_until is null or status.recorded_until > :moment)
                    where line.offer = :offer
                      and line.depends_on_audience
                      and placed.placed_at <= :moment
                      and (line.cancelled_in_window_at is null or line.cancelled_in_window_at > :moment)
                      and placed.transacting_partner = any (cast(:partners as uuid[]))
                    group by placed.transacting_partner
                    """)
                .param("offer", offer.value())
                .param("moment", time(asOf.moment()))
                .param("partners", texts(among))
                .query((row, _) -> new SaleEvidence(
                        organization(row, "transacting_partner"),
                        row.getLong("sales"),
                        instant(row, "first_sale"),
                        instant(row, "last_sale"),
                        row.getLong("running")))
                .list()
                .stream()
                .collect(Collectors.toMap(SaleEvidence::partner, Function.identity()));
    }
}
