package org.entrepot.relationships.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.organizations.PartnerSelection;
import org.entrepot.relationships.PartnerReach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcPartnerReach implements PartnerReach {

    private final JdbcClient jdbc;

    JdbcPartnerReach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<OrganizationId, Long> resellersBelow(Set<OrganizationId> providers) {
        var found = new HashMap<OrganizationId, Long>();
        jdbc.sql("""
                select provider, count(*) as resellers
                from relationships.partnership
                where provider = any (cast(:providers as uuid[])) and recorded_until is null
                group by provider
                """).param("providers", texts(providers)).query(row -> {
            found.put(new OrganizationId(row.getObject("provider", UUID.class)), row.getLong("resellers"));
        });
        return found;
    }

    @Override
    public long countResellersBelow(PartnerSelection providers) {
        return jdbc.sql("""
                        select count(distinct reseller)
                        from relationships.partnership
                        where recorded_until is null and %s
                        """.formatted(among("provider", providers)))
                .param("ids", texts(providers.ids()))
                .query(Long.class)
                .single();
    }

    @Override
    public long countCustomersLeft(PartnerSelection partners, Set<OrganizationId> others) {
        return jdbc.sql("""
                        select count(*)
                        from (
                            select customer
                            from relationships.customer_relationship
                            where recorded_until is null and %s
                            except
                            select customer
                            from relationships.customer_relationship
                            where recorded_until is null and partner = any (cast(:others as uuid[]))
                        ) customers
                        """.formatted(among("partner", partners)))
                .param("ids", texts(partners.ids()))
                .param("others", texts(others))
                .query(Long.class)
                .single();
    }

    /** Two texts, because an index serves the first and a hash the second. */
    private static String among(String column, PartnerSelection partners) {
        return partners.isEverybodyElse()
                ? column + " <> all (cast(:ids as uuid[]))"
                : column + " = any (cast(:ids as uuid[]))";
    }

    private static String[] texts(Collection<OrganizationId> ids) {
        return ids.stream().map(OrganizationId::toString).toArray(String[]::new);
    }
}
