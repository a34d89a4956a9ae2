package org.entrepot.requests.persistence;

import static org.entrepot.requests.persistence.Columns.moment;
import static org.entrepot.requests.persistence.Columns.organization;
import static org.entrepot.requests.persistence.Columns.time;
import static org.entrepot.requests.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.entrepot.requests.RequestId;
import org.entrepot.requests.domain.Proposal;
import org.entrepot.requests.domain.Proposals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProposals implements Proposals {

    private final JdbcClient jdbc;

    JdbcProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<OrganizationId> add(
            OfferId offer, OrganizationId publisher, Set<OrganizationId> partners, UUID source, Instant at) {
        if (partners.isEmpty()) {
            return Set.of();
        }
        var ordered = partners.stream().sorted().toList();
        return jdbc.sql("""
                        insert into requests.proposal (
                            id, offer_id, publisher_id, partner_id, source_id, state, proposed_at)
                        select new.id, :offer, :publisher, new.partner, :source, 'OPEN', :at
                        from unnest(cast(:ids as uuid[]), cast(:partners as uuid[])) as new (id, partner)
                        where not exists (
                            select 1
                            from requests.proposal open
                            where open.offer_id = :offer and open.partner_id = new.partner and open.state = 'OPEN')
                        on conflict (offer_id, partner_id, source_id) where state <> 'FILED' do nothing
                        returning partner_id
                        """)
                .param("offer", offer.value())
                .param("publisher", publisher.value())
                .param("source", source)
                .param("at", time(at))
                .param("ids", Columns.ids(ordered.stream().map(_ -> Ids.next()).toList()))
                .param("partners", Columns.organizations(ordered))
                .query((row, _) -> organization(row, "partner_id"))
                .set();
    }

    @Override
    public void withdraw(OfferId offer, Set<OrganizationId> partners, UUID source) {
        jdbc.sql("""
                delete from requests.proposal
                where offer_id = :offer and source_id = :source and state <> 'FILED'
                  and partner_id = any (cast(:partners as uuid[]))
                """)
                .param("offer", offer.value())
                .param("source", source)
                .param("partners", Columns.organizations(partners))
                .update();
    }

    @Override
    public Set<OrganizationId> open(OfferId offer) {
        return jdbc.sql("select partner_id from requests.proposal where offer_id = :offer and state = 'OPEN'")
                .param("offer", offer.value())
                .query((row, _) -> organization(row, "partner_id"))
                .set();
    }

    @Override
    public Page<Proposal> ofPublisher(OrganizationId publisher, PageRequest page) {
        var after = page.after().isEmpty() ? null : page.after().getFirst();
        var rows = jdbc.sql("""
                        select id, offer_id, publisher_id, partner_id, proposed_at
                        from requests.proposal
                        where publisher_id = :publisher and state = 'OPEN'
                          and (cast(:after as uuid) is null or id > cast(:after as uuid))
                        order by id
                        limit :size
                        """)
                .param("publisher", publisher.value())
                .param(
                        "after",
                        OrganizationId.parse(after == null ? "" : after)
                                .map(OrganizationId::toString)
                                .orElse(null),
                        Types.VARCHAR)
                .param("size", page.size() + 1)
                .query((row, _) -> proposal(row))
                .list();
        return Page.cut(rows, page.size(), last -> PageRequest.cursor(last.id().toString()));
    }

    @Override
    public long count(OrganizationId publisher) {
        return jdbc.sql("select count(*) from requests.proposal where publisher_id = :publisher and state = 'OPEN'")
                .param("publisher", publisher.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Proposal> find(OrganizationId publisher, Collection<UUID> ids) {
        return jdbc.sql("""
                        select id, offer_id, publisher_id, partner_id, proposed_at
                        from requests.proposal
                        where id = any (cast(:ids as uuid[])) and publisher_id = :publisher and state = 'OPEN'
                        order by id
                        """)
                .param("ids", Columns.ids(ids))
                .param("publisher", publisher.value())
                .query((row, _) -> proposal(row))
                .list();
    }

    @Override
    public int dismiss(OrganizationId publisher, Collection<UUID> ids, UserId by, Instant at) {
        return jdbc.sql("""
                        update requests.proposal set state = 'DISMISSED', closed_by = :by, closed_at = :at
                        where id = any (cast(:ids as uuid[])) and publisher_id = :publisher and state = 'OPEN'
                        """)
                .param("by", by.value())
                .param("at", time(at))
                .param("ids", Columns.ids(ids))
                .param("publisher", publisher.value())
                .update();
    }

    @Override
    public void filed(OfferId offer, Set<OrganizationId> partners, RequestId request, Instant at) {
        jdbc.sql("""
                update requests.proposal set state = 'FILED', request_id = :request, closed_at = :at
                where offer_id = :offer and state = 'OPEN' and partner_id = any (cast(:partners as uuid[]))
                """)
                .param("request", request.value())
                .param("at", time(at))
                .param("offer", offer.value())
                .param("partners", Columns.organizations(partners))
                .update();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                uuid(row, "id"),
                new OfferId(uuid(row, "offer_id")),
                organization(row, "publisher_id"),
                organization(row, "partner_id"),
                moment(row, "proposed_at"));
    }
}
