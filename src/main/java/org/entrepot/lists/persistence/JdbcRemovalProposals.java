package org.entrepot.lists.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.lists.domain.RemovalProposals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRemovalProposals implements RemovalProposals {

    private final JdbcClient jdbc;

    JdbcRemovalProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<OrganizationId> propose(OfferId offer, Set<OrganizationId> partners, UUID source, Instant at) {
        return jdbc.sql("""
                        insert into lists.removal_proposal (offer_id, partner_id, source_id, proposed_at)
                        select :offer, wanted.partner_id, :source, :at
                        from unnest(cast(:partners as uuid[])) as wanted (partner_id)
                        on conflict do nothing
                        returning partner_id
                        """)
                .param("offer", offer.value())
                .param("source", source)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("partners", ids(partners))
                .query((row, _) -> new OrganizationId(row.getObject("partner_id", UUID.class)))
                .set();
    }

    @Override
    public void withdraw(OfferId offer, Set<OrganizationId> partners, UUID source) {
        jdbc.sql("""
                        delete from lists.removal_proposal
                        where offer_id = :offer and source_id = :source
                            and partner_id = any (cast(:partners as uuid[]))
                        """)
                .param("offer", offer.value())
                .param("source", source)
                .param("partners", ids(partners))
                .update();
    }

    @Override
    public Set<OrganizationId> proposed(OfferId offer) {
        return jdbc.sql("select partner_id from lists.removal_proposal where offer_id = :offer")
                .param("offer", offer.value())
                .query((row, _) -> new OrganizationId(row.getObject("partner_id", UUID.class)))
                .set();
    }

    private static String[] ids(Set<OrganizationId> partners) {
        return partners.stream().map(OrganizationId::toString).sorted().toArray(String[]::new);
    }
}
