package org.entrepot.health.persistence;

import static org.entrepot.health.persistence.Columns.organization;
import static org.entrepot.health.persistence.Columns.time;
import static org.entrepot.health.persistence.Columns.uuid;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrepot.health.ComponentId;
import org.entrepot.health.IncidentId;
import org.entrepot.health.domain.IncidentFilter;
import org.entrepot.health.domain.IncidentFilter.Phase;
import org.entrepot.health.domain.IncidentLine;
import org.entrepot.health.domain.IncidentLists;
import org.entrepot.health.domain.Reader;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.SubscriptionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose business is concerned is read from {@code concerned_now} while it lasts, and from what was recorded afterwards. */
@Repository
class JdbcIncidentLists implements IncidentLists {

    private final JdbcClient jdbc;
    private final IncidentLines lines;

    JdbcIncidentLists(JdbcClient jdbc, IncidentLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    @Override
    public Page<IncidentLine> page(Reader reader, IncidentFilter filter, Instant now, PageRequest page) {
        var heads = narrowed(IncidentLines.HEADS + where(reader, filter) + """
                    and (cast(:beforeFrom as timestamptz) is null
                         or (incident.runs_from, incident.id) < (cast(:beforeFrom as timestamptz), cast(:beforeId as uuid)))
                order by incident.runs_from desc, incident.id desc
                limit :limit
                """, reader, filter, now)
                .param("beforeFrom", before(page).map(Columns::time).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("beforeId", Columns.after(page))
                .param("limit", page.size() + 1)
                .query((row, _) -> IncidentLines.head(row))
                .list();
        return Page.cut(
                lines.of(heads),
                page.size(),
                line -> PageRequest.cursor(line.runsFrom().toString(), line.id().toString()));
    }

    @Override
    public int count(Reader reader, IncidentFilter filter, Instant now, int most) {
        return narrowed("""
                select count(*)
                from (select
                      from health.incident
                      join health.incident_version version
                        on version.incident_id = incident.id and version.recorded_until is null
                """ + where(reader, filter) + " limit :limit) as found", reader, filter, now)
                .param("limit", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean mayRead(Reader reader, IncidentId incident, Instant now) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from health.incident
                            join health.incident_version version
                              on version.incident_id = incident.id and version.recorded_until is null
                            where incident.id = :incident and (%s))
                        """.formatted(mayRead(reader)))
                .param("incident", incident.value())
                .param("reader", asker(reader))
                .param("now", time(now))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Page<Service> services(Reader reader, Optional<OrganizationId> customer, PageRequest page) {
        var rows = jdbc.sql("""
                        select offer, count(distinct customer) as customers
                        from sales.running_subscription
                        where %s and (cast(:customer as uuid) is null or customer = cast(:customer as uuid))
                            and offer > :after
                        group by offer
                        order by offer
                        limit :limit
                        """.formatted(own(reader)))
                .param("reader", asker(reader))
                .param("customer", customer.map(OrganizationId::value).orElse(null), Types.OTHER)
                .param("after", Columns.after(page))
                .param("limit", page.size() + 1)
                .query((row, _) -> new Service(new OfferId(uuid(row, "offer")), row.getLong("customers")))
                .list();
        return Page.cut(rows, page.size(), one -> PageRequest.cursor(one.offer().toString()));
    }

    @Override
    public Page<Served> customers(OrganizationId partner, PageRequest page) {
        var rows = jdbc.sql("""
                        select customer, count(distinct offer) as services
                        from sales.running_subscription
                        where (partner = :reader or reseller = :reader) and customer > :after
                        group by customer
                        order by customer
                        limit :limit
                        """)
                .param("reader", partner.value())
                .param("after", Columns.after(page))
                .param("limit", page.size() + 1)
                .query((row, _) -> new Served(organization(row, "customer"), row.getLong("services")))
                .list();
        return Page.cut(
                rows, page.size(), one -> PageRequest.cursor(one.customer().toString()));
    }

    @Override
    public List<Trouble> troubles(Reader reader, Collection<OfferId> offers, Instant now) {
        return troubles(
                reader,
                "concerned.offer_id = any (cast(:wanted as uuid[]))",
                Columns.ids(offers.stream().map(OfferId::value)),
                now);
    }

    @Override
    public List<Trouble> troublesOf(OrganizationId partner, Collection<OrganizationId> customers, Instant now) {
        return troubles(
                new Reader.Partner(partner),
                "concerned.customer_id = any (cast(:wanted as uuid[]))",
                Columns.organizations(customers),
                now);
    }

    private List<Trouble> troubles(Reader reader, String wanted, String[] ids, Instant now) {
        record Row(OfferId offer, OrganizationId customer, IncidentId incident) {}
        var rows = jdbc.sql("""
                        select distinct concerned.offer_id, concerned.customer_id, incident.id
                        from health.incident
                        join health.concerned_now concerned on concerned.incident_id = incident.id
                        where incident.runs_from <= :now and (incident.runs_until is null or incident.runs_until > :now)
                            and %s and %s %s
                        """.formatted(
                                wanted,
                                ownConcern(reader),
                                reader.readsPartnerTexts() ? "" : "and " + SPEAKS_TO_CUSTOMERS_BY_INCIDENT))
                .param("now", time(now))
                .param("wanted", ids)
                .param("reader", asker(reader))
                .query((row, _) -> new Row(
                        new OfferId(uuid(row, "offer_id")),
                        organization(row, "customer_id"),
                        new IncidentId(uuid(row, "id"))))
                .list();
        Map<IncidentId, IncidentLine> found = lines
                .find(rows.stream().map(Row::incident).toList())
                .stream()
                .collect(Collectors.toMap(IncidentLine::id, line -> line));
        return rows.stream()
                .map(row -> new Trouble(row.offer(), row.customer(), Objects.requireNonNull(found.get(row.incident()))))
                .toList();
    }

    @Override
    public Page<Hit> hits(OrganizationId partner, IncidentId incident, boolean isOver, PageRequest page) {
        var rows = jdbc.sql("""
                        select customer_id, array_agg(subscription_id order by subscription_id) as subscriptions
                        from %s
                        where incident_id = :incident and (partner_id = :reader or reseller_id = :reader)
                            and customer_id > :after
                        group by customer_id
                        order by customer_id
                        limit :limit
                        """.formatted(hit(isOver)))
                .param("incident", incident.value())
                .param("reader", partner.value())
                .param("after", Columns.after(page))
                .param("limit", page.size() + 1)
                .query((row, _) -> new Hit(
                        organization(row, "customer_id"),
                        Columns.uuids(row, "subscriptions").stream()
                                .map(SubscriptionId::new)
                                .toList()))
                .list();
        return Page.cut(
                rows, page.size(), one -> PageRequest.cursor(one.customer().toString()));
    }

    @Override
    public long hitCustomers(OrganizationId partner, IncidentId incident, boolean isOver) {
        return jdbc.sql("""
                        select count(distinct customer_id)
                        from %s
                        where incident_id = :incident and (partner_id = :reader or reseller_id = :reader)
                        """.formatted(hit(isOver)))
                .param("incident", incident.value())
                .param("reader", partner.value())
                .query(Long.class)
                .single();
    }

    private static final String SPEAKS_TO_CUSTOMERS = """
            exists (select 1 from health.version_title title
                    where title.version_id = version.id and title.for_customers is not null)
            """;

    private static final String SPEAKS_TO_CUSTOMERS_BY_INCIDENT = """
            exists (select 1
                    from health.incident_version version
                    join health.version_title title on title.version_id = version.id
                    where version.incident_id = incident.id and version.recorded_until is null
                        and title.for_customers is not null)
            """;

    private static String hit(boolean isOver) {
        return isOver
                ? "(select incident_id, subscription_id, partner_id, reseller_id, customer_id from health.concern where recorded_until is null) as concerned"
                : "health.concerned_now as concerned";
    }

    private static String own(Reader reader) {
        return switch (reader) {
            case Reader.Partner _ -> "(partner = :reader or reseller = :reader)";
            case Reader.Customer _ -> "customer = :reader";
            case Reader.Publisher _, Reader.Everything _, Reader.Everybody _ -> "cast(:reader as uuid) is null";
        };
    }

    private static String ownConcern(Reader reader) {
        return switch (reader) {
            case Reader.Partner _ -> "(concerned.partner_id = :reader or concerned.reseller_id = :reader)";
            case Reader.Customer _ -> "concerned.customer_id = :reader";
            case Reader.Publisher _, Reader.Everything _, Reader.Everybody _ -> "cast(:reader as uuid) is null";
        };
    }

    private static String mayRead(Reader reader) {
        return switch (reader) {
            case Reader.Publisher _ -> "incident.publisher_id = :reader";
            case Reader.Everything _ -> "cast(:reader as uuid) is null";
            case Reader.Everybody _ -> "cast(:reader as uuid) is null and version.in_store and " + SPEAKS_TO_CUSTOMERS;
            case Reader.Partner _ -> concernedOrTold("(who.partner_id = :reader or who.reseller_id = :reader)");
            case Reader.Customer _ ->
                SPEAKS_TO_CUSTOMERS + " and (" + concernedOrTold("who.customer_id = :reader") + ")";
        };
    }

    private static String concernedOrTold(String who) {
        return """
                ((incident.runs_until is null or incident.runs_until > :now)
                    and exists (select 1 from health.concerned_now who where who.incident_id = incident.id and %1$s))
                or exists (select 1 from health.concern who where who.incident_id = incident.id and %1$s)
                """.formatted(who);
    }

    private static String where(Reader reader, IncidentFilter filter) {
        var sql = new StringBuilder("where ").append(inPhase(filter.phase()));
        sql.append(" and ").append(forReader(reader, filter));
        filter.offer().ifPresent(_ -> sql.append("""
                 and exists (select 1 from health.version_part part
                             where part.version_id = version.id and part.offer_id = :offer)
                """));
        filter.component().ifPresent(_ -> sql.append("""
                 and exists (select 1 from health.version_component blamed
                             where blamed.version_id = version.id and blamed.component_id = :component)
                """));
        return sql.append('\n').toString();
    }

    private static String inPhase(Phase phase) {
        return switch (phase) {
            case NOW -> "incident.runs_from <= :now and (incident.runs_until is null or incident.runs_until > :now)";
            case AHEAD -> "incident.runs_from > :now";
            case OPEN -> "(incident.runs_until is null or incident.runs_until > :now)";
            case PAST -> "incident.runs_until <= :now";
            case ANY -> "incident.runs_from is not null";
        };
    }

    private static String forReader(Reader reader, IncidentFilter filter) {
        if (filter.unconcerned()) {
            return "true";
        }
        var customer = filter.customer().isPresent() ? " and who.customer_id = :customer" : "";
        return switch (reader) {
            case Reader.Publisher _ -> "incident.publisher_id = :reader";
            case Reader.Everything _ -> "cast(:reader as uuid) is null";
            case Reader.Everybody _ -> "cast(:reader as uuid) is null and version.in_store and " + SPEAKS_TO_CUSTOMERS;
            case Reader.Partner _ ->
                concerned("(who.partner_id = :reader or who.reseller_id = :reader)" + customer, filter.phase());
            case Reader.Customer _ ->
                SPEAKS_TO_CUSTOMERS + " and " + concerned("who.customer_id = :reader", filter.phase());
        };
    }

    /** A business that began after an incident was over was not concerned by it. */
    private static String concerned(String who, Phase phase) {
        var now = "incident.id in (select who.incident_id from health.concerned_now who where " + who + ")";
        var then =
                "incident.id in (select who.incident_id from health.concern who where who.recorded_until is null and "
                        + who + ")";
        return switch (phase) {
            case NOW, AHEAD, OPEN -> now;
            case PAST -> then;
            case ANY -> "case when incident.runs_until <= :now then " + then + " else " + now + " end";
        };
    }

    private JdbcClient.StatementSpec narrowed(String sql, Reader reader, IncidentFilter filter, Instant now) {
        var values = new HashMap<String, Object>();
        values.put("now", time(now));
        filter.offer().ifPresent(offer -> values.put("offer", offer.value()));
        filter.component().map(ComponentId::value).ifPresent(id -> values.put("component", id));
        filter.customer().ifPresent(customer -> values.put("customer", customer.value()));
        var statement = jdbc.sql(sql).params(values);
        return statement.param("reader", asker(reader), Types.OTHER);
    }

    private static @org.jspecify.annotations.Nullable UUID asker(Reader reader) {
        return switch (reader) {
            case Reader.Publisher(var id) -> id.value();
            case Reader.Partner(var id) -> id.value();
            case Reader.Customer(var id) -> id.value();
            case Reader.Everything _, Reader.Everybody _ -> null;
        };
    }

    private static Optional<Instant> before(PageRequest page) {
        if (page.isFirst()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(page.after().getFirst()));
        } catch (java.time.format.DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
