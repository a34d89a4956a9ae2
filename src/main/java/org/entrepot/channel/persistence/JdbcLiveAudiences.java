package org.entrepot.channel.persistence;

import static org.entrepot.channel.persistence.Columns.instant;
import static org.entrepot.channel.persistence.Columns.time;
import static org.entrepot.channel.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.channel.AuthorizationEnded;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.AuthorizedPartner;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.ChosenPartner;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLiveAudiences implements LiveAudiences {

    /** Recorded now and not over, begun or not. */
    private static final String ON_THE_LIST = """
            recorded_until is null and state <> 'ENDED'
                and (effective_until is null or expiry_blocked or effective_until > :now)
            """;

    /** The same as it was recorded at a moment, without whoever had wound down by then. */
    private static final String STOOD_ON_THE_LIST = """
            state <> 'ENDED' and recorded_from <= :moment and (recorded_until is null or :moment < recorded_until)
                and (effective_until is null or expiry_blocked or effective_until > :moment)
                and (wind_down_date is null or wind_down_date > :moment)
            """;

    private static final String CHOSEN = """
            select partner_id, state, expiry_blocked, origin, effective_from, effective_until, markets, onward,
                onward_resellers, granted_at as since
            from channel.authorization
            """;

    private static final String WAITING = """
            select partner_id, null, false, 'SELECTED', effective_from, effective_until, markets, onward,
                onward_resellers, added_at as since
            from channel.draft_partner
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    JdbcLiveAudiences(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Instant nextMoment(OfferId offer, Instant now) {
        return jdbc.sql("""
                        select max(at) as last
                        from (
                            select moved_at as at
                            from channel.audience
                            where offer_id = :offer
                            union all
                            (select made_at from channel.audience_change
                             where offer_id = :offer
                             order by id desc
                             limit 1)
                        ) changes
                        where at >= :now
                        """)
                .param("offer", offer.value())
                .param("now", time(now))
                .query((row, _) -> Columns.optionalInstant(row, "last"))
                .single()
                .map(last -> last.plusNanos(1_000))
                .orElse(now);
    }

    @Override
    public void record(AudienceChange change) {
        if (change.path() != MovePath.FREE) {
            advance(change);
        }
        recordBySale(change);
    }

    /** Past what {@code rewrite} may record a microsecond after a state that another machine recorded. */
    private void advance(AudienceChange change) {
        jdbc.sql("""
                update channel.audience
                set moved_at = greatest(moved_at + interval '1 microsecond', :at)
                where offer_id = :offer
                """)
                .param("at", time(change.at()))
                .param("offer", change.offer().value())
                .update();
    }

    @Override
    public void recordBySale(AudienceChange change) {
        jdbc.sql("""
                insert into channel.audience_change (
                    id, offer_id, path, made_at, made_by, made_for, made_by_name, option_before, option_after,
                    partners_added, partners_removed, reason)
                values (
                    :id, :offer, :path, :at, :by, :organization, :name, :before, :after, :added, :removed, :reason)
                """)
                .param("id", change.id())
                .param("offer", change.offer().value())
                .param("path", change.path().name())
                .param("at", time(change.at()))
                .param("by", change.by().value())
                .param("organization", change.organization().value())
                .param("name", change.name())
                .param("before", change.before().name())
                .param("after", change.after().name())
                .param("added", change.partnersAdded())
                .param("removed", change.partnersRemoved())
                .param("reason", change.reason().orElse(null))
                .update();
    }

    @Override
    public void changeOption(AudienceChange change) {
        jdbc.sql("""
                update channel.audience_option
                set recorded_until = :at
                where offer_id = :offer and recorded_until is null
                """)
                .param("at", time(change.at()))
                .param("offer", change.offer().value())
                .update();
        jdbc.sql("""
                insert into channel.audience_option (id, offer_id, option, change_id, recorded_from)
                values (:id, :offer, :option, :change, :at)
                """)
                .param("id", Ids.next())
                .param("offer", change.offer().value())
                .param("option", change.after().name())
                .param("change", change.id())
                .param("at", time(change.at()))
                .update();
    }

    @Override
    public Map<OrganizationId, AuthorizationId> authorize(
            AudienceChange change, Map<OrganizationId, AuthorizationTerms> partners, AuthorizationOrigin origin) {
        var ids = new HashMap<OrganizationId, AuthorizationId>();
        partners.keySet().forEach(partner -> ids.put(partner, AuthorizationId.next()));
        var rows = partners.entrySet().stream()
                .map(entry -> JdbcAudienceDrafts.terms(entry.getValue())
                        .addValue("id", Ids.next())
                        .addValue(
                                "authorization",
                                Objects.requireNonNull(ids.get(entry.getKey())).value())
                        .addValue("offer", change.offer().value())
                        .addValue("partner", entry.getKey().value())
                        .addValue("origin", origin.name())
                        .addValue("by", change.by().value())
                        .addValue("change", change.id())
                        .addValue("at", time(change.at())))
                .toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into channel.authorization (
                    id, authorization_id, offer_id, partner_id, state, origin, effective_from, effective_until,
                    expiry_blocked, markets, onward, onward_resellers, granted_at, granted_by, change_id, recorded_from)
                values (
                    :id, :authorization, :offer, :partner, 'GRANTED', :origin, greatest(:from, :at), :until,
                    false, cast(:markets as text[]), :onward, cast(:onward_resellers as uuid[]), :at, :by, :change, :at)
                """, rows);
        return ids;
    }

    @Override
    public Map<OrganizationId, AuthorizationId> end(
            AudienceChange change, Set<OrganizationId> partners, AuthorizationEnded.Reason because) {
        var ended = new HashMap<OrganizationId, AuthorizationId>();
        jdbc.sql("""
                with closed as (
                    update channel.authorization
                    set recorded_until = :at
                    where offer_id = :offer and partner_id = any (cast(:partners as uuid[])) and\s""" + ON_THE_LIST + """
                    returning authorization_id, offer_id, partner_id, origin, effective_from, effective_until,
                        markets, onward, onward_resellers, granted_at, granted_by)
                insert into channel.authorization (
                    id, authorization_id, offer_id, partner_id, state, origin, effective_from, effective_until,
                    expiry_blocked, markets, onward, onward_resellers, ended_because, granted_at, granted_by, change_id,
                    recorded_from)
                select gen_random_uuid(), authorization_id, offer_id, partner_id, 'ENDED', origin, effective_from,
                    effective_until, false, markets, onward, onward_resellers, :because, granted_at, granted_by,
                    :change, :at
                from closed
                returning authorization_id, partner_id
                """)
                .param("at", time(change.at()))
                .param("now", time(change.at()))
                .param("offer", change.offer().value())
                .param("partners", Columns.texts(Columns.values(partners)))
                .param("because", because.name())
                .param("change", change.id())
                .query(row -> {
                    ended.put(
                            new OrganizationId(uuid(row, "partner_id")),
                            new AuthorizationId(uuid(row, "authorization_id")));
                });
        return ended;
    }

    @Override
    public Map<OrganizationId, Instant> woundDown(OfferId offer, Set<OrganizationId> partners) {
        var found = new HashMap<OrganizationId, Instant>();
        jdbc.sql("""
                select partner_id, max(coalesce(effective_until, recorded_from)) as completed
                from channel.authorization
                where offer_id = :offer and partner_id = any (cast(:partners as uuid[]))
                    and state = 'ENDED' and ended_because = 'WOUND_DOWN'
                group by partner_id
                """)
                .param("offer", offer.value())
                .param("partners", Columns.texts(Columns.values(partners)))
                .query(row -> {
                    found.put(new OrganizationId(uuid(row, "partner_id")), instant(row, "completed"));
                });
        return found;
    }

    @Override
    public Set<OrganizationId> windingDown(OfferId offer, Set<OrganizationId> partners, Instant now) {
        return jdbc.sql("""
                        select partner_id
                        from channel.authorization
                        where offer_id = :offer and partner_id = any (cast(:partners as uuid[]))
                            and recorded_until is null and state = 'WINDING_DOWN' and wind_down_date > :now
                        """)
                .param("offer", offer.value())
                .param("partners", Columns.texts(Columns.values(partners)))
                .param("now", time(now))
                .query((row, _) -> new OrganizationId(uuid(row, "partner_id")))
                .set();
    }

    @Override
    public Set<OrganizationId> inForce(OfferId offer, Instant now) {
        return jdbc.sql("""
                        select partner_id
                        from channel.authorization
                        where offer_id = :offer and state = 'GRANTED' and effective_from <= :now and\s""" + ON_THE_LIST)
                .param("offer", offer.value())
                .param("now", time(now))
                .query((row, _) -> new OrganizationId(uuid(row, "partner_id")))
                .set();
    }

    @Override
    public Optional<AudienceOption> optionAt(OfferId offer, AsOf asOf) {
        return jdbc.sql("""
                        select option
                        from channel.audience_option
                        where offer_id = :offer
                            and recorded_from <= :moment and (recorded_until is null or :moment < recorded_until)
                        """)
                .param("offer", offer.value())
                .param("moment", time(asOf.moment()))
                .query((row, _) -> AudienceOption.valueOf(row.getString("option")))
                .optional();
    }

    @Override
    public long countAt(OfferId offer, AsOf asOf) {
        return jdbc.sql("""
                        select count(*)
                        from channel.authorization
                        where offer_id = :offer and\s""" + STOOD_ON_THE_LIST)
                .param("offer", offer.value())
                .param("moment", time(asOf.moment()))
                .query(Long.class)
                .single();
    }

    @Override
    public List<AudienceChange> liveChanges(OfferId offer, int most) {
        return jdbc.sql("""
                        select id, offer_id, path, made_at, made_by, made_for, made_by_name, option_before,
                            option_after, partners_added, partners_removed, reason
                        from channel.audience_change
                        where offer_id = :offer and path <> 'FREE'
                        order by id desc
                        limit :limit
                        """)
                .param("offer", offer.value())
                .param("limit", most)
                .query((row, _) -> change(row))
                .list();
    }

    @Override
    public Optional<AudienceChange> lastChange(OfferId offer) {
        return history(offer, PageRequest.first(1)).items().stream().findFirst();
    }

    @Override
    public Set<OrganizationId> inEffectAmong(OfferId offer, Set<OrganizationId> partners, Instant now) {
        return jdbc.sql("""
                        select partner_id
                        from channel.authorization
                        where offer_id = :offer and partner_id = any (cast(:partners as uuid[]))
                            and effective_from <= :now and\s""" + ON_THE_LIST)
                .param("offer", offer.value())
                .param("partners", Columns.texts(Columns.values(partners)))
                .param("now", time(now))
                .query((row, _) -> new OrganizationId(uuid(row, "partner_id")))
                .set();
    }

    @Override
    public Set<OrganizationId> listedAmong(OfferId offer, Set<OrganizationId> partners, Instant now) {
        return jdbc.sql("""
                        select partner_id
                        from channel.authorization
                        where offer_id = :offer and partner_id = any (cast(:partners as uuid[])) and\s""" + ON_THE_LIST)
                .param("offer", offer.value())
                .param("partners", Columns.texts(Columns.values(partners)))
                .param("now", time(now))
                .query((row, _) -> new OrganizationId(uuid(row, "partner_id")))
                .set();
    }

    @Override
    public Set<OrganizationId> listed(OfferId offer, Instant now) {
        return jdbc.sql("""
                        select partner_id
                        from channel.authorization
                        where offer_id = :offer and\s""" + ON_THE_LIST)
                .param("offer", offer.value())
                .param("now", time(now))
                .query((row, _) -> new OrganizationId(uuid(row, "partner_id")))
                .set();
    }

    @Override
    public long countListed(OfferId offer, Instant now) {
        return jdbc.sql("""
                        select coalesce((
                                select listed
                                from channel.audience_size
                                where offer_id = :offer), 0)
                            - (select count(*)
                                from channel.authorization
                                where offer_id = :offer and recorded_until is null and state <> 'ENDED'
                                    and effective_until is not null and not expiry_blocked
                                    and effective_until <= :now)
                        """)
                .param("offer", offer.value())
                .param("now", time(now))
                .query(Long.class)
                .single();
    }

    @Override
    public Page<AuthorizedPartner> page(OfferId offer, AsOf asOf, PageRequest page) {
        var after = Newest.of(page);
        var rows = jdbc.sql("""
                        select authorization_id, partner_id, state, expiry_blocked, origin, effective_from,
                            effective_until, markets, onward, onward_resellers, granted_at as since
                        from channel.authorization
                        where offer_id = :offer and\s""" + STOOD_ON_THE_LIST + """
                            and (granted_at, partner_id) < (:after_since, :after_partner)
                        order by granted_at desc, partner_id desc
                        limit :limit
                        """)
                .param("offer", offer.value())
                .param("moment", time(asOf.moment()))
                .param("after_since", time(after.since()))
                .param("after_partner", after.id())
                .param("limit", page.size() + 1)
                .query((row, _) -> new AuthorizedPartner(
                        new AuthorizationId(uuid(row, "authorization_id")),
                        new OrganizationId(uuid(row, "partner_id")),
                        state(row),
                        AuthorizationOrigin.valueOf(row.getString("origin")),
                        Columns.terms(row),
                        instant(row, "since")))
                .list();
        return Page.cut(
                rows,
                page.size(),
                row -> Newest.cursor(row.since(), row.partner().value()));
    }

    @Override
    public Page<ChosenPartner> chosen(OfferId offer, Instant now, PageRequest page) {
        var after = Newest.of(page);
        var rows = jdbc.sql("""
                        select partner_id, state, expiry_blocked, origin, effective_from, effective_until, markets,
                            onward, onward_resellers, since
                        from (
                            (""" + CHOSEN + """
                            where offer_id = :offer and\s""" + ON_THE_LIST + """
                                and (granted_at, partner_id) < (:after_since, :after_partner)
                            order by granted_at desc, partner_id desc
                            limit :limit)
                            union all
                            (""" + WAITING + """
                            where offer_id = :offer and (added_at, partner_id) < (:after_since, :after_partner)
                            order by added_at desc, partner_id desc
                            limit :limit)
                        ) chosen
                        order by since desc, partner_id desc
                        limit :limit
                        """)
                .param("offer", offer.value())
                .param("now", time(now))
                .param("after_since", time(after.since()))
                .param("after_partner", after.id())
                .param("limit", page.size() + 1)
                .query((row, _) -> chosen(row))
                .list();
        return Page.cut(
                rows,
                page.size(),
                row -> Newest.cursor(row.since(), row.partner().value()));
    }

    @Override
    public List<ChosenPartner> chosenAmong(OfferId offer, Set<OrganizationId> partners, Instant now) {
        return jdbc.sql("""
                        select partner_id, state, expiry_blocked, origin, effective_from, effective_until, markets,
                            onward, onward_resellers, since
                        from (""" + CHOSEN + """
                            where offer_id = :offer and partner_id = any (cast(:partners as uuid[])) and\s""" + ON_THE_LIST + """
                            union all
                            """ + WAITING + """
                            where offer_id = :offer and partner_id = any (cast(:partners as uuid[]))
                        ) chosen
                        order by since desc, partner_id desc
                        """)
                .param("offer", offer.value())
                .param("partners", Columns.texts(Columns.values(partners)))
                .param("now", time(now))
                .query((row, _) -> chosen(row))
                .list();
    }

    @Override
    public Page<AudienceChange> history(OfferId offer, PageRequest page) {
        var after = page.isFirst()
                ? Newest.LAST_ID
                : OfferId.parse(page.after().getFirst()).map(OfferId::value).orElse(Newest.LAST_ID);
        var rows = jdbc.sql("""
                        select id, offer_id, path, made_at, made_by, made_for, made_by_name, option_before,
                            option_after, partners_added, partners_removed, reason
                        from channel.audience_change
                        where offer_id = :offer and id < :after
                        order by id desc
                        limit :limit
                        """)
                .param("offer", offer.value())
                .param("after", after)
                .param("limit", page.size() + 1)
                .query((row, _) -> change(row))
                .list();
        return Page.cut(rows, page.size(), row -> PageRequest.cursor(row.id().toString()));
    }

    private static AuthorizedPartner.State state(ResultSet row) throws SQLException {
        var state = AuthorizedPartner.State.valueOf(row.getString("state"));
        return state == AuthorizedPartner.State.GRANTED && row.getBoolean("expiry_blocked")
                ? AuthorizedPartner.State.EXPIRY_BLOCKED
                : state;
    }

    private static ChosenPartner chosen(ResultSet row) throws SQLException {
        return new ChosenPartner(
                new OrganizationId(uuid(row, "partner_id")),
                row.getString("state") == null ? Optional.empty() : Optional.of(state(row)),
                AuthorizationOrigin.valueOf(row.getString("origin")),
                Columns.terms(row),
                instant(row, "since"));
    }

    static AudienceChange change(ResultSet row) throws SQLException {
        return new AudienceChange(
                uuid(row, "id"),
                new OfferId(uuid(row, "offer_id")),
                MovePath.valueOf(row.getString("path")),
                instant(row, "made_at"),
                new UserId(uuid(row, "made_by")),
                new OrganizationId(uuid(row, "made_for")),
                row.getString("made_by_name"),
                AudienceOption.valueOf(row.getString("option_before")),
                AudienceOption.valueOf(row.getString("option_after")),
                row.getInt("partners_added"),
                row.getInt("partners_removed"),
                Optional.ofNullable(row.getString("reason")));
    }

    /** Where a list that is sorted by moment and id, both descending, goes on. */
    record Newest(Instant since, UUID id) {

        static final UUID LAST_ID = new UUID(-1L, -1L);
        private static final Newest START = new Newest(Instant.parse("9999-12-31T00:00:00Z"), LAST_ID);

        /** A cursor that nobody made here reads as the first page. */
        static Newest of(PageRequest page) {
            if (page.after().size() != 2) {
                return START;
            }
            try {
                return new Newest(
                        Instant.parse(page.after().getFirst()),
                        UUID.fromString(page.after().getLast()));
            } catch (java.time.DateTimeException | IllegalArgumentException _) {
                return START;
            }
        }

        static String cursor(Instant since, UUID id) {
            return PageRequest.cursor(since.toString(), id.toString());
        }
    }
}
