package org.entrepot.sales.persistence;

import static org.entrepot.sales.persistence.Columns.time;

import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.sales.domain.NewLine;
import org.entrepot.sales.domain.NewOrder;
import org.entrepot.sales.domain.Orders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrders implements Orders {

    private final JdbcClient jdbc;

    JdbcOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(NewOrder order) {
        var number = addHead(order);
        for (var line : order.lines()) {
            addLine(order, line);
            addSubscription(order, line);
            addStatus(order, line);
        }
        return number;
    }

    @Override
    public void lockHolding(OrganizationId customer, OfferId offer) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "sales.holding:" + customer + ":" + offer)
                .query(Integer.class)
                .single();
    }

    private long addHead(NewOrder order) {
        return jdbc.sql("""
                insert into sales.sales_order (id, number, purchaser, beneficiary, transacting_partner, reseller,
                    partner_of_record, currency, placed_at, placed_by, placed_by_name)
                values (:id, nextval('sales.order_number'), :partner, :customer, :partner, :reseller,
                    :partnerOfRecord, :currency, :placedAt, :placedBy, :placedByName)
                returning number
                """)
                .param("id", order.id().value())
                .param("partner", order.partner().value())
                .param("customer", order.customer().value())
                .param("reseller", order.reseller().map(OrganizationId::value).orElse(null))
                .param("partnerOfRecord", order.partnerOfRecord())
                .param("currency", order.total().currency().getCurrencyCode())
                .param("placedAt", time(order.placedAt()))
                .param("placedBy", order.placedBy().value())
                .param("placedByName", order.placedByName())
                .query(Long.class)
                .single();
    }

    private void addLine(NewOrder order, NewLine line) {
        jdbc.sql("""
                insert into sales.order_line (order_id, number, offer, plan, catalog_item, plan_type, quantity, unit_price,
                    term, billing_cycle, trial_months, depends_on_audience)
                values (:order, :number, :offer, :plan, :catalogItem, :planType, :quantity, :unitPrice,
                    :term, :billingCycle, :trialMonths, :dependsOnAudience)
                """)
                .param("order", order.id().value())
                .param("number", line.number())
                .param("offer", line.plan().offer().value())
                .param("plan", line.plan().id().value())
                .param("catalogItem", line.price().catalogItem())
                .param("planType", line.plan().type().name())
                .param("quantity", line.quantity().orElse(null))
                .param("unitPrice", line.price().money().amount())
                .param("term", line.price().term().name())
                .param("billingCycle", line.price().billingCycle().name())
                .param("trialMonths", line.plan().trialMonths())
                .param("dependsOnAudience", line.dependsOnAudience())
                .update();
    }

    private void addSubscription(NewOrder order, NewLine line) {
        jdbc.sql("""
                insert into sales.subscription (id, order_id, line_number, customer, partner, reseller, offer, plan, nickname,
                    term_start, term_end, trial_ends, cancellation_window_ends, auto_renew, deployment_name, deployment_url,
                    started_at)
                values (:id, :order, :number, :customer, :partner, :reseller, :offer, :plan, :nickname,
                    :termStart, :termEnd, :trialEnds, :windowEnds, :autoRenew, :portalName, :portalUrl, :startedAt)
                """)
                .param("id", line.subscription().value())
                .param("order", order.id().value())
                .param("number", line.number())
                .param("customer", order.customer().value())
                .param("partner", order.partner().value())
                .param("reseller", order.reseller().map(OrganizationId::value).orElse(null))
                .param("offer", line.plan().offer().value())
                .param("plan", line.plan().id().value())
                .param("nickname", line.plan().name())
                .param("termStart", NewLine.day(order.placedAt()))
                .param("termEnd", line.termEnds(order.placedAt()).orElse(null))
                .param("trialEnds", line.trialEnds(order.placedAt()).orElse(null))
                .param("windowEnds", time(line.cancellationWindowEnds(order.placedAt())))
                .param("autoRenew", !line.plan().type().isUsageBased())
                .param("portalName", line.portal().map(portal -> portal.name()).orElse(null))
                .param("portalUrl", line.portal().map(portal -> portal.url()).orElse(null))
                .param("startedAt", time(order.placedAt()))
                .update();
    }

    /** Activation comes with the publisher's fulfilment; until then a subscription is active from its order on. */
    private void addStatus(NewOrder order, NewLine line) {
        jdbc.sql("""
                insert into sales.subscription_status (subscription_id, state, quantity, recorded_from)
                values (:id, 'ACTIVE', :quantity, :placedAt)
                """)
                .param("id", line.subscription().value())
                .param("quantity", line.quantity().orElse(null))
                .param("placedAt", time(order.placedAt()))
                .update();
    }
}
