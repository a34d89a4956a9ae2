package org.entrepot.notices.persistence;

import static org.entrepot.notices.persistence.Rows.instant;
import static org.entrepot.notices.persistence.Rows.optionalInstant;
import static org.entrepot.notices.persistence.Rows.time;
import static org.entrepot.notices.persistence.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.notices.domain.Mail;
import org.entrepot.notices.domain.NoticeKind;
import org.entrepot.notices.domain.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOutbox implements Outbox {

    private static final String SELECT = """
            select mail.id, happening.kind, happening.facts || coalesce(own.facts, '{}') as facts, happening.link, happening.happened_at,
                mail.address, mail.language, mail.zone, mail.state, mail.attempts, mail.last_error,
                mail.created_at, mail.next_attempt_at, mail.sent_at
            from notices.mail
            join notices.happening on happening.id = mail.happening_id
            left join notices.own_fact own
                on own.happening_id = mail.happening_id and own.organization_id = mail.organization_id
            """;

    private final JdbcClient jdbc;

    JdbcOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID happening, Collection<Recipient> recipients, Mail.State state, Instant systemNow) {
        if (recipients.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into notices.mail
                            (id, happening_id, address, address_key, language, zone, state, attempts,
                             created_at, next_attempt_at, organization_id)
                        select recipient.id, :happening, recipient.address, lower(recipient.address),
                               recipient.language, recipient.zone, :state, 0,
                               :now, case when :state = 'PENDING' then cast(:now as timestamptz) end,
                               recipient.organization
                        from unnest(cast(:ids as uuid[]), cast(:addresses as text[]),
                                    cast(:languages as text[]), cast(:zones as text[]),
                                    cast(:organizations as uuid[]))
                            as recipient (id, address, language, zone, organization)
                        on conflict (happening_id, address_key) do nothing
                        """)
                .param("happening", happening)
                .param("state", state.name())
                .param("now", time(systemNow))
                .param("ids", Rows.newIds(recipients.size()))
                .param("addresses", texts(recipients, Recipient::address))
                .param("languages", texts(recipients, to -> to.language().toLanguageTag()))
                .param("zones", texts(recipients, to -> to.zone().getId()))
                .param(
                        "organizations",
                        recipients.stream()
                                .map(to -> to.organization()
                                        .map(OrganizationId::toString)
                                        .orElse(null))
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<Mail> takeDue(Instant systemNow) {
        return jdbc.sql(SELECT + """
                        where mail.state = 'PENDING' and mail.next_attempt_at <= :now
                            and happening.kind = any (cast(:known as text[]))
                        order by mail.next_attempt_at, mail.id
                        limit 1
                        for update of mail skip locked
                        """)
                .param("now", time(systemNow))
                .param("known", Rows.knownKinds())
                .query((row, _) -> mail(row))
                .optional();
    }

    @Override
    public void sent(UUID mail, Instant systemNow) {
        jdbc.sql("""
                        update notices.mail
                        set state = 'SENT', attempts = attempts + 1, sent_at = :now, next_attempt_at = null,
                            last_error = null
                        where id = :id
                        """).param("id", mail).param("now", time(systemNow)).update();
        eraseSecrets(mail);
    }

    @Override
    public void tryAgain(UUID mail, String error, Instant nextAttempt) {
        jdbc.sql("""
                        update notices.mail
                        set attempts = attempts + 1, last_error = :error, next_attempt_at = :next
                        where id = :id
                        """)
                .param("id", mail)
                .param("error", error)
                .param("next", time(nextAttempt))
                .update();
    }

    @Override
    public void failed(UUID mail, String error) {
        jdbc.sql("""
                        update notices.mail
                        set state = 'FAILED', attempts = attempts + 1, last_error = :error, next_attempt_at = null
                        where id = :id
                        """).param("id", mail).param("error", error).update();
        eraseSecrets(mail);
    }

    @Override
    public List<Mail> list(Optional<Mail.State> state, PageRequest page) {
        return jdbc.sql(SELECT + """
                        where mail.id < :below
                            and happening.kind = any (cast(:known as text[]))
                            and (cast(:state as text) is null or mail.state = :state)
                        order by mail.id desc
                        limit :most
                        """)
                .param("below", Rows.below(page))
                .param("known", Rows.knownKinds())
                .param("state", state.map(Mail.State::name).orElse(null))
                .param("most", page.size() + 1)
                .query((row, _) -> mail(row))
                .list();
    }

    @Override
    public Optional<Mail> find(UUID mail) {
        return jdbc.sql(SELECT + """
                        where mail.id = :id and happening.kind = any (cast(:known as text[]))
                        """)
                .param("id", mail)
                .param("known", Rows.knownKinds())
                .query((row, _) -> mail(row))
                .optional();
    }

    /** A happening with a secret has one mailbox, so no other mail still needs it. */
    private void eraseSecrets(UUID mail) {
        jdbc.sql("""
                        update notices.happening
                        set facts = facts - 'token'
                        where id = (select happening_id from notices.mail where id = :id)
                            and jsonb_exists(facts, 'token')
                        """).param("id", mail).update();
    }

    private static String[] texts(Collection<Recipient> recipients, Function<Recipient, String> text) {
        return recipients.stream().map(text).toArray(String[]::new);
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(
                uuid(row, "id"),
                NoticeKind.of(row.getString("kind")).orElseThrow(),
                Rows.facts(row),
                row.getString("link"),
                instant(row, "happened_at"),
                row.getString("address"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                Mail.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_error")),
                instant(row, "created_at"),
                optionalInstant(row, "next_attempt_at"),
                optionalInstant(row, "sent_at"));
    }
}
