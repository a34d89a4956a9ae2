package org.entrepot.cases.persistence;

import static org.entrepot.cases.persistence.Columns.moment;
import static org.entrepot.cases.persistence.Columns.optionalUuid;
import static org.entrepot.cases.persistence.Columns.time;
import static org.entrepot.cases.persistence.Columns.uuid;

import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.EntryId;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.MailBook;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMailBook implements MailBook {

    private final JdbcClient jdbc;
    private final EntryRows entries;

    JdbcMailBook(JdbcClient jdbc, EntryRows entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    @Override
    public String token(CaseId about, UserId reader, String fresh, Instant now) {
        jdbc.sql("""
                insert into cases.reply_address (token, case_id, user_id, created_at)
                values (:token, :case, :reader, :now)
                on conflict (case_id, user_id) do nothing
                """)
                .param("token", fresh)
                .param("case", about.value())
                .param("reader", reader.value())
                .param("now", time(now))
                .update();
        return jdbc.sql("select token from cases.reply_address where case_id = :case and user_id = :reader")
                .param("case", about.value())
                .param("reader", reader.value())
                .query(String.class)
                .single();
    }

    @Override
    public Optional<Address> find(String token) {
        return jdbc.sql("select case_id, user_id from cases.reply_address where token = :token")
                .param("token", token)
                .query((row, _) -> new Address(new CaseId(uuid(row, "case_id")), new UserId(uuid(row, "user_id"))))
                .optional();
    }

    @Override
    public boolean isKnown(String key) {
        return jdbc.sql("select exists (select 1 from cases.incoming_mail where message_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    @Override
    public long countSince(UserId sender, Instant since) {
        return jdbc.sql("""
                        select count(*)
                        from cases.incoming_mail
                        where user_id = :sender and received_at > :since
                        """)
                .param("sender", sender.value())
                .param("since", time(since))
                .query(Long.class)
                .single();
    }

    @Override
    public void keep(Kept mail, String key) {
        jdbc.sql("""
                insert into cases.incoming_mail (
                    id, message_key, sender, subject, text, outcome, case_id, user_id, received_at)
                values (:id, :key, :sender, :subject, :text, :outcome, :case, :user, :at)
                """)
                .param("id", mail.id())
                .param("key", key)
                .param("sender", mail.sender())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("outcome", mail.outcome())
                .param("case", mail.about().map(CaseId::value).orElse(null), Types.OTHER)
                .param("user", mail.user().map(UserId::value).orElse(null), Types.OTHER)
                .param("at", time(mail.at()))
                .update();
    }

    @Override
    public Page<Kept> refused(PageRequest page) {
        var rows = jdbc.sql("""
                        select id, sender, subject, text, outcome, case_id, user_id, received_at
                        from cases.incoming_mail
                        where outcome <> 'taken' and (cast(:after as uuid) is null or id < cast(:after as uuid))
                        order by id desc
                        limit :size
                        """)
                .param("after", after(page), Types.OTHER)
                .param("size", page.size() + 1)
                .query((row, _) -> new Kept(
                        uuid(row, "id"),
                        row.getString("sender"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("outcome"),
                        optionalUuid(row, "case_id").map(CaseId::new),
                        optionalUuid(row, "user_id").map(UserId::new),
                        moment(row, "received_at")))
                .list();
        return Page.cut(rows, page.size(), last -> PageRequest.cursor(last.id().toString()));
    }

    private static @Nullable UUID after(PageRequest page) {
        return page.after().stream()
                .findFirst()
                .flatMap(OrganizationId::parse)
                .map(OrganizationId::value)
                .orElse(null);
    }

    @Override
    public Optional<CaseEntry> entry(EntryId id) {
        return entries.find(id);
    }
}
