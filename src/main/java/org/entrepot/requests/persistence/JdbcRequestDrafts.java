package org.entrepot.requests.persistence;

import static org.entrepot.requests.persistence.Columns.moment;
import static org.entrepot.requests.persistence.Columns.organization;
import static org.entrepot.requests.persistence.Columns.time;
import static org.entrepot.requests.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.files.FileId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.requests.RequestDraftId;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.domain.RequestDraft;
import org.entrepot.requests.domain.RequestDrafts;
import org.entrepot.requests.domain.RequestForm;
import org.entrepot.requests.domain.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRequestDrafts implements RequestDrafts {

    private static final UUID LAST_ID = new UUID(-1L, -1L);

    private final JdbcClient jdbc;

    JdbcRequestDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(Actor by, RequestDraft draft) {
        jdbc.sql("""
                insert into requests.request_draft (
                    id, offer_id, publisher_id, kind, partners, markets, reason, contact_name, contact_email,
                    contact_phone, attachments, saved_at, saved_by, saved_by_name)
                values (
                    :id, :offer, :publisher, :kind, cast(:partners as uuid[]), cast(:markets as text[]), :reason,
                    :contactName, :contactEmail, :contactPhone, cast(:attachments as uuid[]), :at, :by, :byName)
                on conflict (id) do update set
                    kind = excluded.kind,
                    partners = excluded.partners,
                    markets = excluded.markets,
                    reason = excluded.reason,
                    contact_name = excluded.contact_name,
                    contact_email = excluded.contact_email,
                    contact_phone = excluded.contact_phone,
                    attachments = excluded.attachments,
                    saved_at = excluded.saved_at,
                    saved_by = excluded.saved_by,
                    saved_by_name = excluded.saved_by_name
                """)
                .param("id", draft.id().value())
                .param("offer", draft.offer().value())
                .param("publisher", draft.publisher().value())
                .param("kind", draft.wanted().kind().name())
                .param("partners", Columns.organizations(draft.wanted().partners()))
                .param("markets", Columns.markets(draft.wanted().markets()))
                .param("reason", draft.form().reason())
                .param("contactName", draft.form().contactName())
                .param("contactEmail", draft.form().contactEmail())
                .param("contactPhone", draft.form().contactPhone())
                .param(
                        "attachments",
                        draft.attachments().stream().map(FileId::toString).toArray(String[]::new))
                .param("at", time(draft.savedAt()))
                .param("by", by.user().value())
                .param("byName", draft.savedBy())
                .update();
    }

    @Override
    public Optional<RequestDraft> find(RequestDraftId id) {
        return jdbc.sql("""
                        select id, offer_id, publisher_id, kind, partners, markets, reason, contact_name, contact_email,
                            contact_phone, attachments, saved_at, saved_by_name
                        from requests.request_draft
                        where id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> draft(row))
                .optional();
    }

    @Override
    public Optional<RequestDraft> findForUpdate(RequestDraftId id) {
        return jdbc.sql("select id from requests.request_draft where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> find(id));
    }

    @Override
    public void remove(RequestDraftId id) {
        jdbc.sql("delete from requests.request_draft where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public Page<RequestDraft> ofPublisher(OrganizationId publisher, PageRequest page) {
        var after = page.isFirst()
                ? LAST_ID
                : OfferId.parse(page.after().getFirst()).map(OfferId::value).orElse(LAST_ID);
        var rows = jdbc.sql("""
                        select id, offer_id, publisher_id, kind, partners, markets, reason, contact_name, contact_email,
                            contact_phone, attachments, saved_at, saved_by_name
                        from requests.request_draft
                        where publisher_id = :publisher and id < :after
                        order by id desc
                        limit :limit
                        """)
                .param("publisher", publisher.value())
                .param("after", after)
                .param("limit", page.size() + 1)
                .query((row, _) -> draft(row))
                .list();
        return Page.cut(rows, page.size(), row -> PageRequest.cursor(row.id().toString()));
    }

    @Override
    public long count(OrganizationId publisher) {
        return jdbc.sql("select count(*) from requests.request_draft where publisher_id = :publisher")
                .param("publisher", publisher.value())
                .query(Long.class)
                .single();
    }

    private static RequestDraft draft(ResultSet row) throws SQLException {
        Set<OrganizationId> partners =
                ids(row, "partners").map(OrganizationId::new).collect(Collectors.toSet());
        return new RequestDraft(
                new RequestDraftId(uuid(row, "id")),
                new OfferId(uuid(row, "offer_id")),
                organization(row, "publisher_id"),
                new Wanted(RequestKind.valueOf(row.getString("kind")), partners, Columns.markets(row, "markets")),
                new RequestForm(
                        row.getString("reason"),
                        row.getString("contact_name"),
                        row.getString("contact_email"),
                        row.getString("contact_phone")),
                ids(row, "attachments").map(FileId::new).toList(),
                row.getString("saved_by_name"),
                moment(row, "saved_at"));
    }

    private static Stream<UUID> ids(ResultSet row, String column) throws SQLException {
        return Stream.of((UUID[]) row.getArray(column).getArray());
    }
}
