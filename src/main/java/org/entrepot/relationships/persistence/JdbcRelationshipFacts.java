package org.entrepot.relationships.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Recorded;
import org.entrepot.verdict.spi.Pair;
import org.entrepot.verdict.spi.RelationshipFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the verdict asks about links and agreements: one statement for each question, however many are asked for. */
@Repository
class JdbcRelationshipFacts implements RelationshipFacts {

    private final JdbcClient jdbc;

    JdbcRelationshipFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Pair, List<Recorded<Boolean>>> partnerships(Set<Pair> providerAndReseller, AsOf asOf) {
        if (providerAndReseller.isEmpty()) {
            return Map.of();
        }
        return byPair(jdbc.sql("""
                        select partnership.provider as one, partnership.reseller as other,
                               partnership.recorded_from, partnership.recorded_until
                        from unnest(cast(:one as uuid[]), cast(:other as uuid[])) as asked (one, other)
                        join relationships.partnership
                            on partnership.provider = asked.one and partnership.reseller = asked.other
                        order by partnership.recorded_from
                        """)
                .param("one", Rows.array(providerAndReseller, Pair::from))
                .param("other", Rows.array(providerAndReseller, Pair::to))
                .query((row, _) -> entry(row))
                .list());
    }

    @Override
    public Map<Pair, List<Recorded<Boolean>>> customerRelationships(Set<Pair> partnerAndCustomer, AsOf asOf) {
        if (partnerAndCustomer.isEmpty()) {
            return Map.of();
        }
        return byPair(jdbc.sql("""
                        select customer_relationship.partner as one, customer_relationship.customer as other,
                               customer_relationship.recorded_from, customer_relationship.recorded_until
                        from unnest(cast(:one as uuid[]), cast(:other as uuid[])) as asked (one, other)
                        join relationships.customer_relationship
                            on customer_relationship.partner = asked.one
                            and customer_relationship.customer = asked.other
                        order by customer_relationship.recorded_from
                        """)
                .param("one", Rows.array(partnerAndCustomer, Pair::from))
                .param("other", Rows.array(partnerAndCustomer, Pair::to))
                .query((row, _) -> entry(row))
                .list());
    }

    @Override
    public Map<OrganizationId, List<Recorded<Boolean>>> customerAgreements(Set<OrganizationId> customers, AsOf asOf) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select customer, recorded_from, recorded_until
                        from relationships.customer_agreement
                        where customer in (:customers)
                        order by recorded_from
                        """)
                .param("customers", Rows.uuids(customers))
                .query((row, _) -> Map.entry(Rows.organization(row, "customer"), Rows.held(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Map.Entry<Pair, Recorded<Boolean>> entry(ResultSet row) throws SQLException {
        var pair = new Pair(Rows.organization(row, "one"), Rows.organization(row, "other"));
        return Map.entry(pair, Rows.held(row));
    }

    private static Map<Pair, List<Recorded<Boolean>>> byPair(List<Map.Entry<Pair, Recorded<Boolean>>> entries) {
        return entries.stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
