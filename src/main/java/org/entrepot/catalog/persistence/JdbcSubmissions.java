package org.entrepot.catalog.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.catalog.domain.Submission;
import org.entrepot.catalog.domain.SubmissionPhase;
import org.entrepot.catalog.domain.Submissions;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubmissions implements Submissions {

    private final JdbcClient jdbc;

    JdbcSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Submission submission) {
        jdbc.sql("""
                        insert into catalog.submission (id, offer, number, phase, content, due_at, submitted_at,
                                submitted_by, submitted_by_name, changed_at, report)
                        values (:id, :offer, :number, :phase, :content::jsonb, :dueAt::timestamptz, :submittedAt,
                                :submittedBy, :submittedByName, :changedAt, :report)
                        """)
                .param("id", submission.id())
                .param("offer", submission.offer().value())
                .param("number", submission.number())
                .param("phase", submission.phase().name())
                .param("content", ContentJson.write(submission.frozen()))
                .param("dueAt", submission.dueAt().map(Rows::at).orElse(null))
                .param("submittedAt", Rows.at(submission.submittedAt()))
                .param("submittedBy", submission.submittedBy().value())
                .param("submittedByName", submission.submittedByName())
                .param("changedAt", Rows.at(submission.changedAt()))
                .param("report", submission.report().orElse(null))
                .update();
    }

    @Override
    public void move(Submission submission) {
        jdbc.sql("""
                        update catalog.submission
                        set phase = :phase, due_at = :dueAt::timestamptz, changed_at = :changedAt, report = :report
                        where id = :id
                        """)
                .param("id", submission.id())
                .param("phase", submission.phase().name())
                .param("dueAt", submission.dueAt().map(Rows::at).orElse(null))
                .param("changedAt", Rows.at(submission.changedAt()))
                .param("report", submission.report().orElse(null))
                .update();
    }

    @Override
    public int nextNumber(OfferId offer) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from catalog.submission where offer = :offer")
                .param("offer", offer.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Submission> newest(OfferId offer) {
        return jdbc.sql("""
                        select id, offer, number, phase, content, due_at, submitted_at, submitted_by,
                               submitted_by_name, changed_at, report
                        from catalog.submission
                        where offer = :offer and phase not in ('CANCELLED', 'REPLACED')
                        order by number desc
                        limit 1
                        """)
                .param("offer", offer.value())
                .query(JdbcSubmissions::submissionOf)
                .optional();
    }

    @Override
    public Optional<Submission> running(OfferId offer) {
        return jdbc.sql("""
                        select id, offer, number, phase, content, due_at, submitted_at, submitted_by,
                               submitted_by_name, changed_at, report
                        from catalog.submission
                        where offer = :offer and phase in ('VALIDATION', 'CERTIFICATION', 'PREVIEW_CREATION')
                        """)
                .param("offer", offer.value())
                .query(JdbcSubmissions::submissionOf)
                .optional();
    }

    @Override
    public Optional<Submission> inPreview(OfferId offer) {
        return jdbc.sql("""
                        select id, offer, number, phase, content, due_at, submitted_at, submitted_by,
                               submitted_by_name, changed_at, report
                        from catalog.submission
                        where offer = :offer and phase = 'PREVIEW'
                        """)
                .param("offer", offer.value())
                .query(JdbcSubmissions::submissionOf)
                .optional();
    }

    @Override
    public Optional<Submission> find(UUID id) {
        return jdbc.sql("""
                        select id, offer, number, phase, content, due_at, submitted_at, submitted_by,
                               submitted_by_name, changed_at, report
                        from catalog.submission
                        where id = :id
                        """)
                .param("id", id)
                .query(JdbcSubmissions::submissionOf)
                .optional();
    }

    @Override
    public Optional<Instant> nextDue() {
        return jdbc.sql("select min(due_at) as due_at from catalog.submission where due_at is not null")
                .query((row, _) -> Rows.optionalMoment(row, "due_at"))
                .single();
    }

    @Override
    public List<Submission> takeDue(Instant now) {
        return jdbc.sql("""
                        select id, offer, number, phase, content, due_at, submitted_at, submitted_by,
                               submitted_by_name, changed_at, report
                        from catalog.submission
                        where due_at <= :now
                        order by due_at, id
                        limit 20
                        for update skip locked
                        """)
                .param("now", Rows.at(now))
                .query(JdbcSubmissions::submissionOf)
                .list();
    }

    @Override
    public Page<Submission> queue(PageRequest request) {
        var rows = jdbc.sql("""
                        select id, offer, number, phase, content, due_at, submitted_at, submitted_by,
                               submitted_by_name, changed_at, report
                        from catalog.submission
                        where phase = 'CERTIFICATION'
                          and (:isFirst or (submitted_at, id) > (:submittedAt::timestamptz, :id::uuid))
                        order by submitted_at, id
                        limit :size
                        """)
                .param(
                        "isFirst",
                        Rows.afterMoment(request).isEmpty()
                                || Rows.afterId(request).isEmpty())
                .param("submittedAt", Rows.afterMoment(request).orElse(null))
                .param("id", Rows.afterId(request).orElse(null))
                .param("size", request.size() + 1)
                .query(JdbcSubmissions::submissionOf)
                .list();
        return Page.cut(
                rows,
                request.size(),
                last -> PageRequest.cursor(
                        last.submittedAt().toString(), last.id().toString()));
    }

    private static Submission submissionOf(ResultSet row, int number) throws SQLException {
        return new Submission(
                Rows.id(row, "id"),
                new OfferId(Rows.id(row, "offer")),
                row.getInt("number"),
                SubmissionPhase.valueOf(row.getString("phase")),
                ContentJson.readFrozen(row.getString("content")),
                Rows.optionalMoment(row, "due_at"),
                Rows.moment(row, "submitted_at"),
                new UserId(Rows.id(row, "submitted_by")),
                row.getString("submitted_by_name"),
                Rows.moment(row, "changed_at"),
                Optional.ofNullable(row.getString("report")));
    }
}
