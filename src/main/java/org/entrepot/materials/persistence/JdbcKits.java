package org.entrepot.materials.persistence;

import static org.entrepot.materials.persistence.Columns.moment;
import static org.entrepot.materials.persistence.Columns.time;
import static org.entrepot.materials.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.materials.KitId;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.domain.Kit;
import org.entrepot.materials.domain.Kits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKits implements Kits {

    private final JdbcClient jdbc;

    JdbcKits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Kit kit, Actor by) {
        jdbc.sql("""
                insert into materials.kit (id, offer_id, title, purpose, revision, changed_at, changed_by)
                values (:id, :offer, :title, :purpose, :revision, :at, :by)
                """)
                .param("id", kit.id().value())
                .param("offer", kit.offer().value())
                .param("title", kit.title())
                .param("purpose", kit.purpose())
                .param("revision", kit.revision())
                .param("at", time(kit.changedAt()))
                .param("by", by.user().value())
                .update();
        fill(kit);
    }

    @Override
    public void change(Kit kit, Actor by) {
        jdbc.sql("""
                update materials.kit
                set title = :title, purpose = :purpose, revision = :revision, changed_at = :at, changed_by = :by
                where id = :id
                """)
                .param("title", kit.title())
                .param("purpose", kit.purpose())
                .param("revision", kit.revision())
                .param("at", time(kit.changedAt()))
                .param("by", by.user().value())
                .param("id", kit.id().value())
                .update();
        jdbc.sql("delete from materials.kit_material where kit_id = :id")
                .param("id", kit.id().value())
                .update();
        fill(kit);
    }

    private void fill(Kit kit) {
        jdbc.sql("""
                insert into materials.kit_material (kit_id, material_id, position)
                select :kit, part.material, part.position
                from unnest(cast(:materials as uuid[])) with ordinality as part (material, position)
                """)
                .param("kit", kit.id().value())
                .param("materials", Columns.texts(kit.materials()))
                .update();
    }

    @Override
    public void remove(KitId kit) {
        jdbc.sql("delete from materials.kit where id = :id")
                .param("id", kit.value())
                .update();
    }

    @Override
    public Optional<Kit> find(KitId kit) {
        return jdbc.sql("""
                        select kit.id, kit.offer_id, kit.title, kit.purpose, kit.revision, kit.changed_at,
                            array(select part.material_id from materials.kit_material part
                                  where part.kit_id = kit.id order by part.position) as materials
                        from materials.kit
                        where kit.id = :id
                        """)
                .param("id", kit.value())
                .query((row, _) -> kit(row))
                .optional();
    }

    @Override
    public Optional<Kit> findForUpdate(KitId kit) {
        return jdbc.sql("select id from materials.kit where id = :id for update")
                .param("id", kit.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> find(kit));
    }

    @Override
    public List<Kit> ofOffer(OfferId offer) {
        return jdbc.sql("""
                        select kit.id, kit.offer_id, kit.title, kit.purpose, kit.revision, kit.changed_at,
                            array(select part.material_id from materials.kit_material part
                                  where part.kit_id = kit.id order by part.position) as materials
                        from materials.kit
                        where kit.offer_id = :offer
                        order by kit.id
                        """)
                .param("offer", offer.value())
                .query((row, _) -> kit(row))
                .list();
    }

    private static Kit kit(ResultSet row) throws SQLException {
        return new Kit(
                new KitId(uuid(row, "id")),
                new OfferId(uuid(row, "offer_id")),
                row.getString("title"),
                row.getString("purpose"),
                Stream.of((UUID[]) row.getArray("materials").getArray())
                        .map(MaterialId::new)
                        .toList(),
                row.getLong("revision"),
                moment(row, "changed_at"));
    }
}
