package org.entrepot.channel.persistence;

import static org.entrepot.channel.persistence.Columns.time;
import static org.entrepot.channel.persistence.Columns.uuid;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.BatchedPartners;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBatchedPartners implements BatchedPartners {

    private static final int FETCH = 10_000;

    /** What a UUIDv7 begins with: moment and version; the rest the database makes up (P10). */
    private static final int V7_PREFIX = 15;

    private final JdbcClient jdbc;
    private final JdbcTemplate streams;

    JdbcBatchedPartners(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.streams = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        this.streams.setFetchSize(FETCH);
    }

    @Override
    public void leaveOutListed(UUID batch, OfferId offer, Instant now) {
        jdbc.sql("""
                        delete from channel.batch_partner
                        using channel.chosen_partner
                        where batch_partner.batch_id = :batch
                            and chosen_partner.offer_id = :offer
                            and chosen_partner.is_live
                            and (chosen_partner.ends_at is null or chosen_partner.ends_at > :now)
                            and chosen_partner.partner_id = batch_partner.partner_id
                        """)
                .param("batch", batch)
                .param("offer", offer.value())
                .param("now", time(now))
                .update();
    }

    @Override
    public long count(UUID batch) {
        return jdbc.sql("select count(*) from channel.batch_partner where batch_id = :batch")
                .param("batch", batch)
                .query(Long.class)
                .single();
    }

    @Override
    public List<OrganizationId> notTransacting(UUID batch, int most) {
        return jdbc.sql("""
                        select batch_partner.partner_id
                        from channel.batch_partner
                        left join organizations.directory_partner on directory_partner.id = batch_partner.partner_id
                        where batch_partner.batch_id = :batch and directory_partner.is_transacting is not true
                        limit :most
                        """)
                .param("batch", batch)
                .param("most", most)
                .query((row, _) -> new OrganizationId(uuid(row, "partner_id")))
                .list();
    }

    @Override
    public List<OrganizationId> some(UUID batch, int most) {
        return jdbc.sql("select partner_id from channel.batch_partner where batch_id = :batch limit :most")
                .param("batch", batch)
                .param("most", most)
                .query((row, _) -> new OrganizationId(uuid(row, "partner_id")))
                .list();
    }

    @Override
    public long putIntoDraft(UUID batch, OfferId offer, UserId by, Instant at) {
        return jdbc.sql("""
                        insert into channel.draft_partner (offer_id, partner_id, onward, added_at, added_by)
                        select :offer, partner_id, 'ALL', :at, :by
                        from channel.batch_partner
                        where batch_id = :batch
                        on conflict (offer_id, partner_id) do nothing
                        """)
                .param("offer", offer.value())
                .param("at", time(at))
                .param("by", by.value())
                .param("batch", batch)
                .update();
    }

    @Override
    public long takeFromDraft(UUID batch, OfferId offer) {
        return jdbc.sql("""
                        delete from channel.draft_partner
                        using channel.batch_partner
                        where batch_partner.batch_id = :batch
                            and draft_partner.offer_id = :offer
                            and draft_partner.partner_id = batch_partner.partner_id
                        """).param("batch", batch).param("offer", offer.value()).update();
    }

    @Override
    public long authorize(UUID batch, AudienceChange change, AuthorizationOrigin origin) {
        var made = jdbc.sql("""
                        insert into channel.authorization (
                            id, authorization_id, offer_id, partner_id, state, origin, effective_from, expiry_blocked,
                            onward, granted_at, granted_by, change_id, recorded_from)
                        select cast(overlay(cast(gen_random_uuid() as text) placing :v7 from 1) as uuid),
                            cast(overlay(cast(gen_random_uuid() as text) placing :v7 from 1) as uuid),
                            :offer, partner_id, 'GRANTED', :origin, :at, false, 'ALL', :at, :by, :change, :at
                        from channel.batch_partner
                        where batch_id = :batch
                        order by partner_id
                        """)
                .param("v7", Ids.next().toString().substring(0, V7_PREFIX))
                .param("offer", change.offer().value())
                .param("origin", origin.name())
                .param("at", time(change.at()))
                .param("by", change.by().value())
                .param("change", change.id())
                .param("batch", batch)
                .update();
        takeFromDraft(batch, change.offer());
        return made;
    }

    @Override
    public <T> T grantsOf(AudienceChange change, Function<Iterator<Grant>, T> reader) {
        try (var grants = streams.queryForStream(
                """
                select partner_id, authorization_id
                from channel.authorization
                where change_id = ? and recorded_from = ?
                order by partner_id
                """,
                (row, _) -> new Grant(
                        new OrganizationId(uuid(row, "partner_id")),
                        new AuthorizationId(uuid(row, "authorization_id"))),
                change.id(),
                time(change.at()))) {
            return reader.apply(grants.iterator());
        }
    }

    @Override
    public void empty(UUID batch) {
        jdbc.sql("delete from channel.batch_partner where batch_id = :batch")
                .param("batch", batch)
                .update();
    }
}
