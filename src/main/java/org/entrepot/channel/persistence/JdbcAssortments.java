package org.entrepot.channel.persistence;

import static org.entrepot.channel.persistence.Columns.instant;
import static org.entrepot.channel.persistence.Columns.time;
import static org.entrepot.channel.persistence.Columns.uuid;

import java.time.Instant;
import java.util.Set;
import org.entrepot.channel.domain.Assortments;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssortments implements Assortments {

    private final JdbcClient jdbc;

    JdbcAssortments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<OfferId> excluded(OrganizationId provider, OrganizationId reseller, Set<OfferId> offers) {
        return jdbc.sql("""
                        select offer_id
                        from channel.assortment_exclusion
                        where provider_id = :provider and reseller_id = :reseller and recorded_until is null
                            and offer_id = any (cast(:offers as uuid[]))
                        """)
                .param("provider", provider.value())
                .param("reseller", reseller.value())
                .param("offers", Columns.texts(offers.stream().map(OfferId::value)))
                .query((row, _) -> new OfferId(uuid(row, "offer_id")))
                .set();
    }

    /** The partial unique index decides between two that exclude at once; said again after an end at this instant, it begins a microsecond later. */
    @Override
    public boolean exclude(OrganizationId provider, OrganizationId reseller, OfferId offer, UserId by, Instant at) {
        var inserted = jdbc.sql("""
                        insert into channel.assortment_exclusion (
                            id, provider_id, reseller_id, offer_id, excluded_by, recorded_from)
                        select :id, :provider, :reseller, :offer, :by, greatest(:at, max(recorded_until))
                        from channel.assortment_exclusion
                        where provider_id = :provider and reseller_id = :reseller and offer_id = :offer
                        on conflict (provider_id, reseller_id, offer_id) where recorded_until is null do nothing
                        """)
                .param("id", Ids.next())
                .param("provider", provider.value())
                .param("reseller", reseller.value())
                .param("offer", offer.value())
                .param("by", by.value())
                .param("at", time(at))
                .update();
        return inserted == 1;
    }

    @Override
    public boolean include(OrganizationId provider, OrganizationId reseller, OfferId offer, Instant at) {
        var ended = jdbc.sql("""
                        update channel.assortment_exclusion
                        set recorded_until = greatest(:at, recorded_from + interval '1 microsecond')
                        where provider_id = :provider and reseller_id = :reseller and offer_id = :offer
                            and recorded_until is null
                        """)
                .param("at", time(at))
                .param("provider", provider.value())
                .param("reseller", reseller.value())
                .param("offer", offer.value())
                .update();
        return ended == 1;
    }

    @Override
    public Page<Exclusion> exclusions(OrganizationId provider, PageRequest page) {
        var after = JdbcLiveAudiences.Newest.of(page);
        var rows = jdbc.sql("""
                        select id, reseller_id, offer_id, recorded_from
                        from channel.assortment_exclusion
                        where provider_id = :provider and recorded_until is null
                            and (recorded_from, id) < (:after_since, :after_id)
                        order by recorded_from desc, id desc
                        limit :limit
                        """)
                .param("provider", provider.value())
                .param("after_since", time(after.since()))
                .param("after_id", after.id())
                .param("limit", page.size() + 1)
                .query((row, _) -> new Row(
                        uuid(row, "id"),
                        new Exclusion(
                                new OrganizationId(uuid(row, "reseller_id")),
                                new OfferId(uuid(row, "offer_id")),
                                instant(row, "recorded_from"))))
                .list();
        return Page.cut(
                        rows,
                        page.size(),
                        row -> JdbcLiveAudiences.Newest.cursor(row.exclusion().since(), row.id()))
                .map(Row::exclusion);
    }

    private record Row(java.util.UUID id, Exclusion exclusion) {}
}
