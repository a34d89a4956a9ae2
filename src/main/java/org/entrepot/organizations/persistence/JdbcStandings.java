package org.entrepot.organizations.persistence;

import java.time.Instant;
import java.util.List;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Recorded;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.domain.Standings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each change closes the current row and inserts the next; a row is never edited (P18). */
@Repository
class JdbcStandings implements Standings {

    private final JdbcClient jdbc;

    JdbcStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hasOperator() {
        return jdbc.sql("""
                        select exists (select from organizations.enrolment
                                       where kind = 'OPERATOR' and recorded_until is null)
                        """).query(Boolean.class).single();
    }

    @Override
    public void enrol(OrganizationId id, EnrolmentKind kind, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into organizations.enrolment (organization, kind, recorded_by, recorded_from)
                        select :id, :kind, :actor, greatest(:now, max(recorded_until))
                        from organizations.enrolment
                        where organization = :id and kind = :kind
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("actor", actor.user().value())
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public void endEnrolment(OrganizationId id, EnrolmentKind kind, Instant now) {
        jdbc.sql("""
                        update organizations.enrolment
                        set recorded_until = greatest(:now, recorded_from + interval '1 microsecond')
                        where organization = :id and kind = :kind and recorded_until is null
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public void changeStatus(OrganizationId id, ProgramStatus status, String reason, Actor actor, Instant now) {
        jdbc.sql("""
                        update organizations.program_status
                        set recorded_until = greatest(:now, recorded_from + interval '1 microsecond')
                        where organization = :id and recorded_until is null
                        """).param("id", id.value()).param("now", Rows.parameter(now)).update();
        jdbc.sql("""
                        insert into organizations.program_status
                            (organization, status, reason, recorded_by, recorded_by_name, recorded_from)
                        select :id, :status, :reason, :actor, :actorName, greatest(:now, max(recorded_until))
                        from organizations.program_status
                        where organization = :id
                        """)
                .param("id", id.value())
                .param("status", status.name())
                .param("reason", reason)
                .param("actor", actor.user().value())
                .param("actorName", actor.name())
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public void sign(OrganizationId id, ProgramRegion region, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into organizations.partner_agreement
                            (organization, region, signed_by, signed_by_name, recorded_from)
                        select :id, :region, :actor, :actorName, greatest(:now, max(recorded_until))
                        from organizations.partner_agreement
                        where organization = :id and region = :region
                        """)
                .param("id", id.value())
                .param("region", region.key())
                .param("actor", actor.user().value())
                .param("actorName", actor.name())
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public List<Signed> agreements(OrganizationId id) {
        return jdbc.sql("""
                        select region, signed_by_name, recorded_from
                        from organizations.partner_agreement
                        where organization = :id and recorded_until is null
                        order by recorded_from, region
                        """)
                .param("id", id.value())
                .query((row, _) -> new Signed(
                        new ProgramRegion(row.getString("region")),
                        row.getString("signed_by_name"),
                        Rows.moment(row, "recorded_from")))
                .list();
    }

    @Override
    public void affiliate(OrganizationId one, OrganizationId other, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into organizations.affiliation (first, second, recorded_by, recorded_from)
                        select least(cast(:one as uuid), cast(:other as uuid)),
                               greatest(cast(:one as uuid), cast(:other as uuid)),
                               :actor, greatest(:now, max(recorded_until))
                        from organizations.affiliation
                        where first = least(cast(:one as uuid), cast(:other as uuid))
                          and second = greatest(cast(:one as uuid), cast(:other as uuid))
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .param("actor", actor.user().value())
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public boolean endAffiliation(OrganizationId one, OrganizationId other, Instant now) {
        return jdbc.sql("""
                        update organizations.affiliation
                        set recorded_until = greatest(:now, recorded_from + interval '1 microsecond')
                        where first = least(cast(:one as uuid), cast(:other as uuid))
                          and second = greatest(cast(:one as uuid), cast(:other as uuid))
                          and recorded_until is null
                        """)
                        .param("one", one.value())
                        .param("other", other.value())
                        .param("now", Rows.parameter(now))
                        .update()
                > 0;
    }

    @Override
    public List<OrganizationId> affiliates(OrganizationId id) {
        return jdbc.sql("""
                        select case when first = :id then second else first end as other
                        from organizations.affiliation
                        where (first = :id or second = :id) and recorded_until is null
                        order by recorded_from
                        """)
                .param("id", id.value())
                .query((row, _) -> Rows.organization(row, "other"))
                .list();
    }

    @Override
    public List<Recorded<EnrolmentKind>> enrolments(OrganizationId id) {
        return jdbc.sql("""
                        select kind, recorded_from, recorded_until
                        from organizations.enrolment
                        where organization = :id
                        order by recorded_from desc, kind
                        """)
                .param("id", id.value())
                .query((row, _) -> new Recorded<>(
                        EnrolmentKind.valueOf(row.getString("kind")),
                        Rows.moment(row, "recorded_from"),
                        Rows.optionalMoment(row, "recorded_until")))
                .list();
    }

    @Override
    public List<StatusChange> statusChanges(OrganizationId id) {
        return jdbc.sql("""
                        select status, reason, recorded_by_name, recorded_from, recorded_until
                        from organizations.program_status
                        where organization = :id
                        order by recorded_from desc
                        """)
                .param("id", id.value())
                .query((row, _) -> new StatusChange(
                        ProgramStatus.valueOf(row.getString("status")),
                        row.getString("reason"),
                        row.getString("recorded_by_name"),
                        Rows.moment(row, "recorded_from"),
                        Rows.optionalMoment(row, "recorded_until")))
                .list();
    }
}
