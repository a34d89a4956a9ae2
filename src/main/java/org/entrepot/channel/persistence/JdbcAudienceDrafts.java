package org.entrepot.channel.persistence;

import static org.entrepot.channel.persistence.Columns.time;
import static org.entrepot.channel.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAudienceDrafts implements AudienceDrafts {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    JdbcAudienceDrafts(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void open(OfferId offer, OrganizationId publisher) {
        jdbc.sql("""
                insert into channel.audience (offer_id, publisher_id, draft_option, draft_version)
                values (:offer, :publisher, 'NOT_SET', 1)
                """)
                .param("offer", offer.value())
                .param("publisher", publisher.value())
                .update();
    }

    @Override
    public Optional<OfferAudience> find(OfferId offer) {
        return jdbc.sql("""
                        select a.offer_id, a.publisher_id, a.draft_option, a.draft_version, o.option as live_option
                        from channel.audience a
                        left join channel.audience_option o
                            on o.offer_id = a.offer_id and o.recorded_until is null
                        where a.offer_id = :offer
                        """)
                .param("offer", offer.value())
                .query((row, _) -> audience(row))
                .optional();
    }

    /** Two statements: what is read after the lock must not be older than the lock. */
    @Override
    public Optional<OfferAudience> findForUpdate(OfferId offer) {
        return jdbc.sql("select offer_id from channel.audience where offer_id = :offer for update")
                .param("offer", offer.value())
                .query(java.util.UUID.class)
                .optional()
                .flatMap(_ -> find(offer));
    }

    @Override
    public void save(OfferId offer, AudienceOption option) {
        jdbc.sql("""
                update channel.audience
                set draft_option = :option, draft_version = draft_version + 1
                where offer_id = :offer
                """)
                .param("option", option.name())
                .param("offer", offer.value())
                .update();
    }

    @Override
    public Map<OrganizationId, AuthorizationTerms> partners(OfferId offer) {
        var found = new HashMap<OrganizationId, AuthorizationTerms>();
        jdbc.sql("""
                select partner_id, effective_from, effective_until, markets, onward, onward_resellers
                from channel.draft_partner
                where offer_id = :offer
                """).param("offer", offer.value()).query(row -> {
            found.put(new OrganizationId(uuid(row, "partner_id")), Columns.terms(row));
        });
        return found;
    }

    @Override
    public long count(OfferId offer) {
        return jdbc.sql("select count(*) from channel.draft_partner where offer_id = :offer")
                .param("offer", offer.value())
                .query(Long.class)
                .single();
    }

    @Override
    public Set<OrganizationId> among(OfferId offer, Set<OrganizationId> partners) {
        return jdbc.sql("""
                        select partner_id
                        from channel.draft_partner
                        where offer_id = :offer and partner_id = any (cast(:partners as uuid[]))
                        """)
                .param("offer", offer.value())
                .param("partners", Columns.texts(Columns.values(partners)))
                .query((row, _) -> new OrganizationId(uuid(row, "partner_id")))
                .set();
    }

    @Override
    public void put(OfferId offer, Map<OrganizationId, AuthorizationTerms> partners, UserId by, Instant at) {
        var rows = partners.entrySet().stream()
                .map(entry -> terms(entry.getValue())
                        .addValue("offer", offer.value())
                        .addValue("partner", entry.getKey().value())
                        .addValue("by", by.value())
                        .addValue("at", time(at)))
                .toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into channel.draft_partner (
                    offer_id, partner_id, effective_from, effective_until, markets, onward, onward_resellers,
                    added_at, added_by)
                values (
                    :offer, :partner, :from, :until, cast(:markets as text[]), :onward,
                    cast(:onward_resellers as uuid[]), :at, :by)
                on conflict (offer_id, partner_id) do update set
                    effective_from = excluded.effective_from,
                    effective_until = excluded.effective_until,
                    markets = excluded.markets,
                    onward = excluded.onward,
                    onward_resellers = excluded.onward_resellers
                """, rows);
    }

    @Override
    public void remove(OfferId offer, Set<OrganizationId> partners) {
        jdbc.sql("""
                delete from channel.draft_partner
                where offer_id = :offer and partner_id = any (cast(:partners as uuid[]))
                """)
                .param("offer", offer.value())
                .param("partners", Columns.texts(Columns.values(partners)))
                .update();
    }

    static MapSqlParameterSource terms(AuthorizationTerms terms) {
        return new MapSqlParameterSource()
                .addValue("from", time(terms.from()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("until", time(terms.until()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("markets", Columns.markets(terms))
                .addValue("onward", Columns.onward(terms))
                .addValue("onward_resellers", Columns.onwardResellers(terms));
    }

    private static OfferAudience audience(ResultSet row) throws SQLException {
        return new OfferAudience(
                new OfferId(uuid(row, "offer_id")),
                new OrganizationId(uuid(row, "publisher_id")),
                AudienceOption.valueOf(row.getString("draft_option")),
                row.getLong("draft_version"),
                Optional.ofNullable(row.getString("live_option")).map(AudienceOption::valueOf));
    }
}
