package org.entrepot.cases.persistence;

import static org.entrepot.cases.persistence.Columns.moment;
import static org.entrepot.cases.persistence.Columns.organization;
import static org.entrepot.cases.persistence.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.entrepot.cases.domain.CaseNumbers;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseNumbers implements CaseNumbers {

    private final JdbcClient jdbc;

    JdbcCaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Series firstAnswers(OrganizationId company, Instant from, Instant until) {
        return series(jdbc.sql("""
                select cast(date_trunc('week', started_at at time zone 'UTC') as date) as week, count(*) as counted,
                    count(*) filter (where in_time) as marked,
                    percentile_cont(0.5) within group (order by answer_seconds) as median
                from cases.first_answer
                where organization_id = :company and started_at >= :from and started_at < :until
                group by grouping sets ((date_trunc('week', started_at at time zone 'UTC')), ())
                """), company, from, until);
    }

    @Override
    public Series heldCases(OrganizationId company, Instant from, Instant until) {
        return series(jdbc.sql("""
                select cast(date_trunc('week', started_at at time zone 'UTC') as date) as week, count(*) as counted,
                    count(*) filter (where bounces > 0) as marked, cast(null as double precision) as median
                from cases.held_case
                where organization_id = :company and started_at >= :from and started_at < :until
                group by grouping sets ((date_trunc('week', started_at at time zone 'UTC')), ())
                """), company, from, until);
    }

    private static Series series(
            JdbcClient.StatementSpec statement, OrganizationId company, Instant from, Instant until) {
        var weeks = new HashMap<LocalDate, Tally>();
        var all = statement
                .param("company", company.value())
                .param("from", time(from))
                .param("until", time(until))
                .query((row, _) -> {
                    var tally = tally(row);
                    var week = row.getObject("week", LocalDate.class);
                    if (week == null) {
                        return Optional.of(tally);
                    }
                    weeks.put(week, tally);
                    return Optional.<Tally>empty();
                })
                .list();
        return new Series(
                weeks, all.stream().flatMap(Optional::stream).findFirst().orElse(Tally.NOTHING));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("counted"),
                row.getLong("marked"),
                Optional.ofNullable(row.getObject("median", Double.class))
                        .map(seconds -> Duration.ofSeconds(Math.round(seconds))));
    }

    @Override
    public List<Held> openByHolder(OrganizationId company) {
        return jdbc.sql("""
                        select holder_id, count(*) as counted
                        from cases.party
                        join cases.support_case on support_case.id = party.case_id
                        where party.organization_id = :company and state <> 'CLOSED'
                        group by holder_id
                        order by counted desc, holder_id
                        """)
                .param("company", company.value())
                .query((row, _) -> new Held(organization(row, "holder_id"), row.getLong("counted")))
                .list();
    }

    @Override
    public Page<Counted> countedFirstAnswers(OrganizationId company, Instant from, Instant until, PageRequest page) {
        return counted(jdbc.sql("""
                        select support_case.id, support_case.number, title, kind, severity, state, offer_id,
                            subscription_id, publisher_id, partner_id, reseller_id, customer_id, request_id, incident_id, asker_id,
                            asked_by, asked_by_name, bounces, settled, turn_id, due_at, opened_at, changed_at,
                            closes_at, closed_at, entries, version,
                            array(select holding.organization_id from cases.holding
                                  where holding.case_id = support_case.id order by holding.held_from) as holders,
                            first_answer.started_at as counted_at, first_answer.in_time as marked,
                            first_answer.answer_seconds as took
                        from cases.first_answer
                        join cases.support_case on support_case.id = first_answer.case_id
                        where first_answer.organization_id = :company
                          and first_answer.started_at >= :from and first_answer.started_at < :until
                          and (cast(:after as bigint) is null or support_case.number < cast(:after as bigint))
                        order by support_case.number desc
                        limit :size
                        """), company, from, until, page);
    }

    @Override
    public Page<Counted> countedHeldCases(OrganizationId company, Instant from, Instant until, PageRequest page) {
        return counted(jdbc.sql("""
                        select support_case.id, support_case.number, title, kind, severity, state, offer_id,
                            subscription_id, publisher_id, partner_id, reseller_id, customer_id, request_id, incident_id, asker_id,
                            asked_by, asked_by_name, support_case.bounces, settled, turn_id, due_at, opened_at,
                            changed_at, closes_at, closed_at, entries, version,
                            array(select holding.organization_id from cases.holding
                                  where holding.case_id = support_case.id order by holding.held_from) as holders,
                            held_case.started_at as counted_at, held_case.bounces > 0 as marked,
                            cast(null as bigint) as took
                        from cases.held_case
                        join cases.support_case on support_case.id = held_case.case_id
                        where held_case.organization_id = :company
                          and held_case.started_at >= :from and held_case.started_at < :until
                          and (cast(:after as bigint) is null or support_case.number < cast(:after as bigint))
                        order by support_case.number desc
                        limit :size
                        """), company, from, until, page);
    }

    private static Page<Counted> counted(
            JdbcClient.StatementSpec statement, OrganizationId company, Instant from, Instant until, PageRequest page) {
        var rows = statement
                .param("company", company.value())
                .param("from", time(from))
                .param("until", time(until))
                .param("after", Columns.afterNumber(page), Types.BIGINT)
                .param("size", page.size() + 1)
                .query((row, _) -> new Counted(
                        CaseRows.read(row),
                        moment(row, "counted_at"),
                        row.getBoolean("marked"),
                        Optional.ofNullable(row.getObject("took", Long.class)).map(Duration::ofSeconds)))
                .list();
        return Page.cut(
                rows,
                page.size(),
                last -> PageRequest.cursor(String.valueOf(last.about().number())));
    }
}
