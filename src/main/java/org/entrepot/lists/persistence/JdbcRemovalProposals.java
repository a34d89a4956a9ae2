package org.entrepot.lists.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.lists.ImportId;
import org.entrepot.lists.domain.RemovalProposals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRemovalProposals implements RemovalProposals {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final JdbcClient jdbc;

    JdbcRemovalProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void propose(
            Actor actor,
            OrganizationId publisher,
            OfferId offer,
            Collection<OrganizationId> partners,
            Cause cause,
            UUID because,
            Instant now) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into lists.removal_proposal (id, publisher_id, offer_id, cause, because_id, proposed_at)
                        values (:id, :publisher, :offer, :cause, :because, :at)
                        """)
                .param("id", id)
                .param("publisher", publisher.value())
                .param("offer", offer.value())
                .param("cause", cause.name())
                .param("because", because)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        var proposed = jdbc.sql("""
                        insert into lists.removal_proposal_partner (proposal_id, partner_id)
                        select :id, wanted.partner_id
                        from unnest(cast(:partners as uuid[])) as wanted (partner_id)
                        where not exists (
                            select from lists.removal_proposal
                            join lists.removal_proposal_partner on removal_proposal_partner.proposal_id = removal_proposal.id
                            where removal_proposal.offer_id = :offer and removal_proposal.closed_at is null
                                and removal_proposal_partner.partner_id = wanted.partner_id)
                        """)
                .param("id", id)
                .param(
                        "partners",
                        partners.stream().map(OrganizationId::toString).toArray(String[]::new))
                .param("offer", offer.value())
                .update();
        if (proposed == 0) {
            jdbc.sql("delete from lists.removal_proposal where id = :id")
                    .param("id", id)
                    .update();
        }
    }

    @Override
    public Page<Proposal> open(OrganizationId publisher, PageRequest page) {
        var after = page.isFirst()
                ? LAST
                : ImportId.parse(page.after().getFirst()).map(ImportId::value).orElse(LAST);
        var rows = jdbc.sql("""
                        select id, publisher_id, offer_id, cause, because_id, proposed_at,
                            (select count(*) from lists.removal_proposal_partner where proposal_id = id) as partners
                        from lists.removal_proposal
                        where publisher_id = :publisher and closed_at is null and id < :after
                        order by id desc
                        limit :limit
                        """)
                .param("publisher", publisher.value())
                .param("after", after)
                .param("limit", page.size() + 1)
                .query((row, _) -> proposal(row))
                .list();
        return Page.cut(rows, page.size(), row -> PageRequest.cursor(row.id().toString()));
    }

    @Override
    public List<Proposal> openFor(OfferId offer) {
        return jdbc.sql("""
                        select id, publisher_id, offer_id, cause, because_id, proposed_at,
                            (select count(*) from lists.removal_proposal_partner where proposal_id = id) as partners
                        from lists.removal_proposal
                        where offer_id = :offer and closed_at is null
                        order by id desc
                        """)
                .param("offer", offer.value())
                .query((row, _) -> proposal(row))
                .list();
    }

    @Override
    public Optional<Proposal> find(UUID id) {
        return jdbc.sql("""
                        select id, publisher_id, offer_id, cause, because_id, proposed_at,
                            (select count(*) from lists.removal_proposal_partner where proposal_id = id) as partners
                        from lists.removal_proposal
                        where id = :id and closed_at is null
                        """).param("id", id).query((row, _) -> proposal(row)).optional();
    }

    @Override
    public List<OrganizationId> partners(UUID proposal, int most) {
        return jdbc.sql("""
                        select partner_id
                        from lists.removal_proposal_partner
                        where proposal_id = :proposal
                        order by partner_id
                        limit :most
                        """)
                .param("proposal", proposal)
                .param("most", most)
                .query((row, _) -> new OrganizationId(row.getObject("partner_id", UUID.class)))
                .list();
    }

    @Override
    public void close(UUID id, boolean isFiled, Instant now) {
        jdbc.sql("update lists.removal_proposal set closed_at = :now, is_filed = :filed where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("filed", isFiled)
                .param("id", id)
                .update();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("publisher_id", UUID.class)),
                new OfferId(row.getObject("offer_id", UUID.class)),
                Cause.valueOf(row.getString("cause")),
                row.getObject("because_id", UUID.class),
                row.getLong("partners"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
