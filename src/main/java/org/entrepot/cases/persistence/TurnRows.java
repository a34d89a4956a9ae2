package org.entrepot.cases.persistence;

import static org.entrepot.cases.persistence.Columns.moment;
import static org.entrepot.cases.persistence.Columns.optionalMoment;
import static org.entrepot.cases.persistence.Columns.organization;
import static org.entrepot.cases.persistence.Columns.time;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.domain.Clock;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who held a case, and whose move it was. */
@Repository
class TurnRows {

    private final JdbcClient jdbc;

    TurnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void hold(CaseId id, OrganizationId company, Instant from) {
        jdbc.sql("""
                insert into cases.holding (id, case_id, organization_id, held_from)
                values (:id, :case, :company, :from)
                """)
                .param("id", Ids.next())
                .param("case", id.value())
                .param("company", company.value())
                .param("from", time(from))
                .update();
    }

    void handOver(CaseId id, OrganizationId to, Instant at) {
        jdbc.sql("update cases.holding set held_until = :at where case_id = :case and held_until is null")
                .param("at", time(at))
                .param("case", id.value())
                .update();
        hold(id, to, at);
    }

    /** Nothing begins when it is nobody's move. */
    void start(SupportCase now, Instant at) {
        now.turn().ifPresent(company -> {
            var isHolder = company.equals(now.holder());
            jdbc.sql("""
                    insert into cases.turn (id, case_id, organization_id, role, started_at, due_at)
                    values (:id, :case, :company, :role, :at, :due)
                    """)
                    .param("id", Ids.next())
                    .param("case", now.id().value())
                    .param("company", company.value())
                    .param("role", isHolder ? "HOLDER" : "ASKER")
                    .param("at", time(at))
                    .param("due", isHolder ? time(now.severity().dueAfter(at)) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                    .update();
        });
    }

    /** The first answer of a turn counts; what follows does not. */
    void answered(SupportCase now, Instant at) {
        current(now.id(), "HOLDER")
                .ifPresent(started -> jdbc.sql("""
                        update cases.turn
                        set answered_at = :at, answer_seconds = :seconds
                        where case_id = :case and ended_at is null and answered_at is null
                        """)
                        .param("at", time(at))
                        .param("seconds", now.severity().spent(started, at).toSeconds())
                        .param("case", now.id().value())
                        .update());
    }

    void end(SupportCase now, Instant at) {
        current(now.id(), null)
                .ifPresent(started -> jdbc.sql("""
                        update cases.turn
                        set ended_at = :at, spent_seconds = :seconds
                        where case_id = :case and ended_at is null
                        """)
                        .param("at", time(at))
                        .param("seconds", now.severity().spent(started, at).toSeconds())
                        .param("case", now.id().value())
                        .update());
    }

    private Optional<Instant> current(CaseId id, @org.jspecify.annotations.Nullable String role) {
        return jdbc.sql("""
                        select started_at
                        from cases.turn
                        where case_id = :case and ended_at is null
                          and (cast(:role as text) is null or role = cast(:role as text))
                        """)
                .param("case", id.value())
                .param("role", role, Types.VARCHAR)
                .query((row, _) -> moment(row, "started_at"))
                .optional();
    }

    /** In the order in which they had the first move. */
    List<Clock> clocks(CaseId id) {
        return jdbc.sql("""
                        select organization_id, coalesce(sum(spent_seconds), 0) as spent,
                            min(started_at) filter (where ended_at is null) as since,
                            (array_agg(answer_seconds order by started_at) filter (where answer_seconds is not null))[1]
                                as first_answer
                        from cases.turn
                        where case_id = :case
                        group by organization_id
                        order by min(started_at)
                        """)
                .param("case", id.value())
                .query((row, _) -> new Clock(
                        organization(row, "organization_id"),
                        Duration.ofSeconds(row.getLong("spent")),
                        optionalMoment(row, "since"),
                        Optional.ofNullable(row.getObject("first_answer", Long.class))
                                .map(Duration::ofSeconds)))
                .list();
    }
}
