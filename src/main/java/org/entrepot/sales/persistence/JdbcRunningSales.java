package org.entrepot.sales.persistence;

import static org.entrepot.sales.persistence.Columns.instant;
import static org.entrepot.sales.persistence.Columns.optionalInteger;
import static org.entrepot.sales.persistence.Columns.optionalOrganization;
import static org.entrepot.sales.persistence.Columns.organization;
import static org.entrepot.sales.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.channel.spi.RunningSales;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SubscriptionState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What runs over a transacting partner, for whoever weighs taking an authorization away (P2, P3). */
@Repository
class JdbcRunningSales implements RunningSales {

    private static final String RUNNING = """
            from sales.subscription subscription
            join sales.order_line line
              on line.order_id = subscription.order_id and line.number = subscription.line_number
            join sales.subscription_status status
              on status.subscription_id = subscription.id and status.recorded_until is null
            where subscription.offer = :offer and subscription.partner = :partner
              and line.depends_on_audience and status.state <> 'DELETED'
            """;

    private final JdbcClient jdbc;

    JdbcRunningSales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<OrganizationId> customers(OfferId offer, OrganizationId partner) {
        return Set.copyOf(jdbc.sql("select distinct subscription.customer " + RUNNING)
                .param("offer", offer.value())
                .param("partner", partner.value())
                .query((row, _) -> organization(row, "customer"))
                .list());
    }

    @Override
    public Set<OrganizationId> resellers(OfferId offer, OrganizationId partner) {
        return Set.copyOf(
                jdbc.sql("select distinct subscription.reseller " + RUNNING + "and subscription.reseller is not null")
                        .param("offer", offer.value())
                        .param("partner", partner.value())
                        .query((row, _) -> organization(row, "reseller"))
                        .list());
    }

    @Override
    public long count(OfferId offer, OrganizationId partner) {
        return jdbc.sql("select count(*) " + RUNNING)
                .param("offer", offer.value())
                .param("partner", partner.value())
                .query(Long.class)
                .single();
    }

    @Override
    public Page<Running> page(OfferId offer, OrganizationId partner, PageRequest page) {
        var after = After.of(page);
        var rows = jdbc.sql("""
                        select subscription.id, subscription.customer, subscription.reseller, status.state,
                            status.quantity, subscription.term_end, subscription.auto_renew, subscription.started_at
                        """ + RUNNING + """
                          and (coalesce(subscription.term_end, date '9999-12-31'), subscription.id)
                              > (cast(:after_end as date), :after_id)
                        order by coalesce(subscription.term_end, date '9999-12-31'), subscription.id
                        limit :limit
                        """)
                .param("offer", offer.value())
                .param("partner", partner.value())
                .param("after_end", after.end().toString())
                .param("after_id", after.id())
                .param("limit", page.size() + 1)
                .query((row, _) -> running(row))
                .list();
        return Page.cut(
                rows,
                page.size(),
                row -> PageRequest.cursor(
                        row.termEnd().orElse(After.NO_END).toString(), row.id().toString()));
    }

    private static Running running(ResultSet row) throws SQLException {
        return new Running(
                new SubscriptionId(uuid(row, "id")),
                organization(row, "customer"),
                optionalOrganization(row, "reseller"),
                SubscriptionState.valueOf(row.getString("state")),
                optionalInteger(row, "quantity"),
                Optional.ofNullable(row.getObject("term_end", LocalDate.class)),
                row.getBoolean("auto_renew"),
                instant(row, "started_at"));
    }

    /** Where the list goes on; a cursor that nobody made here reads as the first page. */
    private record After(LocalDate end, UUID id) {

        static final LocalDate NO_END = LocalDate.of(9999, 12, 31);
        private static final After START = new After(LocalDate.of(1, 1, 1), new UUID(0L, 0L));

        static After of(PageRequest page) {
            if (page.after().size() != 2) {
                return START;
            }
            try {
                return new After(
                        LocalDate.parse(page.after().getFirst()),
                        UUID.fromString(page.after().getLast()));
            } catch (DateTimeException | IllegalArgumentException _) {
                return START;
            }
        }
    }
}
