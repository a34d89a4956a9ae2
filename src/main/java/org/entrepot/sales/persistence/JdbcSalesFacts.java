package org.entrepot.sales.persistence;

import static org.entrepot.sales.persistence.Columns.optionalInteger;
import static org.entrepot.sales.persistence.Columns.organization;
import static org.entrepot.sales.persistence.Columns.texts;
import static org.entrepot.sales.persistence.Columns.time;
import static org.entrepot.sales.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
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

    /**
     * One index probe for each key and table, by "limit" or "offset", however small the tables are; the arrays stand in
     * subqueries so that the plan does not depend on how long they are. The server then keeps it: planning would cost more.
     */
    @Override
    public Known about(Set<Holding> holdings, Set<SubscriptionId> ids, AsOf asOf) {
        if (holdings.isEmpty() && ids.isEmpty()) {
            return Known.NOTHING;
        }
        var keys = List.copyOf(holdings);
        var held = new HashMap<Holding, Set<SubscriptionState>>();
        var subscriptions = new HashMap<SubscriptionId, SubscriptionFact>();
        jdbc.sql("""
                    select subscription.customer, subscription.offer, null as subscription_id, status.state,
                        null as quantity
                    from (select cast(:moment as timestamptz) as moment) as known
                    cross join unnest((select cast(:customers as uuid[])), (select cast(:offers as uuid[])))
                        as wanted (customer, offer)
                    cross join lateral (
                        select row.id, row.customer, row.offer
                        from sales.subscription row
                        where row.customer = wanted.customer and row.offer = wanted.offer
                        offset 0) subscription
                    cross join lateral (
                        select row.state
                        from sales.subscription_status row
                        where row.subscription_id = subscription.id and row.recorded_from <= known.moment
                          and (row.recorded_until is null or known.moment < row.recorded_until)
                        limit 1) status
                    union all
                    select null, null, wanted.id, status.state, status.quantity
                    from (select cast(:moment as timestamptz) as moment) as known
                    cross join unnest((select cast(:ids as uuid[]))) as wanted (id)
                    cross join lateral (
                        select row.state, row.quantity
                        from sales.subscription_status row
                        where row.subscription_id = wanted.id and row.recorded_from <= known.moment
                          and (row.recorded_until is null or known.moment < row.recorded_until)
                        limit 1) status
                    """)
                .param(
                        "customers",
                        texts(keys.stream().map(key -> key.customer().value())))
                .param("offers", texts(keys.stream().map(key -> key.offer().value())))
                .param("ids", texts(ids.stream().map(SubscriptionId::value)))
                .param("moment", time(asOf.moment()))
                .query(row -> {
                    var id = uuid(row, "subscription_id");
                    if (id == null) {
                        held.computeIfAbsent(holding(row), _ -> EnumSet.noneOf(SubscriptionState.class))
                                .add(state(row));
                    } else {
                        var fact = new SubscriptionFact(
                                new SubscriptionId(id), state(row), optionalInteger(row, "quantity"));
                        subscriptions.put(fact.id(), fact);
                    }
                });
        return new Known(held, subscriptions);
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(organization(row, "customer"), new OfferId(uuid(row, "offer")));
    }

    private static SubscriptionState state(ResultSet row) throws SQLException {
        return SubscriptionState.valueOf(row.getString("state"));
    }
}
