package org.entrepot.cases.persistence;

import static org.entrepot.cases.persistence.Columns.moment;
import static org.entrepot.cases.persistence.Columns.optionalOrganization;
import static org.entrepot.cases.persistence.Columns.organization;
import static org.entrepot.cases.persistence.Columns.time;
import static org.entrepot.cases.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.EntryId;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.CaseNote;
import org.entrepot.cases.domain.Feedback;
import org.entrepot.cases.domain.HandOverReason;
import org.entrepot.files.FileId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is said in a case, beside it, and after it. */
@Repository
class EntryRows {

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseId id, CaseEntry entry, UserId by) {
        jdbc.sql("""
                insert into cases.entry (
                    id, case_id, position, act, way, made_by, made_for, made_by_name, text, reason, given_to, refereed,
                    made_at)
                values (
                    :id, :case, :position, :act, :way, :by, :for, :name, :text, :reason, :to, :refereed, :at)
                """)
                .param("id", entry.id().value())
                .param("case", id.value())
                .param("position", entry.position())
                .param("act", entry.act().name())
                .param("way", entry.way().name())
                .param("by", by.value())
                .param("for", entry.by().value())
                .param("name", entry.name())
                .param("text", entry.text())
                .param("reason", entry.reason().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("to", Columns.organization(entry.to()), Types.OTHER)
                .param("refereed", entry.isRefereed())
                .param("at", time(entry.at()))
                .update();
        attach(id, entry);
    }

    private void attach(CaseId id, CaseEntry entry) {
        if (entry.attachments().isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into cases.attachment (file_id, entry_id, case_id, position)
                select file.id, :entry, :case, file.position
                from unnest(cast(:files as uuid[])) with ordinality as file (id, position)
                """)
                .param("entry", entry.id().value())
                .param("case", id.value())
                .param(
                        "files",
                        entry.attachments().stream().map(FileId::toString).toArray(String[]::new))
                .update();
    }

    /** Oldest first. */
    List<CaseEntry> before(CaseId id, int position, int most) {
        return jdbc.sql("""
                        select id, position, act, way, made_for, made_by_name, text, reason, given_to, refereed, made_at,
                            array(select file_id from cases.attachment
                                  where attachment.entry_id = entry.id order by attachment.position) as files
                        from cases.entry
                        where case_id = :case and position < :position
                        order by position desc
                        limit :most
                        """)
                .param("case", id.value())
                .param("position", position)
                .param("most", most)
                .query((row, _) -> entry(row))
                .list()
                .reversed();
    }

    Optional<CaseEntry> find(EntryId id) {
        return jdbc.sql("""
                        select id, position, act, way, made_for, made_by_name, text, reason, given_to, refereed, made_at,
                            array(select file_id from cases.attachment
                                  where attachment.entry_id = entry.id order by attachment.position) as files
                        from cases.entry
                        where id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> entry(row))
                .optional();
    }

    private static CaseEntry entry(ResultSet row) throws SQLException {
        return new CaseEntry(
                new EntryId(uuid(row, "id")),
                row.getInt("position"),
                CaseAct.valueOf(row.getString("act")),
                CaseEntry.Way.valueOf(row.getString("way")),
                organization(row, "made_for"),
                row.getString("made_by_name"),
                row.getString("text"),
                Optional.ofNullable(row.getString("reason")).map(HandOverReason::valueOf),
                optionalOrganization(row, "given_to"),
                row.getBoolean("refereed"),
                Stream.of((UUID[]) row.getArray("files").getArray())
                        .map(FileId::new)
                        .toList(),
                moment(row, "made_at"));
    }

    Optional<CaseId> caseOf(FileId attachment) {
        return jdbc.sql("select case_id from cases.attachment where file_id = :file")
                .param("file", attachment.value())
                .query((row, _) -> new CaseId(uuid(row, "case_id")))
                .optional();
    }

    /** No statement reads notes without the company that they belong to. */
    List<CaseNote> notes(CaseId id, OrganizationId company, int most) {
        return jdbc.sql("""
                        select id, made_by_name, text, made_at
                        from cases.note
                        where case_id = :case and organization_id = :company
                        order by id desc
                        limit :most
                        """)
                .param("case", id.value())
                .param("company", company.value())
                .param("most", most)
                .query((row, _) -> new CaseNote(
                        uuid(row, "id"), row.getString("made_by_name"), row.getString("text"), moment(row, "made_at")))
                .list();
    }

    void addNote(CaseId id, CaseNote note, Actor by) {
        jdbc.sql("""
                insert into cases.note (id, case_id, organization_id, made_by, made_by_name, text, made_at)
                values (:id, :case, :company, :by, :name, :text, :at)
                """)
                .param("id", note.id())
                .param("case", id.value())
                .param("company", by.organization().value())
                .param("by", by.user().value())
                .param("name", note.name())
                .param("text", note.text())
                .param("at", time(note.at()))
                .update();
    }

    Optional<Feedback> feedback(CaseId id) {
        return jdbc.sql("select rating, text, made_by_name, made_at from cases.feedback where case_id = :case")
                .param("case", id.value())
                .query((row, _) -> new Feedback(
                        row.getInt("rating"),
                        row.getString("text"),
                        row.getString("made_by_name"),
                        moment(row, "made_at")))
                .optional();
    }

    void addFeedback(CaseId id, Feedback feedback, Actor by) {
        jdbc.sql("""
                insert into cases.feedback (case_id, rating, text, made_by, made_by_name, made_at)
                values (:case, :rating, :text, :by, :name, :at)
                """)
                .param("case", id.value())
                .param("rating", feedback.rating())
                .param("text", feedback.text())
                .param("by", by.user().value())
                .param("name", feedback.name())
                .param("at", time(feedback.at()))
                .update();
    }
}
