package org.entrepot.notices.persistence;

import static org.entrepot.notices.persistence.Rows.optionalInstant;
import static org.entrepot.notices.persistence.Rows.uuid;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entrepot.health.spi.DeliveryProofs;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.notices.domain.Happening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of a telling of service health: inboxes, readers, mails. The copy that programs read is no inbox. */
@Repository
class JdbcDeliveryProofs implements DeliveryProofs {

    private final JdbcClient jdbc;

    JdbcDeliveryProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<OrganizationId, Proof> of(UUID telling, Collection<OrganizationId> organizations) {
        var proofs = new HashMap<OrganizationId, Proof>();
        jdbc.sql("""
                with told as (select id from notices.happening where topic = :topic),
                wanted as (select organization from unnest(cast(:organizations as uuid[])) as organization)
                select wanted.organization, inbox.copies, inbox.read_at, mails.sent, mails.waiting, mails.failed,
                    mails.sent_at
                from wanted
                cross join lateral (
                    select count(*) filter (where notice.reader <> notice.organization_id) as copies, count(*) as all_copies,
                        min(notice.read_at) as read_at
                    from notices.notice
                    where notice.happening_id in (select id from told)
                        and notice.organization_id = wanted.organization) as inbox
                cross join lateral (
                    select count(*) filter (where mail.state = 'SENT') as sent,
                        count(*) filter (where mail.state in ('PENDING', 'KEPT')) as waiting,
                        count(*) filter (where mail.state = 'FAILED') as failed, min(mail.sent_at) as sent_at
                    from notices.mail
                    where mail.happening_id in (select id from told)
                        and mail.organization_id = wanted.organization) as mails
                where inbox.all_copies > 0
                """)
                .param("topic", Happening.healthTopic(telling))
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::toString).toArray(String[]::new))
                .query(row -> {
                    proofs.put(
                            new OrganizationId(uuid(row, "organization")),
                            new Proof(
                                    row.getInt("copies"),
                                    optionalInstant(row, "read_at"),
                                    row.getInt("sent"),
                                    row.getInt("waiting"),
                                    row.getInt("failed"),
                                    optionalInstant(row, "sent_at")));
                });
        return proofs;
    }
}
