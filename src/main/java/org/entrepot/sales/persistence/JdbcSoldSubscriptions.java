package org.entrepot.sales.persistence;

import static org.entrepot.sales.persistence.Columns.instant;
import static org.entrepot.sales.persistence.Columns.optionalOrganization;
import static org.entrepot.sales.persistence.Columns.organization;
import static org.entrepot.sales.persistence.Columns.time;
import static org.entrepot.sales.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.sales.SoldSubscription;
import org.entrepot.sales.SoldSubscriptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSoldSubscriptions implements SoldSubscriptions {

    private final JdbcClient jdbc;

    JdbcSoldSubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SoldSubscription> find(SubscriptionId subscription, AsOf asOf) {
        return jdbc.sql("""
                select subscription.id, subscription.partner, subscription.reseller, subscription.customer,
                    subscription.offer, subscription.plan, subscription.nickname, status.state, subscription.started_at,
                    subscription.term_start, subscription.term_end, subscription.auto_renew
                from sales.subscription subscription
                join sales.subscription_status status
                  on status.subscription_id = subscription.id
                 and status.recorded_from <= :moment
                 and (status.recorded_until is null or :moment < status.recorded_until)
                where subscription.id = :id
                """)
                .param("id", subscription.value())
                .param("moment", time(asOf.moment()))
                .query((row, _) -> sold(row))
                .optional();
    }

    private static SoldSubscription sold(ResultSet row) throws SQLException {
        return new SoldSubscription(
                new SubscriptionId(uuid(row, "id")),
                organization(row, "partner"),
                optionalOrganization(row, "reseller"),
                organization(row, "customer"),
                new OfferId(uuid(row, "offer")),
                new PlanId(uuid(row, "plan")),
                row.getString("nickname"),
                SubscriptionState.valueOf(row.getString("state")),
                instant(row, "started_at"),
                row.getObject("term_start", LocalDate.class),
                Optional.ofNullable(row.getObject("term_end", LocalDate.class)),
                row.getBoolean("auto_renew"));
    }
}
