package org.entrepot.materials.persistence;

import static org.entrepot.materials.persistence.Columns.moment;
import static org.entrepot.materials.persistence.Columns.optionalMoment;
import static org.entrepot.materials.persistence.Columns.time;
import static org.entrepot.materials.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.files.FileId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.MaterialVersionId;
import org.entrepot.materials.domain.Material;
import org.entrepot.materials.domain.MaterialContent.AtAddress;
import org.entrepot.materials.domain.MaterialContent.InFile;
import org.entrepot.materials.domain.MaterialKind;
import org.entrepot.materials.domain.MaterialVersion;
import org.entrepot.materials.domain.Materials;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMaterials implements Materials {

    private final JdbcClient jdbc;

    JdbcMaterials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Material material, Actor by) {
        jdbc.sql("""
                insert into materials.material (id, offer_id, publisher_id, kind, created_at, created_by)
                values (:id, :offer, :publisher, :kind, :at, :by)
                """)
                .param("id", material.id().value())
                .param("offer", material.offer().value())
                .param("publisher", material.publisher().value())
                .param("kind", material.kind().name())
                .param("at", time(material.createdAt()))
                .param("by", by.user().value())
                .update();
    }

    @Override
    public void add(MaterialVersion version, Actor by) {
        jdbc.sql("""
                update materials.version set replaced_at = :at
                where material_id = :material and language = :language and replaced_at is null
                """)
                .param("at", time(version.publishedAt()))
                .param("material", version.material().value())
                .param("language", version.language())
                .update();
        jdbc.sql("""
                insert into materials.version (
                    id, material_id, language, number, title, summary, file_id, url, change_note, published_at,
                    published_by, published_by_name)
                values (
                    :id, :material, :language, :number, :title, :summary, :file, :url, :note, :at, :by, :byName)
                """)
                .param("id", version.id().value())
                .param("material", version.material().value())
                .param("language", version.language())
                .param("number", version.number())
                .param("title", version.title())
                .param("summary", version.summary())
                .param("file", version.file().map(FileId::value).orElse(null), Types.OTHER)
                .param("url", version.url().orElse(null), Types.VARCHAR)
                .param("note", version.changeNote())
                .param("at", time(version.publishedAt()))
                .param("by", by.user().value())
                .param("byName", version.publishedByName())
                .update();
    }

    @Override
    public void withdraw(MaterialId material, Instant at) {
        jdbc.sql("update materials.material set withdrawn_at = :at where id = :id")
                .param("at", time(at))
                .param("id", material.value())
                .update();
    }

    @Override
    public void restore(MaterialId material) {
        jdbc.sql("update materials.material set withdrawn_at = null where id = :id")
                .param("id", material.value())
                .update();
    }

    @Override
    public Optional<Material> find(MaterialId material) {
        return jdbc.sql("""
                        select id, offer_id, publisher_id, kind, created_at, withdrawn_at
                        from materials.material
                        where id = :id
                        """)
                .param("id", material.value())
                .query((row, _) -> material(row))
                .optional();
    }

    @Override
    public Optional<Material> findForUpdate(MaterialId material) {
        return jdbc.sql("""
                        select id, offer_id, publisher_id, kind, created_at, withdrawn_at
                        from materials.material
                        where id = :id
                        for update
                        """)
                .param("id", material.value())
                .query((row, _) -> material(row))
                .optional();
    }

    @Override
    public Optional<MaterialVersion> version(MaterialVersionId version) {
        return jdbc.sql("""
                        select id, material_id, language, number, title, summary, file_id, url, change_note,
                            published_at, published_by_name, replaced_at is null as is_newest
                        from materials.version
                        where id = :id
                        """)
                .param("id", version.value())
                .query((row, _) -> version(row))
                .optional();
    }

    @Override
    public Page<Material> page(OfferId offer, boolean withdrawnToo, PageRequest page) {
        var rows = jdbc.sql("""
                        select id, offer_id, publisher_id, kind, created_at, withdrawn_at
                        from materials.material
                        where offer_id = :offer
                            and (:withdrawnToo or withdrawn_at is null)
                            and (cast(:after as uuid) is null or id < cast(:after as uuid))
                        order by id desc
                        limit :size
                        """)
                .param("offer", offer.value())
                .param("withdrawnToo", withdrawnToo)
                .param("after", Columns.after(page), Types.OTHER)
                .param("size", page.size() + 1)
                .query((row, _) -> material(row))
                .list();
        return Page.cut(rows, page.size(), last -> PageRequest.cursor(last.id().toString()));
    }

    @Override
    public long countForUpdate(OfferId offer) {
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as locked")
                .param("key", "materials " + offer)
                .query(Boolean.class)
                .single();
        return jdbc.sql("select count(*) from materials.material where offer_id = :offer")
                .param("offer", offer.value())
                .query(Long.class)
                .single();
    }

    @Override
    public long countOffered(OfferId offer) {
        return jdbc.sql("select count(*) from materials.material where offer_id = :offer and withdrawn_at is null")
                .param("offer", offer.value())
                .query(Long.class)
                .single();
    }

    @Override
    public Set<MaterialId> offered(OfferId offer) {
        return Set.copyOf(jdbc.sql("select id from materials.material where offer_id = :offer and withdrawn_at is null")
                .param("offer", offer.value())
                .query((row, _) -> new MaterialId(uuid(row, "id")))
                .list());
    }

    @Override
    public List<MaterialVersion> newestOf(Collection<MaterialId> materials) {
        return jdbc.sql("""
                        select version.id, version.material_id, version.language, version.number, version.title,
                            version.summary, version.file_id, version.url, version.change_note, version.published_at,
                            version.published_by_name, true as is_newest
                        from materials.version
                        cross join lateral (
                            select min(first.published_at) as at
                            from materials.version first
                            where first.material_id = version.material_id and first.language = version.language
                                and first.number = 1) begun
                        where version.material_id = any (cast(:materials as uuid[])) and version.replaced_at is null
                        order by begun.at, version.language
                        """)
                .param("materials", Columns.texts(materials))
                .query((row, _) -> version(row))
                .list();
    }

    @Override
    public List<MaterialVersion> versions(MaterialId material) {
        return jdbc.sql("""
                        select id, material_id, language, number, title, summary, file_id, url, change_note,
                            published_at, published_by_name, replaced_at is null as is_newest
                        from materials.version
                        where material_id = :material
                        order by published_at desc, id desc
                        """)
                .param("material", material.value())
                .query((row, _) -> version(row))
                .list();
    }

    private static Material material(ResultSet row) throws SQLException {
        return new Material(
                new MaterialId(uuid(row, "id")),
                new OfferId(uuid(row, "offer_id")),
                new OrganizationId(uuid(row, "publisher_id")),
                MaterialKind.valueOf(row.getString("kind")),
                moment(row, "created_at"),
                optionalMoment(row, "withdrawn_at"));
    }

    private static MaterialVersion version(ResultSet row) throws SQLException {
        var file = row.getObject("file_id", UUID.class);
        return new MaterialVersion(
                new MaterialVersionId(uuid(row, "id")),
                new MaterialId(uuid(row, "material_id")),
                row.getString("language"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("summary"),
                file == null ? new AtAddress(row.getString("url")) : new InFile(new FileId(file)),
                row.getString("change_note"),
                moment(row, "published_at"),
                row.getString("published_by_name"),
                row.getBoolean("is_newest"));
    }
}
