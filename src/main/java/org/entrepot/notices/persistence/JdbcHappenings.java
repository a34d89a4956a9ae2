package org.entrepot.notices.persistence;

import static org.entrepot.notices.persistence.Rows.instant;
import static org.entrepot.notices.persistence.Rows.time;
import static org.entrepot.notices.persistence.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.notices.domain.Audience;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.Happening;
import org.entrepot.notices.domain.Happenings;
import org.entrepot.notices.domain.NoticeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHappenings implements Happenings {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcHappenings(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void add(List<Happening> happenings, Instant systemNow) {
        var rows = happenings.stream()
                .map(happening -> parameters(happening, systemNow))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into notices.happening
                    (id, kind, facts, link, happened_at, recorded_at, not_before, topic,
                     audience, organizations, offer_id, change_id, address, language, last_told)
                values (:id, :kind, cast(:facts as jsonb), :link, :at, :now, :notBefore, :topic,
                        :audience, cast(:organizations as uuid[]), :offer, :change, :address, :language, :first)
                """, rows);
        happenings.forEach(this::addOwnFacts);
    }

    /** One statement however many organizations have facts of their own. */
    private void addOwnFacts(Happening happening) {
        if (!(happening.audience() instanceof Audience.Each(var own)) || own.isEmpty()) {
            return;
        }
        var organizations = List.copyOf(own.keySet());
        jdbc.sql("""
                insert into notices.own_fact (happening_id, organization_id, facts)
                select :happening, own.organization, own.facts
                from unnest(cast(:organizations as uuid[]), cast(:facts as jsonb[])) as own (organization, facts)
                """)
                .param("happening", happening.id())
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::toString).toArray(String[]::new))
                .param(
                        "facts",
                        organizations.stream()
                                .map(id -> Rows.facts(own.getOrDefault(id, Facts.none())))
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public void drop(String topic) {
        jdbc.sql("""
                        update notices.mail
                        set state = 'DROPPED', next_attempt_at = null
                        where state = 'PENDING'
                            and happening_id in (select id from notices.happening where topic = :topic)
                        """).param("topic", topic).update();
        jdbc.sql("""
                        update notices.happening
                        set told_at = coalesce(told_at, recorded_at), facts = facts - 'token', topic = null
                        where topic = :topic
                        """).param("topic", topic).update();
    }

    @Override
    public Optional<Waiting> takeWaiting(Instant systemNow) {
        return jdbc.sql("""
                        select id, kind, facts, link, happened_at, audience, offer_id, change_id, address, language, last_told
                        from notices.happening
                        where told_at is null and not_before <= :now and kind = any (cast(:known as text[]))
                        order by not_before, id
                        limit 1
                        for update skip locked
                        """)
                .param("now", time(systemNow))
                .param("known", Rows.knownKinds())
                .query((row, _) -> waiting(row))
                .optional();
    }

    @Override
    public List<OrganizationId> organizationsAfter(UUID happening, UUID last, int most) {
        return jdbc.sql("""
                        select member.organization
                        from notices.happening
                        cross join unnest(happening.organizations) as member (organization)
                        where happening.id = :id and member.organization > :last
                        order by member.organization
                        limit :most
                        """)
                .param("id", happening)
                .param("last", last)
                .param("most", most)
                .query((row, _) -> new OrganizationId(uuid(row, "organization")))
                .list();
    }

    @Override
    public void toldUpTo(UUID happening, UUID last) {
        jdbc.sql("update notices.happening set last_told = :last where id = :id")
                .param("id", happening)
                .param("last", last)
                .update();
    }

    @Override
    public void told(UUID happening, Instant systemNow) {
        jdbc.sql("update notices.happening set told_at = :now where id = :id")
                .param("id", happening)
                .param("now", time(systemNow))
                .update();
    }

    @Override
    public void postpone(UUID happening, Instant notBefore) {
        jdbc.sql("update notices.happening set not_before = :notBefore where id = :id")
                .param("id", happening)
                .param("notBefore", time(notBefore))
                .update();
    }

    private static SqlParameterSource parameters(Happening happening, Instant systemNow) {
        return new MapSqlParameterSource()
                .addValue("id", happening.id())
                .addValue("kind", happening.kind().code())
                .addValue("facts", Rows.facts(happening.facts()))
                .addValue("link", happening.link())
                .addValue("at", time(happening.at()))
                .addValue("now", time(systemNow))
                .addValue("notBefore", time(happening.notBefore().orElse(systemNow)))
                .addValue("topic", happening.topic().orElse(null))
                .addValue("audience", audience(happening.audience()))
                .addValue("organizations", organizations(happening.audience()))
                .addValue("offer", offer(happening.audience()))
                .addValue("change", change(happening.audience()))
                .addValue("address", address(happening.audience()))
                .addValue("language", language(happening.audience()))
                .addValue("first", Rows.BEFORE_THE_FIRST);
    }

    private static String audience(Audience audience) {
        return switch (audience) {
            case Audience.Organizations _, Audience.Each _ -> "ORGANIZATIONS";
            case Audience.EveryPartner _ -> "EVERY_PARTNER";
            case Audience.PartnersNotOnTheListOf _ -> "PARTNERS_NOT_ON_THE_LIST";
            case Audience.PartnersAuthorizedBy _ -> "PARTNERS_AUTHORIZED_BY";
            case Audience.Mailbox _ -> "MAILBOX";
        };
    }

    private static String @Nullable [] organizations(Audience audience) {
        return switch (audience) {
            case Audience.Organizations(var ids) ->
                ids.stream().map(OrganizationId::toString).toArray(String[]::new);
            case Audience.Each(var own) ->
                own.keySet().stream().map(OrganizationId::toString).toArray(String[]::new);
            case Audience.EveryPartner _,
                    Audience.PartnersNotOnTheListOf _,
                    Audience.PartnersAuthorizedBy _,
                    Audience.Mailbox _ -> null;
        };
    }

    private static @Nullable UUID offer(Audience audience) {
        return audience instanceof Audience.PartnersNotOnTheListOf(var offer) ? offer.value() : null;
    }

    private static @Nullable UUID change(Audience audience) {
        return audience instanceof Audience.PartnersAuthorizedBy(var change) ? change : null;
    }

    private static @Nullable String address(Audience audience) {
        return audience instanceof Audience.Mailbox box ? box.address().value() : null;
    }

    private static @Nullable String language(Audience audience) {
        return audience instanceof Audience.Mailbox box ? box.language().toLanguageTag() : null;
    }

    /** The organizations of a large audience stay where they are; they are read in portions. */
    private static Waiting waiting(ResultSet row) throws SQLException {
        var happening = new Happening(
                uuid(row, "id"),
                NoticeKind.of(row.getString("kind")).orElseThrow(),
                Rows.facts(row),
                row.getString("link"),
                instant(row, "happened_at"),
                audience(row),
                Optional.empty(),
                Optional.empty());
        return new Waiting(happening, uuid(row, "last_told"));
    }

    private static Audience audience(ResultSet row) throws SQLException {
        return switch (row.getString("audience")) {
            case "EVERY_PARTNER" -> new Audience.EveryPartner();
            case "PARTNERS_NOT_ON_THE_LIST" -> new Audience.PartnersNotOnTheListOf(new OfferId(uuid(row, "offer_id")));
            case "PARTNERS_AUTHORIZED_BY" -> new Audience.PartnersAuthorizedBy(uuid(row, "change_id"));
            case "MAILBOX" ->
                new Audience.Mailbox(
                        new EmailAddress(row.getString("address")), Locale.forLanguageTag(row.getString("language")));
            default -> new Audience.Organizations(Set.of());
        };
    }
}
