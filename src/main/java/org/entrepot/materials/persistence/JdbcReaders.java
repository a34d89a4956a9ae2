package org.entrepot.materials.persistence;

import static org.entrepot.materials.persistence.Columns.uuid;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.MaterialVersionId;
import org.entrepot.materials.domain.Readers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReaders implements Readers {

    private final JdbcClient jdbc;

    JdbcReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void count(MaterialVersionId version, OrganizationId organization, UserId reader, LocalDate day) {
        jdbc.sql("""
                with first_of_day as (
                    insert into materials.reader_of_day (day, version_id, reader_id)
                    values (:day, :version, :reader)
                    on conflict do nothing
                    returning version_id)
                insert into materials.read_count as counted (version_id, organization_id, day, readers)
                select version_id, :organization, :day, 1 from first_of_day
                on conflict (version_id, organization_id, day) do update set readers = counted.readers + 1
                """)
                .param("day", day)
                .param("version", version.value())
                .param("reader", reader.value())
                .param("organization", organization.value())
                .update();
    }

    @Override
    public Map<MaterialId, Long> totals(Collection<MaterialId> materials) {
        return jdbc
                .sql("""
                        select version.material_id, sum(counted.readers) as readings
                        from materials.version
                        join materials.read_count counted on counted.version_id = version.id
                        where version.material_id = any (cast(:materials as uuid[]))
                        group by version.material_id
                        """)
                .param("materials", Columns.texts(materials))
                .query((row, _) -> Map.entry(new MaterialId(uuid(row, "material_id")), row.getLong("readings")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<MaterialVersionId, Long> byVersion(MaterialId material) {
        return jdbc
                .sql("""
                        select counted.version_id, sum(counted.readers) as readings
                        from materials.version
                        join materials.read_count counted on counted.version_id = version.id
                        where version.material_id = :material
                        group by counted.version_id
                        """)
                .param("material", material.value())
                .query((row, _) -> Map.entry(new MaterialVersionId(uuid(row, "version_id")), row.getLong("readings")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Page<OfCompany> byCompany(MaterialId material, PageRequest page) {
        var after = Columns.after(page);
        var isFirst = after == null
                || page.after().size() != 2
                || !page.after().getFirst().matches("[0-9]{1,18}");
        var rows = jdbc.sql("""
                        select counted.organization_id, sum(counted.readers) as readings, max(counted.day) as last_day
                        from materials.version
                        join materials.read_count counted on counted.version_id = version.id
                        where version.material_id = :material
                        group by counted.organization_id
                        having cast(:afterId as uuid) is null
                            or sum(counted.readers) < cast(:after as bigint)
                            or (sum(counted.readers) = cast(:after as bigint)
                                and counted.organization_id > cast(:afterId as uuid))
                        order by readings desc, counted.organization_id
                        limit :size
                        """)
                .param("material", material.value())
                .param("afterId", isFirst ? null : after, Types.OTHER)
                .param("after", isFirst ? null : Long.valueOf(page.after().getFirst()), Types.BIGINT)
                .param("size", page.size() + 1)
                .query((row, _) -> new OfCompany(
                        new OrganizationId(uuid(row, "organization_id")),
                        row.getLong("readings"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
        return Page.cut(
                rows,
                page.size(),
                last -> PageRequest.cursor(
                        String.valueOf(last.readings()), last.organization().toString()));
    }

    @Override
    public void forgetBefore(LocalDate day) {
        jdbc.sql("delete from materials.reader_of_day where day < :day")
                .param("day", day)
                .update();
    }

    @Override
    public Optional<LocalDate> oldestRemembered() {
        return jdbc.sql("select day from materials.reader_of_day order by day limit 1")
                .query(LocalDate.class)
                .optional();
    }
}
