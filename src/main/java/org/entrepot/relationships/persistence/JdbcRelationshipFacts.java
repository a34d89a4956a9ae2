package org.entrepot.relationships.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Recorded;
import org.entrepot.verdict.spi.Pair;
import org.entrepot.verdict.spi.RelationshipFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the verdict asks about links and agreements: one statement, however many are asked for. */
@Repository
class JdbcRelationshipFacts implements RelationshipFacts {

    private final JdbcClient jdbc;

    JdbcRelationshipFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One index probe for each key and table, by "limit" or "offset", however small the tables are; the arrays stand in
     * subqueries so that the plan does not depend on how long they are. The server then keeps it: planning would cost more.
     */
    @Override
    public Known about(Asked asked, AsOf asOf) {
        if (asked.isNothing()) {
            return Known.NOTHING;
        }
        var partnerships = new HashMap<Pair, List<Recorded<Boolean>>>();
        var customers = new HashMap<Pair, List<Recorded<Boolean>>>();
        var agreements = new HashMap<OrganizationId, List<Recorded<Boolean>>>();
        jdbc.sql("""
                        select 'PARTNERSHIP' as kind, asked.one, asked.other, held.recorded_from, held.recorded_until
                        from unnest((select cast(:providers as uuid[])), (select cast(:resellers as uuid[])))
                            as asked (one, other)
                        cross join lateral (
                            select row.recorded_from, row.recorded_until
                            from relationships.partnership row
                            where row.provider = asked.one and row.reseller = asked.other
                            offset 0) held
                        union all
                        select 'CUSTOMER', asked.one, asked.other, held.recorded_from, held.recorded_until
                        from unnest((select cast(:partners as uuid[])), (select cast(:customers as uuid[])))
                            as asked (one, other)
                        cross join lateral (
                            select row.recorded_from, row.recorded_until
                            from relationships.customer_relationship row
                            where row.partner = asked.one and row.customer = asked.other
                            offset 0) held
                        union all
                        select 'AGREEMENT', asked.one, asked.one, held.recorded_from, held.recorded_until
                        from unnest((select cast(:agreeing as uuid[]))) as asked (one)
                        cross join lateral (
                            select row.recorded_from, row.recorded_until
                            from relationships.customer_agreement row
                            where row.customer = asked.one
                            offset 0) held
                        order by recorded_from
                        """)
                .param("providers", Rows.array(asked.partnerships(), Pair::from))
                .param("resellers", Rows.array(asked.partnerships(), Pair::to))
                .param("partners", Rows.array(asked.relationships(), Pair::from))
                .param("customers", Rows.array(asked.relationships(), Pair::to))
                .param("agreeing", Rows.array(asked.agreements()))
                .query(row -> {
                    var pair = new Pair(Rows.organization(row, "one"), Rows.organization(row, "other"));
                    switch (row.getString("kind")) {
                        case "PARTNERSHIP" -> add(partnerships, pair, row);
                        case "CUSTOMER" -> add(customers, pair, row);
                        default -> add(agreements, pair.from(), row);
                    }
                });
        return new Known(partnerships, customers, agreements);
    }

    private static <K> void add(Map<K, List<Recorded<Boolean>>> histories, K key, ResultSet row) throws SQLException {
        histories.computeIfAbsent(key, _ -> new ArrayList<>()).add(Rows.held(row));
    }
}
