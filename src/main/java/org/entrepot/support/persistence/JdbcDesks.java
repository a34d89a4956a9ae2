package org.entrepot.support.persistence;

import static java.util.stream.Collectors.toMap;
import static org.entrepot.support.persistence.Columns.moment;
import static org.entrepot.support.persistence.Columns.time;
import static org.entrepot.support.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.support.DeskKind;
import org.entrepot.support.domain.Confirmation;
import org.entrepot.support.domain.Desk;
import org.entrepot.support.domain.Desks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDesks implements Desks {

    private static final Duration ASKED_BEFORE = Duration.ofDays(Confirmation.ASKED_DAYS_BEFORE);

    private final JdbcClient jdbc;

    JdbcDesks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<DeskKind, Desk> of(OfferId offer, AsOf asOf) {
        return jdbc
                .sql("""
                    select contact, topics, languages, zone, week, closed_on, response_minutes, escalation
                    from support.desk
                    where offer = :offer and recorded_from <= :moment
                      and (recorded_until is null or :moment < recorded_until)
                    """)
                .param("offer", offer.value())
                .param("moment", time(asOf.moment()))
                .query((row, _) -> desk(row))
                .list()
                .stream()
                .collect(toMap(Desk::kind, Function.identity()));
    }

    @Override
    public void describe(Actor by, OfferId offer, Desk desk, Instant at) {
        Columns.lock(jdbc, "desks", offer);
        var from = jdbc.sql("""
                        update support.desk
                        set recorded_until = greatest(:at, recorded_from + interval '1 microsecond')
                        where offer = :offer and contact = :contact and recorded_until is null
                        returning recorded_until
                        """)
                .param("at", time(at))
                .param("offer", offer.value())
                .param("contact", desk.kind().name())
                .query((row, _) -> moment(row, "recorded_until"))
                .optional()
                .orElse(at);
        ServiceColumns.bind(jdbc.sql("""
                        insert into support.desk (
                            offer, contact, topics, languages, zone, week, closed_on, response_minutes, escalation,
                            recorded_by, recorded_by_name, recorded_from)
                        values (:offer, :contact, :topics, :languages, :zone, :week, :closedOn, :responses, :escalation,
                            :by, :byName, :from)
                        """), desk.service())
                .param("offer", offer.value())
                .param("contact", desk.kind().name())
                .param("topics", Columns.names(desk.topics()))
                .param("by", by.user().value())
                .param("byName", by.name())
                .param("from", time(from))
                .update();
    }

    @Override
    public Map<DeskKind, Confirmation> confirmations(OfferId offer, AsOf asOf) {
        return jdbc
                .sql("""
                    select confirmation.contact, confirmation.recorded_from, confirmation.due_at,
                        (select max(bounce.bounced_at) from support.bounce
                         where bounce.address = confirmation.address and bounce.bounced_at <= :moment) as bounced_at
                    from support.confirmation
                    where confirmation.offer = :offer and confirmation.recorded_from <= :moment
                      and (confirmation.recorded_until is null or :moment < confirmation.recorded_until)
                    """)
                .param("offer", offer.value())
                .param("moment", time(asOf.moment()))
                .query((row, _) -> Map.entry(DeskKind.valueOf(row.getString("contact")), confirmation(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<DeskKind> confirm(Actor by, OfferId offer, Set<DeskKind> kinds, Instant at) {
        Columns.lock(jdbc, "desks", offer);
        var confirmed = EnumSet.noneOf(DeskKind.class);
        for (var kind : kinds) {
            end(offer, kind, "", at).ifPresent(ended -> {
                vouch(Optional.of(by), offer, kind, ended.address(), ended.at());
                confirmed.add(kind);
            });
        }
        return confirmed;
    }

    @Override
    public void published(OfferId offer, Map<DeskKind, String> addresses, Instant at) {
        var known = jdbc
                .sql(
                        "select contact, address from support.confirmation where offer = :offer and recorded_until is null")
                .param("offer", offer.value())
                .query((row, _) -> Map.entry(DeskKind.valueOf(row.getString("contact")), row.getString("address")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        addresses.forEach((kind, address) -> {
            var key = key(address);
            if (!key.equals(known.get(kind))) {
                var from = end(offer, kind, key, at).map(Ended::at).orElse(at);
                vouch(Optional.empty(), offer, kind, key, from);
            }
        });
    }

    /** @param but an address that stays as it is */
    private Optional<Ended> end(OfferId offer, DeskKind kind, String but, Instant at) {
        return jdbc.sql("""
                        update support.confirmation
                        set recorded_until = greatest(:at, recorded_from + interval '1 microsecond')
                        where offer = :offer and contact = :contact and recorded_until is null and address <> :but
                        returning address, recorded_until
                        """)
                .param("at", time(at))
                .param("offer", offer.value())
                .param("contact", kind.name())
                .param("but", but)
                .query((row, _) -> new Ended(row.getString("address"), moment(row, "recorded_until")))
                .optional();
    }

    private record Ended(String address, Instant at) {}

    private void vouch(Optional<Actor> by, OfferId offer, DeskKind kind, String address, Instant from) {
        var due = Confirmation.dueAfter(from);
        jdbc.sql("""
                insert into support.confirmation (
                    offer, contact, address, confirmed_by, confirmed_by_name, due_at, ask_at, recorded_from)
                values (:offer, :contact, :address, :by, :byName, :due, :ask, :from)
                """)
                .param("offer", offer.value())
                .param("contact", kind.name())
                .param("address", address)
                .param("by", by.map(actor -> actor.user().value()).orElse(null))
                .param("byName", by.map(Actor::name).orElse(null))
                .param("due", time(due))
                .param("ask", time(due.minus(ASKED_BEFORE)))
                .param("from", time(from))
                .update();
    }

    @Override
    public Optional<Instant> nextToAsk() {
        return jdbc.sql("""
                select ask_at from support.confirmation
                where recorded_until is null and ask_at is not null
                order by ask_at
                limit 1
                """).query((row, _) -> moment(row, "ask_at")).optional();
    }

    @Override
    public List<Asking> takeToAsk(Instant now, int limit) {
        return jdbc.sql("""
                        update support.confirmation
                        set ask_at = null
                        where (offer, contact, recorded_from) in (
                            select offer, contact, recorded_from from support.confirmation
                            where recorded_until is null and ask_at <= :now
                            order by ask_at, offer, contact
                            limit :limit
                            for update skip locked)
                        returning offer, contact, address, due_at
                        """)
                .param("now", time(now))
                .param("limit", limit)
                .query((row, _) -> new Asking(
                        new OfferId(uuid(row, "offer")),
                        DeskKind.valueOf(row.getString("contact")),
                        row.getString("address"),
                        moment(row, "due_at")))
                .list();
    }

    @Override
    public void bounced(String address, Instant at) {
        jdbc.sql("insert into support.bounce (address, bounced_at) values (:address, :at) on conflict do nothing")
                .param("address", key(address))
                .param("at", time(at))
                .update();
    }

    @Override
    public Page<Doubt> doubtful(OrganizationId publisher, Instant now, PageRequest page) {
        var rows = jdbc.sql("""
                        select confirmation.offer, confirmation.contact, confirmation.recorded_from, confirmation.due_at,
                            bounced.at as bounced_at
                        from catalog.live_offer live
                        join support.confirmation
                          on confirmation.offer = live.offer and confirmation.recorded_until is null
                        left join lateral (
                            select max(bounce.bounced_at) as at from support.bounce
                            where bounce.address = confirmation.address) as bounced on true
                        where live.publisher = :publisher
                          and (confirmation.due_at <= :now or bounced.at >= confirmation.recorded_from)
                          and (:isFirst or (confirmation.offer, confirmation.contact) > (cast(:offer as uuid), :contact))
                        order by confirmation.offer, confirmation.contact
                        limit :limit
                        """)
                .param("publisher", publisher.value())
                .param("now", time(now))
                .param("isFirst", page.after().size() != 2)
                .param("offer", after(page))
                .param("contact", page.after().size() == 2 ? page.after().get(1) : "")
                .param("limit", page.size() + 1)
                .query((row, _) -> new Doubt(
                        new OfferId(uuid(row, "offer")), DeskKind.valueOf(row.getString("contact")), confirmation(row)))
                .list();
        return Page.cut(
                rows,
                page.size(),
                last -> PageRequest.cursor(last.offer().toString(), last.kind().name()));
    }

    private static String after(PageRequest page) {
        return page.after().stream()
                .findFirst()
                .flatMap(OfferId::parse)
                .map(OfferId::toString)
                .orElse("00000000-0000-0000-0000-000000000000");
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        return new Confirmation(
                moment(row, "recorded_from"), moment(row, "due_at"), Columns.optionalMoment(row, "bounced_at"));
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static Desk desk(ResultSet row) throws SQLException {
        return new Desk(
                DeskKind.valueOf(row.getString("contact")), Columns.kinds(row, "topics"), ServiceColumns.read(row));
    }
}
