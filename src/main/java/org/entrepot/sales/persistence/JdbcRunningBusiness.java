package org.entrepot.sales.persistence;

import java.util.Set;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.sales.RunningBusiness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRunningBusiness implements RunningBusiness {

    private final JdbcClient jdbc;

    JdbcRunningBusiness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean has(Set<OrganizationId> partnersOrResellers, OfferId offer) {
        return jdbc.sql("""
                select exists (
                    select 1
                    from sales.subscription subscription
                    join sales.subscription_status status
                      on status.subscription_id = subscription.id and status.recorded_until is null
                    where subscription.offer = :offer
                      and (subscription.partner = any (cast(:parties as uuid[]))
                           or subscription.reseller = any (cast(:parties as uuid[])))
                      and status.state <> 'DELETED')
                """)
                .param("offer", offer.value())
                .param("parties", Columns.texts(partnersOrResellers))
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean takesPart(OrganizationId organization, SubscriptionId subscription) {
        return jdbc.sql("""
                select exists (
                    select 1 from sales.subscription
                    where id = :id and :organization in (partner, reseller, customer))
                """)
                .param("id", subscription.value())
                .param("organization", organization.value())
                .query(Boolean.class)
                .single();
    }
}
