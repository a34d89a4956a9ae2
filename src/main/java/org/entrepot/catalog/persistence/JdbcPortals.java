package org.entrepot.catalog.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.DeploymentPortal;
import org.entrepot.catalog.DeploymentPortals;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.domain.Portals;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPortals implements Portals, DeploymentPortals {

    private final JdbcClient jdbc;

    JdbcPortals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DeploymentPortal> of(OfferType type, AsOf asOf) {
        return jdbc.sql("""
                        select type, name, url, recorded_from
                        from catalog.deployment_portal
                        where type = :type and recorded_from <= :moment
                          and (recorded_until is null or :moment < recorded_until)
                        """)
                .param("type", type.name())
                .param("moment", Rows.at(asOf.moment()))
                .query(JdbcPortals::portalOf)
                .optional();
    }

    @Override
    public List<DeploymentPortal> current() {
        return jdbc.sql("""
                        select type, name, url, recorded_from
                        from catalog.deployment_portal
                        where recorded_until is null
                        order by type
                        """).query(JdbcPortals::portalOf).list();
    }

    @Override
    public List<Entry> history() {
        return jdbc.sql("""
                        select type, name, url, recorded_from, recorded_until
                        from catalog.deployment_portal
                        order by recorded_from desc
                        limit 200
                        """)
                .query((row, number) -> new Entry(portalOf(row, number), Rows.optionalMoment(row, "recorded_until")))
                .list();
    }

    @Override
    public void configure(DeploymentPortal portal, UserId by) {
        remove(portal.type(), portal.since());
        jdbc.sql("""
                        insert into catalog.deployment_portal (type, name, url, recorded_by, recorded_from)
                        values (:type, :name, :url, :by, :at)
                        """)
                .param("type", portal.type().name())
                .param("name", portal.name())
                .param("url", portal.url())
                .param("by", by.value())
                .param("at", Rows.at(portal.since()))
                .update();
    }

    @Override
    public void remove(OfferType type, Instant at) {
        jdbc.sql("""
                        update catalog.deployment_portal set recorded_until = :at
                        where type = :type and recorded_until is null
                        """).param("type", type.name()).param("at", Rows.at(at)).update();
    }

    private static DeploymentPortal portalOf(ResultSet row, int number) throws SQLException {
        return new DeploymentPortal(
                OfferType.valueOf(row.getString("type")),
                row.getString("name"),
                row.getString("url"),
                Rows.moment(row, "recorded_from"));
    }
}
