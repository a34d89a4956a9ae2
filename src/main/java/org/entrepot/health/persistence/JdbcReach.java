package org.entrepot.health.persistence;

import static org.entrepot.health.persistence.Columns.moment;
import static org.entrepot.health.persistence.Columns.optionalMoment;
import static org.entrepot.health.persistence.Columns.organization;
import static org.entrepot.health.persistence.Columns.time;
import static org.entrepot.health.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.health.Concerned;
import org.entrepot.health.IncidentId;
import org.entrepot.health.UpdateId;
import org.entrepot.health.domain.Coverage;
import org.entrepot.health.domain.Reach;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.ProgramRegion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Set-wise throughout: thousands of partners cost as many statements as one. */
@Repository
class JdbcReach implements Reach {

    private static final String COVERED = """
            with part as (
                select offer, plan from unnest(cast(:offers as uuid[]), cast(:plans as uuid[])) as part (offer, plan)
            ), reached as (
                select running.partner as partner_id, running.reseller as reseller_id, running.customer as customer_id
                from part
                join sales.running_subscription running
                    on running.offer = part.offer and (part.plan is null or part.plan = running.plan)
                where :everywhere or exists (
                    select 1 from organizations.current_organization place
                    where place.id = running.customer and place.region = any (cast(:regions as text[])))
            ), hearing as (
                select partner_id as organization, true as as_partner, false as as_reseller, customer_id from reached
                union all
                select reseller_id, false, true, customer_id from reached where reseller_id is not null
            )
            """;

    private static final String COUNTED = """
            select count(distinct organization) filter (where as_partner) as partners,
                count(distinct organization) filter (where as_reseller) as resellers,
                count(distinct organization) as organizations, count(distinct customer_id) as customers
            from hearing
            """;

    private static final String CONCERNED = """
            with hearing as (
                select partner_id as organization, true as as_partner, false as as_reseller, customer_id
                from health.concern
                where incident_id = :incident and recorded_until is null
                union all
                select reseller_id, false, true, customer_id
                from health.concern
                where incident_id = :incident and recorded_until is null and reseller_id is not null
            )
            """;

    /** Whom the correction at this moment found concerned, and who had not been until then. */
    private static final String NEWCOMERS = """
            with earlier as (
                select partner_id as organization from health.concern
                where incident_id = :incident and recorded_from < :at and (recorded_until is null or recorded_until >= :at)
                union
                select reseller_id from health.concern
                where incident_id = :incident and recorded_from < :at and (recorded_until is null or recorded_until >= :at)
                    and reseller_id is not null
            ), hearing as (
                select partner_id as organization, true as as_partner, false as as_reseller, customer_id
                from health.concern
                where incident_id = :incident and recorded_until is null
                    and not exists (select 1 from earlier where earlier.organization = partner_id)
                union all
                select reseller_id, false, true, customer_id
                from health.concern
                where incident_id = :incident and recorded_until is null and reseller_id is not null
                    and not exists (select 1 from earlier where earlier.organization = reseller_id)
            )
            """;

    /** Whose business runs on, and was found not concerned at this moment; an ended subscription is no correction. */
    private static final String GONE = """
            with left_out as (
                select concern.partner_id, concern.reseller_id, concern.customer_id
                from health.concern
                join sales.running_subscription running on running.id = concern.subscription_id
                where concern.incident_id = :incident and concern.recorded_until = :at
            ), hearing as (
                select partner_id as organization, true as as_partner, false as as_reseller, customer_id
                from left_out
                where not exists (
                    select 1 from health.concern still
                    where still.incident_id = :incident and still.recorded_until is null
                        and left_out.partner_id in (still.partner_id, still.reseller_id))
                union all
                select reseller_id, false, true, customer_id
                from left_out
                where reseller_id is not null and not exists (
                    select 1 from health.concern still
                    where still.incident_id = :incident and still.recorded_until is null
                        and left_out.reseller_id in (still.partner_id, still.reseller_id))
            )
            """;

    private static final String TELL = """
            , told as (
                insert into health.telling (id, incident_id, update_id, kind, told_at, partners, resellers, customers)
                select :telling, :incident, :update, :kind, :at,
                    count(distinct organization) filter (where as_partner),
                    count(distinct organization) filter (where as_reseller), count(distinct customer_id)
                from hearing
                having count(*) > 0 or :always
            ), delivered as (
                insert into health.delivery (telling_id, organization_id, as_partner, as_reseller, customers)
                select :telling, organization, bool_or(as_partner), bool_or(as_reseller), count(distinct customer_id)
                from hearing
                group by organization
            )
            select organization, count(distinct customer_id) as customers,
                (array_agg(distinct customer_id))[1\\:%d] as some
            from hearing
            group by organization
            """.formatted(Concerned.NAMED);

    private final JdbcClient jdbc;

    JdbcReach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Figures figures(Coverage coverage) {
        return covered(COVERED + COUNTED, coverage)
                .query((row, _) -> figures(row))
                .single();
    }

    @Override
    public Page<Reached> reached(Coverage coverage, PageRequest page) {
        var rows = covered(COVERED + """
                select organization, bool_or(as_partner) as as_partner, bool_or(as_reseller) as as_reseller,
                    count(distinct customer_id) as customers
                from hearing
                where organization > :after
                group by organization
                order by organization
                limit :limit
                """, coverage)
                .param("after", Columns.after(page))
                .param("limit", page.size() + 1)
                .query((row, _) -> reached(row, "organization"))
                .list();
        return Page.cut(
                rows, page.size(), one -> PageRequest.cursor(one.organization().toString()));
    }

