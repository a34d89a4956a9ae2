package org.entrepot.sales.persistence;

import org.entrepot.kernel.OrganizationId;
import org.entrepot.relationships.spi.ActiveSubscriptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** R28: a relationship stays while business runs over it. */
@Repository
class JdbcActiveSubscriptions implements ActiveSubscriptions {

    private final JdbcClient jdbc;

    JdbcActiveSubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int count(OrganizationId partner, OrganizationId customer) {
        return jdbc.sql("""
                select count(*)
                from sales.subscription subscription
                join sales.subscription_status status
                  on status.subscription_id = subscription.id and status.recorded_until is null
                where subscription.partner = :partner and subscription.customer = :customer
                  and status.state in ('ACTIVE', 'PENDING')
                """)
                .param("partner", partner.value())
                .param("customer", customer.value())
                .query(Integer.class)
                .single();
    }
}
