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
    public Set<OfferId> runningAmong(OrganizationId organization, Set<OfferId> offers) {
        return Set.copyOf(jdbc.sql("""
                select distinct subscription.offer
                from sales.subscription subscription
                join sales.subscription_status status
                  on status.subscription_id = subscription.id and status.recorded_until is null
                where subscription.offer = any (cast(:offers as uuid[]))
                  and :organization in (subscription.partner, subscription.reseller, subscription.customer)
                  and status.state <> 'DELETED'
                """)
                .param("offers", offers.stream().map(OfferId::toString).toArray(String[]::new))
                .param("organization", organization.value())
                .query((row, _) -> new OfferId(Columns.uuid(row, "offer")))
                .list());
    }

    @Override
    public Set<OrganizationId> partnersAndResellersOf(OfferId offer) {
        return Set.copyOf(jdbc.sql("""
                select distinct party.organization
                from sales.subscription subscription
                join sales.subscription_status status
                  on status.subscription_id = subscription.id and status.recorded_until is null
                cross join lateral (values (subscription.partner), (subscription.reseller)) as party (organization)
                where subscription.offer = :offer and status.state <> 'DELETED' and party.organization is not null
                """)
                .param("offer", offer.value())
                .query((row, _) -> Columns.organization(row, "organization"))
                .list());
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
