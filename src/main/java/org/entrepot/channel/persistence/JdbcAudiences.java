package org.entrepot.channel.persistence;

import static org.entrepot.channel.persistence.Columns.time;
import static org.entrepot.channel.persistence.Columns.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entrepot.channel.AudienceSummary;
import org.entrepot.channel.Audiences;
import org.entrepot.channel.AuthorizedPartner;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcAudiences implements Audiences {

    private final JdbcClient jdbc;
    private final LiveAudiences live;
    private final BusinessClock clock;

    JdbcAudiences(JdbcClient jdbc, LiveAudiences live, BusinessClock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Map<OfferId, AudienceSummary> summaries(Set<OfferId> offers, AsOf asOf) {
        return jdbc
                .sql("""
                        select k.offer_id, coalesce(o.option, 'NOT_SET') as option
                        from unnest(cast(:offers as uuid[])) as k (offer_id)
                        left join channel.audience_option o
                            on o.offer_id = k.offer_id
                            and o.recorded_from <= :moment and (o.recorded_until is null or :moment < o.recorded_until)
                        """)
                .param("offers", Columns.texts(offers.stream().map(OfferId::value)))
                .param("moment", time(asOf.moment()))
                .query((row, _) -> new AudienceSummary(
                        new OfferId(uuid(row, "offer_id")), AudienceOption.valueOf(row.getString("option"))))
                .stream()
                .collect(Collectors.toMap(AudienceSummary::offer, Function.identity()));
    }

    @Override
    public boolean isAuthorized(OrganizationId partner, OfferId offer, AsOf asOf) {
        return !authorizedFor(partner, Set.of(offer), asOf).isEmpty();
    }

    @Override
    public Set<OfferId> authorizedFor(OrganizationId partner, Set<OfferId> offers, AsOf asOf) {
        return jdbc.sql("""
                        select distinct a.offer_id
                        from unnest(cast(:offers as uuid[])) as k (offer_id)
                        join channel.authorization a on a.offer_id = k.offer_id and a.partner_id = :partner
                        where a.state <> 'ENDED'
                            and a.recorded_from <= :moment and (a.recorded_until is null or :moment < a.recorded_until)
                            and a.effective_from <= :moment
                            and (a.effective_until is null or a.expiry_blocked or :moment < a.effective_until)
                            and (a.wind_down_date is null or :moment < a.wind_down_date)
                        """)
                .param("offers", Columns.texts(offers.stream().map(OfferId::value)))
                .param("partner", partner.value())
                .param("moment", time(asOf.moment()))
                .query((row, _) -> new OfferId(uuid(row, "offer_id")))
                .set();
    }

    @Override
    public Set<OrganizationId> authorizedAmong(OfferId offer, Set<OrganizationId> partners, AsOf asOf) {
        return jdbc.sql("""
                        select distinct a.partner_id
                        from channel.authorization a
                        where a.offer_id = :offer and a.partner_id = any (cast(:partners as uuid[]))
                            and a.state <> 'ENDED'
                            and a.recorded_from <= :moment and (a.recorded_until is null or :moment < a.recorded_until)
                            and a.effective_from <= :moment
                            and (a.effective_until is null or a.expiry_blocked or :moment < a.effective_until)
                            and (a.wind_down_date is null or :moment < a.wind_down_date)
                        """)
                .param("offer", offer.value())
                .param("partners", Columns.texts(partners.stream().map(OrganizationId::value)))
                .param("moment", time(asOf.moment()))
                .query((row, _) -> new OrganizationId(uuid(row, "partner_id")))
                .set();
    }

    @Override
    public Page<AuthorizedPartner> authorizedPartners(OfferId offer, AsOf asOf, PageRequest page) {
        return live.page(offer, asOf, page);
    }

    @Override
    public Set<OrganizationId> listed(OfferId offer, Instant now) {
        return live.listed(offer, now);
    }

    @Override
    public List<OrganizationId> authorizedBy(UUID change, OrganizationId after, int most) {
        return jdbc.sql("""
                        select a.partner_id
                        from channel.audience_change c
                        join channel.authorization a on a.change_id = c.id and a.recorded_from = c.made_at
                        where c.id = :change and a.state = 'GRANTED' and a.partner_id > :after
                        order by a.partner_id
                        limit :most
                        """)
                .param("change", change)
                .param("after", after.value())
                .param("most", most)
                .query((row, _) -> new OrganizationId(uuid(row, "partner_id")))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant lockForSale(OfferId offer) {
        var lastMove = jdbc.sql("select moved_at from channel.audience where offer_id = :offer for share")
                .param("offer", offer.value())
                .query((row, _) -> Columns.optionalInstant(row, "moved_at"))
                .single();
        var now = clock.now();
        return lastMove.filter(now::isBefore).orElse(now);
    }
}
