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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.entrepot.requests.ResellRequestId;
import org.entrepot.requests.domain.ResellRequest;
import org.entrepot.requests.domain.ResellRequest.Conditions;
import org.entrepot.requests.domain.ResellRequest.State;
import org.entrepot.requests.domain.ResellRequests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcResellRequests implements ResellRequests {

    private final JdbcClient jdbc;

    JdbcResellRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(OrganizationId partner) {
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as locked")
                .param("key", "requests resell " + partner)
                .query(Boolean.class)
                .single();
    }

    @Override
    public long nextNumber() {
        return jdbc.sql("select nextval('requests.resell_request_number')")
                .query(Long.class)
                .single();
    }

    @Override
    public void add(ResellRequest request, Actor by, Instant system) {
        jdbc.sql("""
                insert into requests.resell_request (
                    id, number, offer_id, publisher_id, partner_id, message, markets, state, answer, asked_by,
                    asked_by_name, asked_at, asked_at_system)
                values (
                    :id, :number, :offer, :publisher, :partner, :message, cast(:markets as text[]), :state, '', :by,
                    :byName, :at, :system)
                """)
                .param("id", request.id().value())
                .param("number", request.number())
                .param("offer", request.offer().value())
                .param("publisher", request.publisher().value())
                .param("partner", request.partner().value())
                .param("message", request.message())
                .param("markets", Columns.markets(request.markets()))
                .param("state", request.state().name())
                .param("by", by.user().value())
                .param("byName", by.name())
                .param("at", time(request.askedAt()))
                .param("system", time(system))
                .update();
    }

    @Override
    public long countAskedSince(OrganizationId partner, Instant system) {
        return jdbc.sql("""
                        select count(*)
                        from requests.resell_request
                        where partner_id = :partner and asked_at_system > :since
                        """)
                .param("partner", partner.value())
                .param("since", time(system))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<ResellRequest> find(ResellRequestId id) {
        return jdbc.sql("""
                        select id, number, offer_id, publisher_id, partner_id, message, markets, state,
                            condition_until, condition_markets, answer, asked_by_name, asked_at, answered_at
                        from requests.resell_request
                        where id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> request(row))
                .optional();
    }

    @Override
    public Optional<ResellRequest> findForUpdate(ResellRequestId id) {
        return jdbc.sql("select id from requests.resell_request where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> find(id));
    }

    @Override
    public Optional<ResellRequest> newest(OrganizationId partner, OfferId offer) {
        return jdbc.sql("""
                        select id, number, offer_id, publisher_id, partner_id, message, markets, state,
                            condition_until, condition_markets, answer, asked_by_name, asked_at, answered_at
                        from requests.resell_request
                        where offer_id = :offer and partner_id = :partner
                        order by number desc
                        limit 1
                        """)
                .param("offer", offer.value())
                .param("partner", partner.value())
                .query((row, _) -> request(row))
                .optional();
    }

    @Override
    public void change(ResellRequest request, Actor by) {
        var isPublisher = by.worksFor(request.publisher());
        jdbc.sql("""
                update requests.resell_request
                set state = :state, condition_until = :until, condition_markets = cast(:markets as text[]),
                    answer = :answer, answered_at = :at,
                    answered_by = case when :publisher then :by else answered_by end,
                    answered_by_name = case when :publisher then :byName else answered_by_name end
                where id = :id
                """)
                .param("state", request.state().name())
                .param("until", time(request.conditions().flatMap(Conditions::until)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "markets",
                        request.conditions()
                                .map(conditions -> Columns.markets(conditions.markets()))
                                .orElse(null))
                .param("answer", request.answer())
                .param("at", time(request.answeredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("publisher", isPublisher)
                .param("by", by.user().value())
                .param("byName", by.name())
                .param("id", request.id().value())
                .update();
    }

    @Override
    public Actor counteredBy(ResellRequestId id) {
        return jdbc.sql("""
                        select answered_by, answered_by_name, publisher_id
                        from requests.resell_request
                        where id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> Actor.person(
                        new UserId(uuid(row, "answered_by")),
                        organization(row, "publisher_id"),
                        row.getString("answered_by_name"),
                        Set.of()))
                .single();
    }

    @Override
    public Page<ResellRequest> received(OrganizationId publisher, boolean onlyRunning, PageRequest page) {
        return page(jdbc.sql(onlyRunning ? """
                                select id, number, offer_id, publisher_id, partner_id, message, markets, state,
                                    condition_until, condition_markets, answer, asked_by_name, asked_at, answered_at
                                from requests.resell_request
                                where publisher_id = :organization and state in ('OPEN', 'COUNTERED')
                                  and (cast(:after as bigint) is null or number > cast(:after as bigint))
                                order by number
                                limit :size
                                """ : """
                                select id, number, offer_id, publisher_id, partner_id, message, markets, state,
                                    condition_until, condition_markets, answer, asked_by_name, asked_at, answered_at
                                from requests.resell_request
                                where publisher_id = :organization
                                  and (cast(:after as bigint) is null or number < cast(:after as bigint))
                                order by number desc
                                limit :size
                                """).param("organization", publisher.value()), page);
    }

    @Override
    public Page<ResellRequest> asked(OrganizationId partner, PageRequest page) {
        return page(jdbc.sql("""
                        select id, number, offer_id, publisher_id, partner_id, message, markets, state,
                            condition_until, condition_markets, answer, asked_by_name, asked_at, answered_at
                        from requests.resell_request
                        where partner_id = :organization
                          and (cast(:after as bigint) is null or number < cast(:after as bigint))
                        order by number desc
                        limit :size
                        """).param("organization", partner.value()), page);
    }

    private static Page<ResellRequest> page(JdbcClient.StatementSpec statement, PageRequest page) {
        var rows = statement
                .param("after", Columns.afterNumber(page), Types.BIGINT)
                .param("size", page.size() + 1)
                .query((row, _) -> request(row))
                .list();
        return Page.cut(rows, page.size(), last -> PageRequest.cursor(String.valueOf(last.number())));
    }

    @Override
    public long countOpen(OrganizationId publisher) {
        return jdbc.sql("""
                        select count(*)
                        from requests.resell_request
                        where publisher_id = :publisher and state = 'OPEN'
                        """)
                .param("publisher", publisher.value())
                .query(Long.class)
                .single();
    }

    @Override
    public void grantElsewhere(OfferId offer, OrganizationId partner, Instant at) {
        jdbc.sql("""
                update requests.resell_request
                set state = 'GRANTED', answered_at = greatest(:at, asked_at)
                where offer_id = :offer and partner_id = :partner and state in ('OPEN', 'COUNTERED')
                """)
                .param("at", time(at))
                .param("offer", offer.value())
                .param("partner", partner.value())
                .update();
    }

    private static ResellRequest request(ResultSet row) throws SQLException {
        var conditions =
                new Conditions(optionalMoment(row, "condition_until"), Columns.markets(row, "condition_markets"));
        return new ResellRequest(
                new ResellRequestId(uuid(row, "id")),
                row.getLong("number"),
                new OfferId(uuid(row, "offer_id")),
                organization(row, "publisher_id"),
                organization(row, "partner_id"),
                row.getString("message"),
                Columns.markets(row, "markets"),
                State.valueOf(row.getString("state")),
                Optional.of(conditions).filter(some -> !some.isEmpty()),
                row.getString("answer"),
                row.getString("asked_by_name"),
                moment(row, "asked_at"),
                optionalMoment(row, "answered_at"));
    }
}
