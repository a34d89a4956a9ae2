package org.entrepot.channel.persistence;

import static org.entrepot.channel.persistence.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrepot.channel.domain.Sellers;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSellers implements Sellers {

    private final JdbcClient jdbc;

    JdbcSellers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Standing of(OfferId offer, AudienceOption option, Instant moment, int most) {
        return jdbc.sql("""
                        with let_in as (
                            select a.partner_id as partner, a.granted_at
                            from channel.authorization a
                            where :isSpecific and a.offer_id = :offer
                                and a.recorded_until is null and a.state <> 'ENDED'
                                and a.effective_from <= :moment
                                and (a.effective_until is null or a.expiry_blocked or :moment < a.effective_until)
                                and (a.wind_down_date is null or :moment < a.wind_down_date)
                            union all
                            select partner.organization, null
                            from organizations.current_partner partner
                            where not :isSpecific and partner.transacts
                        ), judged as materialized (
                            select let_in.partner, let_in.granted_at, found.partner is not null as stands
                            from let_in
                            left join lateral (
                                select sellable.partner from channel.sellable(:moment) sellable
                                where sellable.offer = :offer and sellable.partner = let_in.partner
                                limit 1) found on true
                        )
                        select count(*) as let_in,
                            count(*) filter (where judged.stands) as standing,
                            array(select partner from judged where not stands order by partner limit :most) as missing,
                            array(select partner from judged order by granted_at desc nulls last, partner limit :most)
                                as newest
                        from judged
                        """)
                .param("offer", offer.value())
                .param("isSpecific", option == AudienceOption.SPECIFIC)
                .param("moment", time(moment))
                .param("most", most)
                .query((row, _) -> new Standing(
                        row.getLong("let_in"), row.getLong("standing"), ids(row, "missing"), ids(row, "newest")))
                .single();
    }

    private static List<OrganizationId> ids(ResultSet row, String column) throws SQLException {
        return Stream.of((UUID[]) row.getArray(column).getArray())
                .map(OrganizationId::new)
                .toList();
    }
}
