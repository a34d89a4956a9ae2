package org.entrepot.requests.persistence;

import static org.entrepot.requests.persistence.Columns.moment;
import static org.entrepot.requests.persistence.Columns.optionalMoment;
import static org.entrepot.requests.persistence.Columns.organization;
import static org.entrepot.requests.persistence.Columns.time;
import static org.entrepot.requests.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.files.FileId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.requests.RequestId;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.domain.RequestEntry;
import org.entrepot.requests.domain.RequestForm;
import org.entrepot.requests.domain.RequestState;
import org.entrepot.requests.domain.RequestStep;
import org.entrepot.requests.domain.Ruling;
import org.entrepot.requests.domain.SupportRequest;
import org.entrepot.requests.domain.SupportRequests;
import org.entrepot.requests.domain.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSupportRequests implements SupportRequests {

    private final JdbcClient jdbc;

    JdbcSupportRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(OfferId offer) {
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as locked")
                .param("key", "requests " + offer)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Long> openOptionChange(OfferId offer) {
        return jdbc.sql("""
                        select number
                        from requests.support_request
                        where offer_id = :offer and state = 'IN_REVIEW'
                          and kind in ('ANY_TO_SPECIFIC', 'ANY_TO_NONE', 'SPECIFIC_TO_ANY', 'SPECIFIC_TO_NONE')
                        """).param("offer", offer.value()).query(Long.class).optional();
    }

    @Override
    public long nextNumber() {
        return jdbc.sql("select nextval('requests.support_request_number')")
                .query(Long.class)
                .single();
    }

    @Override
    public void add(SupportRequest request, Actor by) {
        jdbc.sql("""
                insert into requests.support_request (
                    id, number, offer_id, publisher_id, product_family, product, product_version, category, problem,
                    title, kind, markets, partner_count, reason, contact_name, contact_email, contact_phone, state,
                    is_lawful, ruling, submitted_at, submitted_by, submitted_by_name, decided_at)
                values (
                    :id, :number, :offer, :publisher, :family, :product, :version, :category, :problem,
                    :title, :kind, cast(:markets as text[]), :partnerCount, :reason, :contactName, :contactEmail,
                    :contactPhone, :state, :lawful, cast(:ruling as jsonb), :submittedAt, :by, :byName, :decidedAt)
                """)
                .param("id", request.id().value())
                .param("number", request.number())
                .param("offer", request.offer().value())
                .param("publisher", request.publisher().value())
                .param("family", RequestForm.PRODUCT_FAMILY)
                .param("product", RequestForm.PRODUCT)
                .param("version", RequestForm.PRODUCT_VERSION)
                .param("category", request.category())
                .param("problem", RequestForm.PROBLEM)
                .param("title", RequestForm.TITLE)
                .param("kind", request.wanted().kind().name())
                .param("markets", Columns.markets(request.wanted().markets()))
                .param("partnerCount", request.wanted().partners().size())
                .param("reason", request.form().reason())
                .param("contactName", request.form().contactName())
                .param("contactEmail", request.form().contactEmail())
                .param("contactPhone", request.form().contactPhone())
                .param("state", request.state().name())
                .param("lawful", request.ruling().isLawful())
                .param("ruling", RulingJson.write(request.ruling()))
                .param("submittedAt", time(request.submittedAt()))
                .param("by", by.user().value())
                .param("byName", request.submittedBy())
                .param("decidedAt", time(request.decidedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        addPartners(request.id(), request.wanted().partners());
        addAttachments(request.id(), request.attachments());
    }

    private void addPartners(RequestId request, Set<OrganizationId> partners) {
        if (partners.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into requests.request_partner (request_id, partner_id)
                select :request, unnest(cast(:partners as uuid[]))
                """)
                .param("request", request.value())
                .param("partners", Columns.organizations(partners))
                .update();
    }

    private void addAttachments(RequestId request, List<FileId> files) {
        if (files.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into requests.attachment (file_id, request_id, position)
                select file.id, :request, file.position
                from unnest(cast(:files as uuid[])) with ordinality as file (id, position)
                """)
                .param("request", request.value())
                .param("files", files.stream().map(FileId::toString).toArray(String[]::new))
                .update();
    }

    @Override
    public void note(RequestId request, Actor by, RequestStep step) {
        jdbc.sql("""
                insert into requests.request_step (
                    id, request_id, kind, made_at, made_by, made_for, made_by_name, reason, by_rules)
                values (:id, :request, :kind, :at, :by, :for, :name, :reason, :rules)
                """)
                .param("id", Ids.next())
                .param("request", request.value())
                .param("kind", step.kind().name())
                .param("at", time(step.at()))
                .param("by", by.user().value())
                .param("for", by.organization().value())
                .param("name", step.name())
                .param("reason", step.reason())
                .param("rules", step.byRules())
                .update();
    }

    @Override
    public Optional<SupportRequest> find(RequestId id) {
        return jdbc.sql("""
                        select id, number, offer_id, publisher_id, category, kind, markets, reason, contact_name,
                            contact_email, contact_phone, state, ruling, submitted_at, submitted_by_name, decided_at
                        from requests.support_request
                        where id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> request(row))
                .optional();
    }

    /** Two statements: what is read after the lock must not be older than the lock. */
    @Override
    public Optional<SupportRequest> findForUpdate(RequestId id) {
        return jdbc.sql("select id from requests.support_request where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> find(id));
    }

    @Override
    public void close(RequestId id, RequestState state, Ruling ruling, Instant at) {
        jdbc.sql("""
                update requests.support_request
                set state = :state, is_lawful = :lawful, ruling = cast(:ruling as jsonb), decided_at = :at
                where id = :id
                """)
                .param("state", state.name())
                .param("lawful", ruling.isLawful())
                .param("ruling", RulingJson.write(ruling))
                .param("at", time(at))
                .param("id", id.value())
                .update();
    }

    @Override
    public List<RequestStep> history(RequestId id) {
        return jdbc.sql("""
                        select kind, made_at, made_by_name, reason, by_rules
                        from requests.request_step
                        where request_id = :id
                        order by id
                        """)
                .param("id", id.value())
                .query((row, _) -> new RequestStep(
                        RequestStep.Kind.valueOf(row.getString("kind")),
                        moment(row, "made_at"),
                        row.getString("made_by_name"),
                        row.getString("reason"),
                        row.getBoolean("by_rules")))
                .list();
    }

    @Override
    public Page<RequestEntry> ofPublisher(OrganizationId publisher, Optional<OfferId> offer, PageRequest page) {
        return page(
                jdbc.sql("""
                        select id, number, offer_id, publisher_id, kind, partner_count, state, is_lawful, submitted_at
                        from requests.support_request
                        where publisher_id = :publisher
                          and (cast(:offer as uuid) is null or offer_id = cast(:offer as uuid))
                          and (cast(:after as bigint) is null or number < cast(:after as bigint))
                        order by number desc
                        limit :size
                        """)
                        .param("publisher", publisher.value())
                        .param("offer", offer.map(OfferId::toString).orElse(null), Types.VARCHAR),
                page);
    }

    @Override
    public Page<RequestEntry> queue(boolean onlyOpen, PageRequest page) {
        return onlyOpen ? page(jdbc.sql("""
                                select id, number, offer_id, publisher_id, kind, partner_count, state, is_lawful,
                                    submitted_at
                                from requests.support_request
                                where state = 'IN_REVIEW'
                                  and (cast(:after as bigint) is null or number > cast(:after as bigint))
                                order by number
                                limit :size
                                """), page) : page(jdbc.sql("""
                                select id, number, offer_id, publisher_id, kind, partner_count, state, is_lawful,
                                    submitted_at
                                from requests.support_request
                                where cast(:after as bigint) is null or number < cast(:after as bigint)
                                order by number desc
                                limit :size
                                """), page);
    }

    private static Page<RequestEntry> page(JdbcClient.StatementSpec statement, PageRequest page) {
        var rows = statement
                .param("after", Columns.afterNumber(page), Types.BIGINT)
                .param("size", page.size() + 1)
                .query((row, _) -> new RequestEntry(
                        new RequestId(uuid(row, "id")),
                        row.getLong("number"),
                        new OfferId(uuid(row, "offer_id")),
                        organization(row, "publisher_id"),
                        RequestKind.valueOf(row.getString("kind")),
                        row.getInt("partner_count"),
                        RequestState.valueOf(row.getString("state")),
                        row.getBoolean("is_lawful"),
                        moment(row, "submitted_at")))
                .list();
        return Page.cut(rows, page.size(), last -> PageRequest.cursor(String.valueOf(last.number())));
    }

    @Override
    public long countOpen() {
        return jdbc.sql("select count(*) from requests.support_request where state = 'IN_REVIEW'")
                .query(Long.class)
                .single();
    }

    private SupportRequest request(ResultSet row) throws SQLException {
        var id = new RequestId(uuid(row, "id"));
        return new SupportRequest(
                id,
                row.getLong("number"),
                new OfferId(uuid(row, "offer_id")),
                organization(row, "publisher_id"),
                row.getString("category"),
                new Wanted(RequestKind.valueOf(row.getString("kind")), partners(id), Columns.markets(row, "markets")),
                new RequestForm(
                        row.getString("reason"),
                        row.getString("contact_name"),
                        row.getString("contact_email"),
                        row.getString("contact_phone")),
                RequestState.valueOf(row.getString("state")),
                RulingJson.read(row.getString("ruling")),
                attachments(id),
                row.getString("submitted_by_name"),
                moment(row, "submitted_at"),
                optionalMoment(row, "decided_at"));
    }

    private Set<OrganizationId> partners(RequestId id) {
        return jdbc.sql("select partner_id from requests.request_partner where request_id = :id")
                .param("id", id.value())
                .query((row, _) -> organization(row, "partner_id"))
                .set();
    }

    private List<FileId> attachments(RequestId id) {
        return jdbc.sql("select file_id from requests.attachment where request_id = :id order by position")
                .param("id", id.value())
                .query((row, _) -> new FileId(uuid(row, "file_id")))
                .list();
    }
}
