package org.entrepot.materials.persistence;

import static org.entrepot.materials.persistence.Columns.optionalMoment;
import static org.entrepot.materials.persistence.Columns.time;
import static org.entrepot.materials.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entrepot.kernel.OfferId;
import org.entrepot.materials.MaterialVersionId;
import org.entrepot.materials.domain.LinkChecks;
import org.entrepot.materials.domain.LinkFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLinkChecks implements LinkChecks {

    private final JdbcClient jdbc;

    JdbcLinkChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void await(MaterialVersionId version, Instant at) {
        jdbc.sql("""
                insert into materials.link_check (version_id, state, failures, next_at)
                values (:version, 'WAITING', 0, :at)
                """).param("version", version.value()).param("at", time(at)).update();
    }

    @Override
    public void drop(MaterialVersionId version) {
        jdbc.sql("delete from materials.link_check where version_id = :version")
                .param("version", version.value())
                .update();
    }

    @Override
    public Optional<Due> take(Instant now, Duration lease) {
        return jdbc.sql("""
                        update materials.link_check checked
                        set next_at = :until
                        from (
                            select due.version_id, version.url
                            from materials.link_check due
                            join materials.version on version.id = due.version_id
                            join materials.material on material.id = version.material_id
                            where due.next_at <= :now and material.withdrawn_at is null
                            order by due.next_at
                            limit 1
                            for update of due skip locked) next
                        where checked.version_id = next.version_id
                        returning checked.version_id, next.url, checked.failures, checked.state = 'BROKEN' as is_broken
                        """)
                .param("now", time(now))
                .param("until", time(now.plus(lease)))
                .query((row, _) -> new Due(
                        new MaterialVersionId(uuid(row, "version_id")),
                        row.getString("url"),
                        row.getInt("failures"),
                        row.getBoolean("is_broken")))
                .optional();
    }

    @Override
    public void save(MaterialVersionId version, Seen seen, Instant nextAt) {
        jdbc.sql("""
                update materials.link_check
                set state = :state, fault = :fault, failures = :failures, checked_at = :at, next_at = :next
                where version_id = :version
                """)
                .param("state", seen.state().name())
                .param("fault", seen.fault().map(LinkFault::name).orElse(null), Types.VARCHAR)
                .param("failures", seen.failures())
                .param("at", seen.checkedAt().map(Columns::time).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("next", time(nextAt))
                .param("version", version.value())
                .update();
    }

    @Override
    public Map<MaterialVersionId, Seen> of(Collection<MaterialVersionId> versions) {
        return jdbc
                .sql("""
                        select version_id, state, fault, failures, checked_at
                        from materials.link_check
                        where version_id = any (cast(:versions as uuid[]))
                        """)
                .param("versions", Columns.texts(versions))
                .query((row, _) -> Map.entry(new MaterialVersionId(uuid(row, "version_id")), seen(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean isAnyBroken(OfferId offer) {
        return jdbc.sql("""
                        select exists (
                            select from materials.material
                            join materials.version on version.material_id = material.id and version.replaced_at is null
                            join materials.link_check checked on checked.version_id = version.id
                            where material.offer_id = :offer and material.withdrawn_at is null
                                and checked.state = 'BROKEN')
                        """).param("offer", offer.value()).query(Boolean.class).single();
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("fault")).map(LinkFault::valueOf),
                row.getInt("failures"),
                optionalMoment(row, "checked_at"));
    }
}
