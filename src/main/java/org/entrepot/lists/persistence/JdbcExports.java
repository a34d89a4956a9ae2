package org.entrepot.lists.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.lists.domain.Exports;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcExports implements Exports {

    private static final int FETCH = 5_000;

    private final JdbcTemplate streams;

    JdbcExports(DataSource dataSource) {
        this.streams = new JdbcTemplate(dataSource);
        this.streams.setFetchSize(FETCH);
    }

    @Override
    public void chosen(OfferId offer, Instant now, Consumer<Line> lines) {
        streams.query("""
                select chosen.partner_id, coalesce(partner.name, '') as name, coalesce(partner.country, '') as country,
                    chosen.is_live, chosen.is_winding_down
                from (
                    select partner_id, bool_or(is_live) as is_live, bool_or(is_winding_down) as is_winding_down
                    from channel.chosen_partner
                    where offer_id = ? and (ends_at is null or ends_at > ?)
                    group by partner_id
                ) chosen
                left join organizations.directory_partner partner on partner.id = chosen.partner_id
                order by partner.name_key, chosen.partner_id
                """, (ResultSet row) -> lines.accept(line(row)), offer.value(), now.atOffset(ZoneOffset.UTC));
    }

    private static Line line(ResultSet row) throws SQLException {
        var status = row.getBoolean("is_winding_down")
                ? Status.WINDING_DOWN
                : row.getBoolean("is_live") ? Status.AUTHORIZED : Status.WAITING;
        return new Line(
                new OrganizationId(row.getObject("partner_id", UUID.class)),
                row.getString("name"),
                row.getString("country"),
                status);
    }
}
