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
 * <i>Sold(p, o)</i> (P1), asked for one offer. What counts as a sale is defined once, in the function {@code sales.sold}.
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
                    select sold.partner, max(sold.placed_at) as last_sale
                    from sales.sold(:moment) sold
                    where sold.offer = :offer and sold.partner = any (cast(:partners as uuid[]))
                    group by sold.partner
                    """)
                .param("offer", offer.value())
                .param("moment", time(asOf.moment()))
                .param("partners", texts(among))
                .query((row, _) -> Map.entry(organization(row, "partner"), instant(row, "last_sale")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<OrganizationId> sold(OfferId offer, AsOf asOf) {
        return Set.copyOf(jdbc.sql("""
                    select distinct sold.partner from sales.sold(:moment) sold where sold.offer = :offer
                    """)
                .param("offer", offer.value())
                .param("moment", time(asOf.moment()))
                .query((row, _) -> organization(row, "partner"))
                .list());
    }

    @Override
    public Map<OrganizationId, SaleEvidence> evidence(OfferId offer, Set<OrganizationId> among, AsOf asOf) {
        if (among.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                    select sold.partner, count(distinct (sold.order_id, sold.line_number)) as sales,
                        min(sold.placed_at) as first_sale,
                        max(sold.placed_at) as last_sale, count(status.subscription_id) as running
                    from sales.sold(:moment) sold
                    left join sales.subscription subscription
                      on subscription.order_id = sold.order_id and subscription.line_number = sold.line_number
                    left join sales.subscription_status status
                      on status.subscription_id = subscription.id and status.state <> 'DELETED'
                      and status.recorded_from <= :moment
                      and (status.recorded_until is null or status.recorded_until > :moment)
                    where sold.offer = :offer and sold.partner = any (cast(:partners as uuid[]))
                    group by sold.partner
                    """)
                .param("offer", offer.value())
                .param("moment", time(asOf.moment()))
                .param("partners", texts(among))
                .query((row, _) -> new SaleEvidence(
                        organization(row, "partner"),
                        row.getLong("sales"),
                        instant(row, "first_sale"),
                        instant(row, "last_sale"),
                        row.getLong("running")))
                .list()
                .stream()
                .collect(Collectors.toMap(SaleEvidence::partner, Function.identity()));
    }
}
