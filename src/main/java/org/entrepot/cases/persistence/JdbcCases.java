package org.entrepot.cases.persistence;

import static org.entrepot.cases.persistence.Columns.optionalMoment;
import static org.entrepot.cases.persistence.Columns.organization;
import static org.entrepot.cases.persistence.Columns.time;
import static org.entrepot.cases.persistence.Columns.uuid;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.CaseFilter;
import org.entrepot.cases.domain.CaseNote;
import org.entrepot.cases.domain.Cases;
import org.entrepot.cases.domain.Clock;
import org.entrepot.cases.domain.Feedback;
import org.entrepot.cases.domain.Move;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.files.FileId;
import org.entrepot.health.IncidentId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.SearchText;
import org.entrepot.requests.RequestId;
import org.entrepot.support.QuestionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCases implements Cases {

    private final JdbcClient jdbc;
    private final TurnRows turns;
    private final EntryRows entries;

    JdbcCases(JdbcClient jdbc, TurnRows turns, EntryRows entries) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.entries = entries;
    }

    @Override
    public void lock(OrganizationId asker) {
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as locked")
                .param("key", "cases asked by " + asker)
                .query(Boolean.class)
                .single();
    }

    @Override
    public long nextNumber() {
        return jdbc.sql("select nextval('cases.case_number')").query(Long.class).single();
    }

    @Override
    public void open(SupportCase opened, CaseEntry first, Actor by, Set<OrganizationId> parties, Instant system) {
        insert(opened, system);
        join(opened, parties);
        turns.hold(opened.id(), opened.holder(), opened.openedAt());
        turns.start(opened, opened.openedAt());
        entries.add(opened.id(), first, by.user());
    }

    private void insert(SupportCase opened, Instant system) {
        var subject = opened.subject();
        jdbc.sql("""
                insert into cases.support_case (
                    id, number, title, title_key, kind, severity, state, offer_id, subscription_id, publisher_id,
                    partner_id, reseller_id, customer_id, request_id, incident_id, asker_id, asked_by, asked_by_name, holder_id,
                    bounces, settled, turn_id, due_at, opened_at, opened_at_system, changed_at, entries, version)
                values (
                    :id, :number, :title, :key, :kind, :severity, :state, :offer, :subscription, :publisher,
                    :partner, :reseller, :customer, :request, :incident, :asker, :by, :byName, :holder,
                    0, false, :holder, :due, :at, :system, :at, 1, 1)
                """)
                .param("id", opened.id().value())
                .param("number", opened.number())
                .param("title", opened.title())
                .param("key", SearchText.fold(opened.title()))
                .param("kind", opened.kind().name())
                .param("severity", opened.severity().name())
                .param("state", opened.state().name())
                .param("offer", subject.offer().map(OfferId::value).orElse(null), Types.OTHER)
                .param(
                        "subscription",
                        subject.subscription().map(SubscriptionId::value).orElse(null),
                        Types.OTHER)
                .param("publisher", organization(subject.publisher()), Types.OTHER)
                .param("partner", organization(subject.partner()), Types.OTHER)
                .param("reseller", organization(subject.reseller()), Types.OTHER)
                .param("customer", organization(subject.customer()), Types.OTHER)
                .param("request", subject.request().map(RequestId::value).orElse(null), Types.OTHER)
                .param("incident", subject.incident().map(IncidentId::value).orElse(null), Types.OTHER)
                .param("asker", opened.asker().value())
                .param("by", opened.askedBy().value())
                .param("byName", opened.askedByName())
                .param("holder", opened.holder().value())
                .param("due", time(opened.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("at", time(opened.openedAt()))
                .param("system", time(system))
                .update();
    }

    private void join(SupportCase about, Collection<OrganizationId> parties) {
        jdbc.sql("""
                insert into cases.party (organization_id, number, case_id)
                select company, :number, :id from unnest(cast(:parties as uuid[])) as company
                on conflict do nothing
                """)
                .param("number", about.number())
                .param("id", about.id().value())
                .param(
                        "parties",
                        parties.stream().map(OrganizationId::toString).sorted().toArray(String[]::new))
                .update();
    }

    @Override
    public long countOpenedSince(OrganizationId asker, Instant system) {
        return jdbc.sql("""
                        select count(*)
                        from cases.support_case
                        where asker_id = :asker and opened_at_system > :since
                        """)
                .param("asker", asker.value())
                .param("since", time(system))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<SupportCase> find(CaseId id) {
        return jdbc.sql("""
                        select id, number, title, kind, severity, state, offer_id, subscription_id, publisher_id,
                            partner_id, reseller_id, customer_id, request_id, incident_id, asker_id, asked_by, asked_by_name,
                            bounces, settled, turn_id, due_at, opened_at, changed_at, closes_at, closed_at, entries,
                            version,
                            array(select holding.organization_id from cases.holding
                                  where holding.case_id = support_case.id order by holding.held_from) as holders
                        from cases.support_case
                        where id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> CaseRows.read(row))
                .optional();
    }

    @Override
    public Optional<CaseId> numbered(long number) {
        return jdbc.sql("select id from cases.support_case where number = :number")
                .param("number", number)
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    @Override
    public Optional<SupportCase> findForUpdate(CaseId id) {
        return jdbc.sql("select id from cases.support_case where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> find(id));
    }

    @Override
    public boolean takesPart(CaseId id, OrganizationId company) {
        return jdbc.sql("""
                        select exists (
                            select 1 from cases.party where case_id = :id and organization_id = :company)
                        """)
                .param("id", id.value())
                .param("company", company.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void make(Move move) {
        var after = move.after();
        update(after);
        if (!move.before().holder().equals(after.holder()) || move.entry().to().isPresent()) {
            turns.handOver(after.id(), after.holder(), move.at());
            join(after, move.joins());
        }
        if (move.answers()) {
            turns.answered(after, move.at());
        }
        if (move.startsTurn()) {
            turns.end(after, move.at());
            turns.start(after, move.at());
        }
        entries.add(after.id(), move.entry(), move.by());
    }

    private void update(SupportCase after) {
        jdbc.sql("""
                update cases.support_case
                set state = :state, holder_id = :holder, bounces = :bounces, settled = :settled, turn_id = :turn,
                    due_at = :due, changed_at = :at, closes_at = :closes, closed_at = :closed, entries = :entries,
                    version = :version
                where id = :id
                """)
                .param("state", after.state().name())
                .param("holder", after.holder().value())
                .param("bounces", after.ball().bounces())
                .param("settled", after.ball().isSettled())
                .param("turn", organization(after.turn()), Types.OTHER)
                .param("due", time(after.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("at", time(after.changedAt()))
                .param("closes", time(after.closesAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("closed", time(after.closedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("entries", after.entries())
                .param("version", after.version())
                .param("id", after.id().value())
                .update();
    }

    @Override
    public Page<SupportCase> page(CaseFilter filter, PageRequest page) {
        var rows = filtered(jdbc.sql("""
                        select support_case.id, support_case.number, title, kind, severity, state, offer_id,
                            subscription_id, publisher_id, partner_id, reseller_id, customer_id, request_id, incident_id, asker_id,
                            asked_by, asked_by_name, bounces, settled, turn_id, due_at, opened_at, changed_at,
                            closes_at, closed_at, entries, version,
                            array(select holding.organization_id from cases.holding
                                  where holding.case_id = support_case.id order by holding.held_from) as holders
                        from cases.party
                        join cases.support_case on support_case.id = party.case_id
                        where party.organization_id = :company
                          and (cast(:after as bigint) is null or party.number < cast(:after as bigint))
                          and (cast(:onlyOf as uuid) is null or asked_by = cast(:onlyOf as uuid))
                          and (:which = 'ALL'
                               or :which = 'OURS' and turn_id = :company
                               or :which = 'OPEN' and state <> 'CLOSED'
                               or :which = 'CLOSED' and state = 'CLOSED')
                          and (cast(:kind as text) is null or kind = cast(:kind as text))
                          and (cast(:state as text) is null or state = cast(:state as text))
                          and (cast(:customer as uuid) is null or customer_id = cast(:customer as uuid))
                          and (cast(:holder as uuid) is null or holder_id = cast(:holder as uuid))
                          and (cast(:offer as uuid) is null or offer_id = cast(:offer as uuid))
                          and (cast(:subscription as uuid) is null or subscription_id = cast(:subscription as uuid))
                          and (:text = '' or title_key like '%' || :text || '%' or support_case.number = :number)
                        order by party.number desc
                        limit :size
                        """), filter)
                .param("after", Columns.afterNumber(page), Types.BIGINT)
                .param("size", page.size() + 1)
                .query((row, _) -> CaseRows.read(row))
                .list();
        return Page.cut(rows, page.size(), last -> PageRequest.cursor(String.valueOf(last.number())));
    }

    @Override
    public long count(CaseFilter filter) {
        return filtered(jdbc.sql("""
                        select count(*)
                        from cases.party
                        join cases.support_case on support_case.id = party.case_id
                        where party.organization_id = :company
                          and (cast(:onlyOf as uuid) is null or asked_by = cast(:onlyOf as uuid))
                          and (:which = 'ALL'
                               or :which = 'OURS' and turn_id = :company
                               or :which = 'OPEN' and state <> 'CLOSED'
                               or :which = 'CLOSED' and state = 'CLOSED')
                          and (cast(:kind as text) is null or kind = cast(:kind as text))
                          and (cast(:state as text) is null or state = cast(:state as text))
                          and (cast(:customer as uuid) is null or customer_id = cast(:customer as uuid))
                          and (cast(:holder as uuid) is null or holder_id = cast(:holder as uuid))
                          and (cast(:offer as uuid) is null or offer_id = cast(:offer as uuid))
                          and (cast(:subscription as uuid) is null or subscription_id = cast(:subscription as uuid))
                          and (:text = '' or title_key like '%' || :text || '%' or support_case.number = :number)
                        """), filter).query(Long.class).single();
    }

    private static JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec statement, CaseFilter filter) {
        return statement
                .param("company", filter.company().value())
                .param("onlyOf", filter.onlyOf().map(UserId::value).orElse(null), Types.OTHER)
                .param("which", filter.which().name())
                .param("kind", filter.kind().map(QuestionKind::name).orElse(null), Types.VARCHAR)
                .param("state", filter.state().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("customer", organization(filter.customer()), Types.OTHER)
                .param("holder", organization(filter.holder()), Types.OTHER)
                .param("offer", filter.offer().map(OfferId::value).orElse(null), Types.OTHER)
                .param(
                        "subscription",
                        filter.subscription().map(SubscriptionId::value).orElse(null),
                        Types.OTHER)
                .param("text", SearchText.fold(filter.text()).replaceAll("([\\\\%_])", "\\\\$1"))
                .param("number", number(filter.text()));
    }

    /** A number as people write it: {@code 42}, {@code CS-000042}. */
    private static long number(String text) {
        var digits = text.strip().replaceFirst("^(?i:CS-?)0*", "");
        return digits.matches("[0-9]{1,12}") ? Long.parseLong(digits) : -1;
    }

    @Override
    public List<OrganizationId> customersOf(OrganizationId company, int most) {
        return jdbc.sql("""
                        select distinct customer_id
                        from cases.party
                        join cases.support_case on support_case.id = party.case_id
                        where party.organization_id = :company and customer_id is not null
                        limit :most
                        """)
                .param("company", company.value())
                .param("most", most)
                .query((row, _) -> organization(row, "customer_id"))
                .list();
    }

    @Override
    public List<CaseEntry> entriesBefore(CaseId id, int position) {
        return entries.before(id, position, ENTRIES);
    }

    @Override
    public Optional<CaseId> caseOf(FileId attachment) {
        return entries.caseOf(attachment);
    }

    @Override
    public List<Clock> clocks(CaseId id) {
        return turns.clocks(id);
    }

    @Override
    public List<CaseNote> notes(CaseId id, OrganizationId company) {
        return entries.notes(id, company, NOTES);
    }

    @Override
    public void addNote(CaseId id, CaseNote note, Actor by) {
        entries.addNote(id, note, by);
    }

    @Override
    public Optional<Feedback> feedback(CaseId id) {
        return entries.feedback(id);
    }

    @Override
    public void addFeedback(CaseId id, Feedback feedback, Actor by) {
        entries.addFeedback(id, feedback, by);
    }

    @Override
    public Optional<CaseId> runningAbout(RequestId request) {
        return jdbc.sql("select id from cases.support_case where request_id = :request and state <> 'CLOSED'")
                .param("request", request.value())
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    @Override
    public Optional<Instant> nextClosing() {
        return jdbc.sql("select min(closes_at) as closes_at from cases.support_case where closes_at is not null")
                .query((row, _) -> optionalMoment(row, "closes_at"))
                .single();
    }

    @Override
    public List<CaseId> toClose(Instant at, int most) {
        return jdbc.sql("""
                        select id
                        from cases.support_case
                        where closes_at <= :at
                        order by closes_at, id
                        limit :most
                        for update skip locked
                        """)
                .param("at", time(at))
                .param("most", most)
                .query((row, _) -> new CaseId(uuid(row, "id")))
                .list();
    }
}
