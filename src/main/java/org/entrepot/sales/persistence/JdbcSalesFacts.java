package org.entrepot.sales.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.entrepot.sales.persistence.Columns.optionalInteger;
import static org.entrepot.sales.persistence.Columns.organization;
import static org.entrepot.sales.persistence.Columns.texts;
import static org.entrepot.sales.persistence.Columns.time;
import static org.entrepot.sales.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.verdict.spi.SalesFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the verdict asks of subscriptions, as recorded at a moment (P18). */
@Repository
class JdbcSalesFacts implements SalesFacts {

    private final JdbcClient jdbc;

    JdbcSalesFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Holding, Set<SubscriptionState>> holdings(Set<Holding> keys, AsOf asOf) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                    select subscription.customer, subscription.offer, status.state
                    from unnest(cast(:customers as uuid[]), cast(:offers as uuid[])) as wanted (customer, offer)
                    join sales.subscription subscription
                      on subscription.customer = wanted.customer and subscription.offer = wanted.offer
                    join sales.subscription_status status on status.subscription_id = subscription.id
                    where status.recorded_from <= :moment
                      and (status.recorded_until is null or :moment < status.recorded_until)
                    """)
                .param(
                        "customers",
                        texts(keys.stream().map(key -> key.customer().value())))
                .param("offers", texts(keys.stream().map(key -> key.offer().value())))
                .param("moment", time(asOf.moment()))
                .query((row, _) -> Map.entry(
                        new Holding(organization(row, "customer"), new OfferId(uuid(row, "offer"))), state(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    @Override
    public Map<SubscriptionId, SubscriptionFact> subscriptions(Set<SubscriptionId> ids, AsOf asOf) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                    select status.subscription_id, status.state, status.quantity
                    from sales.subscription_status status
                    where status.subscription_id = any (cast(:ids as uuid[]))
                      and status.recorded_from <= :moment
                      and (status.recorded_until is null or :moment < status.recorded_until)
                    """)
                .param("ids", texts(ids.stream().map(SubscriptionId::value)))
                .param("moment", time(asOf.moment()))
                .query((row, _) -> new SubscriptionFact(
                        new SubscriptionId(uuid(row, "subscription_id")), state(row), optionalInteger(row, "quantity")))
                .list()
                .stream()
                .collect(toMap(SubscriptionFact::id, fact -> fact));
    }

    private static SubscriptionState state(ResultSet row) throws SQLException {
        return SubscriptionState.valueOf(row.getString("state"));
    }
}