    @Override
    public void refresh(IncidentId incident, Instant now) {
        jdbc.sql("""
                update health.concern set recorded_until = :at
                where incident_id = :incident and recorded_until is null
                    and not exists (
                        select 1 from health.concerned_now now
                        where now.incident_id = :incident and now.subscription_id = concern.subscription_id)
                """).param("incident", incident.value()).param("at", time(now)).update();
        jdbc.sql("""
                insert into health.concern
                    (incident_id, subscription_id, partner_id, reseller_id, customer_id, recorded_from)
                select now.incident_id, now.subscription_id, now.partner_id, now.reseller_id, now.customer_id, :at
                from health.concerned_now now
                where now.incident_id = :incident
                    and not exists (
                        select 1 from health.concern known
                        where known.incident_id = :incident and known.recorded_until is null
                            and known.subscription_id = now.subscription_id)
                """).param("incident", incident.value()).param("at", time(now)).update();
    }

    @Override
    public Optional<List<Concerned>> tell(UUID telling, IncidentId incident, UpdateId update, Kind kind, Instant now) {
        var concerned = jdbc.sql(hearing(kind) + TELL)
                .param("telling", telling)
                .param("incident", incident.value())
                .param("update", update.value())
                .param("kind", kind.name())
                .param("at", time(now))
                .param("always", isAlways(kind))
                .query((row, _) -> concerned(row))
                .list();
        return concerned.isEmpty() && !isAlways(kind) ? Optional.empty() : Optional.of(concerned);
    }

    @Override
    public List<Told> tellings(IncidentId incident) {
        return jdbc.sql("""
                        select telling.id, telling.update_id, telling.kind, telling.told_at, telling.partners,
                            telling.resellers, telling.customers,
                            (select count(*) from health.delivery where delivery.telling_id = telling.id) as organizations,
                            (select count(*) from health.delivery
                             where delivery.telling_id = telling.id and delivery.read_at is not null) as readers
                        from health.telling
                        where telling.incident_id = :incident
                        order by telling.told_at desc, telling.id desc
                        """)
                .param("incident", incident.value())
                .query((row, _) -> new Told(
                        uuid(row, "id"),
                        Optional.ofNullable(row.getObject("update_id", UUID.class))
                                .map(UpdateId::new),
                        Kind.valueOf(row.getString("kind")),
                        moment(row, "told_at"),
                        figures(row),
                        row.getInt("readers")))
                .list();
    }

    @Override
    public Optional<IncidentId> incidentOf(UUID telling) {
        return jdbc.sql("select incident_id from health.telling where id = :id")
                .param("id", telling)
                .query((row, _) -> new IncidentId(uuid(row, "incident_id")))
                .optional();
    }

    @Override
    public Page<Delivery> deliveries(UUID telling, PageRequest page) {
        var rows = jdbc.sql("""
                        select organization_id, as_partner, as_reseller, customers, read_at, read_by_name
                        from health.delivery
                        where telling_id = :telling and organization_id > :after
                        order by organization_id
                        limit :limit
                        """)
                .param("telling", telling)
                .param("after", Columns.after(page))
                .param("limit", page.size() + 1)
                .query((row, _) -> new Delivery(
                        reached(row, "organization_id"),
                        optionalMoment(row, "read_at"),
                        Optional.ofNullable(row.getString("read_by_name"))))
                .list();
        return Page.cut(
                rows,
                page.size(),
                one -> PageRequest.cursor(one.hearer().organization().toString()));
    }

    @Override
    public void read(IncidentId incident, OrganizationId organization, String by, Instant now) {
        jdbc.sql("""
                update health.delivery set read_at = :at, read_by_name = :by
                from health.telling
                where telling.id = delivery.telling_id and telling.incident_id = :incident
                    and delivery.organization_id = :organization and delivery.read_at is null
                """)
                .param("at", time(now))
                .param("by", by)
                .param("incident", incident.value())
                .param("organization", organization.value())
                .update();
    }

    /** For {@code cast(:plans as uuid[])}; the whole offer is null. */
    static @Nullable String[] plans(Collection<Optional<PlanId>> plans) {
        return plans.stream()
                .map(plan -> plan.map(PlanId::toString).orElse(null))
                .toArray(String[]::new);
    }

    private static boolean isAlways(Kind kind) {
        return switch (kind) {
            case REPORTED, UPDATED, ENDED, REOPENED -> true;
            case CORRECTED, NOT_CONCERNED -> false;
        };
    }

    private static String hearing(Kind kind) {
        return switch (kind) {
            case REPORTED, UPDATED, ENDED, REOPENED -> CONCERNED;
            case CORRECTED -> NEWCOMERS;
            case NOT_CONCERNED -> GONE;
        };
    }

    private JdbcClient.StatementSpec covered(String sql, Coverage coverage) {
        var parts = new ArrayList<>(coverage.parts());
        return jdbc.sql(sql)
                .param(
                        "offers",
                        parts.stream().map(part -> part.offer().toString()).toArray(String[]::new))
                .param("plans", plans(parts.stream().map(Coverage.Part::plan).toList()))
                .param("everywhere", coverage.regions().isEmpty())
                .param(
                        "regions",
                        coverage.regions().stream().map(ProgramRegion::key).toArray(String[]::new));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getInt("partners"), row.getInt("resellers"), row.getInt("organizations"), row.getInt("customers"));
    }

    private static Reached reached(ResultSet row, String organization) throws SQLException {
        return new Reached(
                organization(row, organization),
                row.getBoolean("as_partner"),
                row.getBoolean("as_reseller"),
                row.getInt("customers"));
    }

    private static Concerned concerned(ResultSet row) throws SQLException {
        return new Concerned(
                organization(row, "organization"),
                row.getInt("customers"),
                Columns.uuids(row, "some").stream().map(OrganizationId::new).toList());
    }
}
