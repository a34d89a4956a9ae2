package org.entrepot.support.persistence;

import static org.entrepot.support.persistence.Columns.moment;
import static org.entrepot.support.persistence.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.RoutingFacts.DirectChannel;
import org.entrepot.support.domain.Declarations;
import org.entrepot.support.domain.Declared;
import org.entrepot.support.domain.Declared.Assignment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeclarations implements Declarations {

    private final JdbcClient jdbc;

    JdbcDeclarations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Declared declared(
            Optional<OfferId> offer,
            Optional<SubscriptionId> subscription,
            Optional<OrganizationId> transacting,
            Set<OrganizationId> partners,
            AsOf asOf) {
        return jdbc.sql("""
                        select channel.answers, split.kinds, assigned.contact, assigned.reseller_access,
                            assigned.passes_contact_on,
                            array(select declined.partner::text from support.first_level_declined declined
                                  where declined.offer = cast(:offer as uuid)
                                    and (declined.partner = any (cast(:partners as uuid[]))
                                         or declined.partner = assigned.contact)
                                    and declined.recorded_from <= :moment
                                    and (declined.recorded_until is null or :moment < declined.recorded_until)) as declined
                        from (select 1) as one
                        left join support.direct_channel channel
                          on channel.offer = cast(:offer as uuid) and channel.recorded_from <= :moment
                         and (channel.recorded_until is null or :moment < channel.recorded_until)
                        left join support.split
                          on split.provider = cast(:transacting as uuid) and split.recorded_from <= :moment
                         and (split.recorded_until is null or :moment < split.recorded_until)
                        left join support.assigned_contact assigned
                          on assigned.subscription = cast(:subscription as uuid) and assigned.recorded_from <= :moment
                         and (assigned.recorded_until is null or :moment < assigned.recorded_until)
                        """)
                .param("offer", offer.map(OfferId::value).orElse(null))
                .param("transacting", transacting.map(OrganizationId::value).orElse(null))
                .param("subscription", subscription.map(SubscriptionId::value).orElse(null))
                .param("partners", Columns.ids(partners))
                .param("moment", time(asOf.moment()))
                .query((row, _) -> declared(row))
                .single();
    }

    @Override
    public void openChannel(Actor by, OfferId offer, DirectChannel channel, Instant at) {
        Columns.lock(jdbc, "channel", offer);
        var from = jdbc.sql("""
                        update support.direct_channel
                        set recorded_until = greatest(:at, recorded_from + interval '1 microsecond')
                        where offer = :offer and recorded_until is null
                        returning recorded_until
                        """)
                .param("at", time(at))
                .param("offer", offer.value())
                .query((row, _) -> moment(row, "recorded_until"))
                .optional()
                .orElse(at);
        jdbc.sql("""
                insert into support.direct_channel (offer, answers, recorded_by, recorded_from)
                values (:offer, :answers, :by, :from)
                """)
                .param("offer", offer.value())
                .param("answers", channel.name())
                .param("by", by.user().value())
                .param("from", time(from))
                .update();
    }

    /** Said again after an end at this instant, it begins when that ended. */
    @Override
    public void declineFirstLevel(Actor by, OfferId offer, Instant at) {
        jdbc.sql("""
                insert into support.first_level_declined (partner, offer, recorded_by, recorded_from)
                select :partner, :offer, :by, greatest(:at, max(recorded_until))
                from support.first_level_declined
                where partner = :partner and offer = :offer
                on conflict (partner, offer) where recorded_until is null do nothing
                """)
                .param("partner", by.organization().value())
                .param("offer", offer.value())
                .param("by", by.user().value())
                .param("at", time(at))
                .update();
    }

    @Override
    public void takeFirstLevel(Actor by, OfferId offer, Instant at) {
        jdbc.sql("""
                update support.first_level_declined
                set recorded_until = greatest(:at, recorded_from + interval '1 microsecond')
                where partner = :partner and offer = :offer and recorded_until is null
                """)
                .param("at", time(at))
                .param("partner", by.organization().value())
                .param("offer", offer.value())
                .update();
    }

    @Override
    public void split(Actor by, Set<QuestionKind> toResellers, Instant at) {
        Columns.lock(jdbc, "split", by.organization());
        var from = jdbc.sql("""
                        update support.split
                        set recorded_until = greatest(:at, recorded_from + interval '1 microsecond')
                        where provider = :provider and recorded_until is null
                        returning recorded_until
                        """)
                .param("at", time(at))
                .param("provider", by.organization().value())
                .query((row, _) -> moment(row, "recorded_until"))
                .optional()
                .orElse(at);
        jdbc.sql("""
                insert into support.split (provider, kinds, recorded_by, recorded_from)
                values (:provider, :kinds, :by, :from)
                """)
                .param("provider", by.organization().value())
                .param("kinds", Columns.names(toResellers))
                .param("by", by.user().value())
                .param("from", time(from))
                .update();
    }

    @Override
    public void assign(Actor by, SubscriptionId subscription, Assignment assignment, Instant at) {
        Columns.lock(jdbc, "contact", subscription);
        var from = jdbc.sql("""
                        update support.assigned_contact
                        set recorded_until = greatest(:at, recorded_from + interval '1 microsecond')
                        where subscription = :subscription and recorded_until is null
                        returning recorded_until
                        """)
                .param("at", time(at))
                .param("subscription", subscription.value())
                .query((row, _) -> moment(row, "recorded_until"))
                .optional()
                .orElse(at);
        jdbc.sql("""
                insert into support.assigned_contact (
                    subscription, owner, contact, reseller_access, passes_contact_on, recorded_by, recorded_from)
                values (:subscription, :owner, :contact, :access, :passesOn, :by, :from)
                """)
                .param("subscription", subscription.value())
                .param(
                        "contact",
                        assignment.contact().map(OrganizationId::value).orElse(null))
                .param("access", assignment.resellerHasAccess())
                .param("passesOn", assignment.passesContactOn())
                .param("owner", by.organization().value())
                .param("by", by.user().value())
                .param("from", time(from))
                .update();
    }

    @Override
    public int lapse(OrganizationId provider, OrganizationId reseller, Instant at) {
        var ended = jdbc.sql("""
                        update support.assigned_contact
                        set recorded_until = greatest(:at, recorded_from + interval '1 microsecond')
                        where owner = :provider and contact = :reseller and recorded_until is null
                        returning subscription
                        """)
                .param("at", time(at))
                .param("provider", provider.value())
                .param("reseller", reseller.value())
                .query((row, _) -> row.getString("subscription"))
                .list();
        jdbc.sql("""
                insert into support.assigned_contact (
                    subscription, owner, lapsed_contact, reseller_access, passes_contact_on, recorded_from)
                select before.subscription, before.owner, before.contact, false, before.passes_contact_on,
                    before.recorded_until
                from unnest(cast(:ended as uuid[])) as ended (subscription)
                join lateral (
                    select assigned.subscription, assigned.owner, assigned.contact, assigned.passes_contact_on,
                        assigned.recorded_until
                    from support.assigned_contact assigned
                    where assigned.subscription = ended.subscription
                    order by assigned.recorded_from desc
                    limit 1) as before on true
                """).param("ended", ended.toArray(String[]::new)).update();
        return ended.size();
    }

    @Override
    public Page<Lapsed> lapsed(OrganizationId provider, PageRequest page) {
        var rows = jdbc.sql("""
                        select subscription, lapsed_contact, recorded_from
                        from support.assigned_contact
                        where owner = :provider and lapsed_contact is not null and recorded_until is null
                          and (cast(:after as uuid) is null or subscription > cast(:after as uuid))
                        order by subscription
                        limit :limit
                        """)
                .param("provider", provider.value())
                .param(
                        "after",
                        page.after().stream()
                                .findFirst()
                                .flatMap(SubscriptionId::parse)
                                .map(SubscriptionId::value)
                                .orElse(null))
                .param("limit", page.size() + 1)
                .query((row, _) -> new Lapsed(
                        new SubscriptionId(Columns.uuid(row, "subscription")),
                        Columns.organization(row, "lapsed_contact"),
                        moment(row, "recorded_from")))
                .list();
        return Page.cut(
                rows,
                page.size(),
                last -> PageRequest.cursor(last.subscription().toString()));
    }

    private static Declared declared(ResultSet row) throws SQLException {
        var answers = Optional.ofNullable(row.getString("answers")).map(DirectChannel::valueOf);
        return new Declared(
                answers.orElse(DirectChannel.PARTNERS),
                Stream.of((String[]) row.getArray("declined").getArray())
                        .map(OrganizationId::of)
                        .collect(Collectors.toSet()),
                row.getArray("kinds") == null ? Set.of() : Columns.kinds(row, "kinds"),
                assignment(row));
    }

    /** A row of the left join that is there has a value in this column. */
    private static Optional<Assignment> assignment(ResultSet row) throws SQLException {
        if (row.getObject("reseller_access") == null) {
            return Optional.empty();
        }
        return Optional.of(new Assignment(
                Optional.ofNullable(row.getObject("contact", UUID.class)).map(OrganizationId::new),
                row.getBoolean("reseller_access"),
                row.getBoolean("passes_contact_on")));
    }
}
