package org.entrepot.notices.persistence;

import static org.entrepot.notices.persistence.Rows.time;
import static org.entrepot.notices.persistence.Rows.uuid;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.entrepot.kernel.UserId;
import org.entrepot.notices.domain.MailChoices;
import org.entrepot.notices.domain.NoticeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMailChoices implements MailChoices {

    private final JdbcClient jdbc;

    JdbcMailChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<NoticeKind, Boolean> of(UserId user) {
        var choices = new EnumMap<NoticeKind, Boolean>(NoticeKind.class);
        jdbc.sql("select kind, wanted from notices.mail_choice where user_id = :user")
                .param("user", user.value())
                .query((row, _) -> Map.entry(row.getString("kind"), row.getBoolean("wanted")))
                .list()
                .forEach(choice ->
                        NoticeKind.of(choice.getKey()).ifPresent(kind -> choices.put(kind, choice.getValue())));
        return choices;
    }

    @Override
    public Map<UserId, Boolean> of(NoticeKind kind, Collection<UserId> users) {
        var choices = new HashMap<UserId, Boolean>();
        jdbc.sql("""
                        select user_id, wanted
                        from notices.mail_choice
                        where kind = :kind and user_id = any (cast(:users as uuid[]))
                        """)
                .param("kind", kind.code())
                .param("users", users.stream().map(UserId::toString).toArray(String[]::new))
                .query((row, _) -> Map.entry(new UserId(uuid(row, "user_id")), row.getBoolean("wanted")))
                .list()
                .forEach(choice -> choices.put(choice.getKey(), choice.getValue()));
        return choices;
    }

    @Override
    public void save(UserId user, Map<NoticeKind, Boolean> choices, Instant now) {
        var kinds = choices.keySet().stream().map(NoticeKind::code).toArray(String[]::new);
        var wanted = choices.values().stream().map(String::valueOf).toArray(String[]::new);
        jdbc.sql("""
                        insert into notices.mail_choice (user_id, kind, wanted, chosen_at)
                        select :user, choice.kind, choice.wanted, :now
                        from unnest(cast(:kinds as text[]), cast(:wanted as boolean[])) as choice (kind, wanted)
                        on conflict (user_id, kind) do update
                        set wanted = excluded.wanted, chosen_at = excluded.chosen_at
                        where mail_choice.wanted <> excluded.wanted
                        """)
                .param("user", user.value())
                .param("kinds", kinds)
                .param("wanted", wanted)
                .param("now", time(now))
                .update();
    }
}
