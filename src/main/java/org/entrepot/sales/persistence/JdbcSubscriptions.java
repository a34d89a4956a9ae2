package org.entrepot.sales.persistence;

import static java.util.stream.Collectors.groupingBy;
import static org.entrepot.sales.persistence.Columns.instant;
import static org.entrepot.sales.persistence.Columns.optionalInteger;
import static org.entrepot.sales.persistence.Columns.optionalOrganization;
import static org.entrepot.sales.persistence.Columns.organization;
import static org.entrepot.sales.persistence.Columns.texts;
import static org.entrepot.sales.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrderId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.kernel.Term;
import org.entrepot.sales.OrderView;
import org.entrepot.sales.SubscriptionView;
import org.entrepot.sales.SubscriptionView.Deployment;
import org.entrepot.sales.domain.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubscriptions implements Subscriptions {

    private static final String COLUMNS = """
            select subscription.id, subscription.order_id, placed.number as order_number, subscription.partner,
                subscription.reseller, subscription.customer, subscription.offer, subscription.plan, subscription.nickname,
                line.catalog_item, status.state, status.quantity, line.unit_price, placed.currency, line.term,
                line.billing_cycle, subscription.term_start, subscription.term_end, subscription.trial_ends,
                subscription.cancellation_window_ends, subscription.auto_renew, subscription.deployment_name,
                subscription.deployment_url, subscription.started_at, subscription.version
            from sales.subscription subscription
            join sales.subscription_status status
              on status.subscription_id = subscription.id and status.recorded_until is null
            join sales.sales_order placed on placed.id = subscription.order_id
            join sales.order_line line
              on line.order_id = subscription.order_id and line.number = subscription.line_number
            """;

    private static final String READABLE = """
            (:seesAll or subscription.partner = :reader or subscription.reseller = :reader
                or subscription.customer = :reader)
            """;

    private final JdbcClient jdbc;

    JdbcSubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<SubscriptionView> page(Reader reader, Filter filter, PageRequest request) {
        var rows = jdbc.sql(COLUMNS + "where " + READABLE + """
                  and (cast(:customers as uuid[]) is null or subscription.customer = any (cast(:customers as uuid[])))
                  and (cast(:offer as uuid) is null or subscription.offer = cast(:offer as uuid))
                  and (cast(:state as text) is null or status.state = :state)
                  and (cast(:after as uuid) is null or subscription.id < cast(:after as uuid))
                order by subscription.id desc
                limit :limit
                """)
                .param("reader", reader.organization().value())
                .param("seesAll", reader.seesAll())
                .param("customers", filter.customers().map(ids -> texts(ids)).orElse(null))
                .param("offer", filter.offer().map(OfferId::value).orElse(null))
                .param("state", filter.state().map(Enum::name).orElse(null))
                .param("after", after(request))
                .param("limit", request.size() + 1)
                .query((row, _) -> view(row))
                .list();
        return Page.cut(
                rows, request.size(), view -> PageRequest.cursor(view.id().toString()));
    }

    @Override
    public Optional<SubscriptionView> find(Reader reader, SubscriptionId id) {
        return jdbc.sql(COLUMNS + "where subscription.id = :id and " + READABLE)
                .param("id", id.value())
                .param("reader", reader.organization().value())
                .param("seesAll", reader.seesAll())
                .query((row, _) -> view(row))
                .optional();
    }

    @Override
    public Page<OrderView> orders(Reader reader, PageRequest request) {
        var heads = jdbc.sql("""
                select placed.id, placed.number, placed.transacting_partner, placed.reseller, placed.beneficiary,
                    placed.partner_of_record, placed.placed_at, placed.placed_by_name, placed.version
                from sales.sales_order placed
                where (:seesAll or placed.transacting_partner = :reader or placed.reseller = :reader
                       or placed.beneficiary = :reader)
                  and (cast(:after as uuid) is null or placed.id < cast(:after as uuid))
                order by placed.id desc
                limit :limit
                """)
                .param("reader", reader.organization().value())
                .param("seesAll", reader.seesAll())
                .param("after", after(request))
                .param("limit", request.size() + 1)
                .query((row, _) -> head(row))
                .list();
        return Page.cut(
                withLines(heads),
                request.size(),
                order -> PageRequest.cursor(order.id().toString()));
    }

    @Override
    public Optional<OrderView> order(Reader reader, OrderId id) {
        var heads = jdbc.sql("""
                select placed.id, placed.number, placed.transacting_partner, placed.reseller, placed.beneficiary,
                    placed.partner_of_record, placed.placed_at, placed.placed_by_name, placed.version
                from sales.sales_order placed
                where placed.id = :id
                  and (:seesAll or placed.transacting_partner = :reader or placed.reseller = :reader
                       or placed.beneficiary = :reader)
                """)
                .param("id", id.value())
                .param("reader", reader.organization().value())
                .param("seesAll", reader.seesAll())
                .query((row, _) -> head(row))
                .list();
        return withLines(heads).stream().findFirst();
    }

    @Override
    public Set<OrganizationId> customersThrough(OrganizationId reseller) {
        return jdbc.sql("select distinct customer from sales.subscription where reseller = :reseller")
                .param("reseller", reseller.value())
                .query((row, _) -> organization(row, "customer"))
                .set();
    }

    private List<OrderView> withLines(Collection<OrderView> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        var lines = jdbc
                .sql(COLUMNS + """
                    where subscription.order_id = any (cast(:orders as uuid[]))
                    order by subscription.order_id, subscription.line_number
                    """)
                .param("orders", texts(heads.stream().map(order -> order.id().value())))
                .query((row, _) -> view(row))
                .list()
                .stream()
                .collect(groupingBy(SubscriptionView::order));
        return heads.stream()
                .map(head -> new OrderView(
                        head.id(),
                        head.number(),
                        head.partner(),
                        head.reseller(),
                        head.customer(),
                        head.partnerOfRecord(),
                        head.placedAt(),
                        head.placedByName(),
                        head.version(),
                        lines.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static @Nullable UUID after(PageRequest request) {
        return request.isFirst()
                ? null
                : OrderId.parse(request.after().getFirst()).map(OrderId::value).orElse(null);
    }

    private static OrderView head(ResultSet row) throws SQLException {
        return new OrderView(
                new OrderId(uuid(row, "id")),
                row.getLong("number"),
                organization(row, "transacting_partner"),
                optionalOrganization(row, "reseller"),
                organization(row, "beneficiary"),
                row.getString("partner_of_record"),
                instant(row, "placed_at"),
                row.getString("placed_by_name"),
                row.getLong("version"),
                List.of());
    }

    private static SubscriptionView view(ResultSet row) throws SQLException {
        return new SubscriptionView(
                new SubscriptionId(uuid(row, "id")),
                new OrderId(uuid(row, "order_id")),
                row.getLong("order_number"),
                organization(row, "partner"),
                optionalOrganization(row, "reseller"),
                organization(row, "customer"),
                new OfferId(uuid(row, "offer")),
                new PlanId(uuid(row, "plan")),
                row.getString("nickname"),
                row.getString("catalog_item"),
                SubscriptionState.valueOf(row.getString("state")),
                optionalInteger(row, "quantity"),
                new Money(row.getBigDecimal("unit_price"), Currency.getInstance(row.getString("currency"))),
                Term.valueOf(row.getString("term")),
                BillingCycle.valueOf(row.getString("billing_cycle")),
                row.getObject("term_start", LocalDate.class),
                Optional.ofNullable(row.getObject("term_end", LocalDate.class)),
                Optional.ofNullable(row.getObject("trial_ends", LocalDate.class)),
                instant(row, "cancellation_window_ends"),
                row.getBoolean("auto_renew"),
                deployment(row),
                instant(row, "started_at"),
                row.getLong("version"));
    }

    private static Optional<Deployment> deployment(ResultSet row) throws SQLException {
        var name = row.getString("deployment_name");
        return name == null ? Optional.empty() : Optional.of(new Deployment(name, row.getString("deployment_url")));
    }
}
