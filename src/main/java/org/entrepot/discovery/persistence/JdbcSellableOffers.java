package org.entrepot.discovery.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrepot.catalog.OfferQuery;
import org.entrepot.catalog.OfferType;
import org.entrepot.discovery.domain.SellableOffers;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organizations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Walks the offers by name and asks of each whether it is in the set, so that a page ends the walk. */
@Repository
class JdbcSellableOffers implements SellableOffers {

    /** As many publishers as a part of a name may stand for; whoever means another one types more of it. */
    private static final int NAMESAKES = 200;

    private final JdbcClient jdbc;
    private final Organizations organizations;

    JdbcSellableOffers(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    @Override
    public Page<OfferId> page(Set<OrganizationId> partners, OfferQuery query, Instant moment, PageRequest request) {
        var after = after(request);
        var rows = jdbc.sql("""
                        select live.offer, live.folded_name
                        from catalog.live_offer live
                        cross join lateral (
                            select 1 from channel.sellable(:moment) sellable
                            where sellable.offer = live.offer and sellable.partner = any (cast(:partners as uuid[]))
                            limit 1) found
                        where (:text = ''
                              or live.publisher = any (cast(:named as uuid[]))
                              or strpos(live.folded_text, :text) > 0)
                          and (cardinality(cast(:types as text[])) = 0 or live.type = any (cast(:types as text[])))
                          and (cardinality(cast(:categories as text[])) = 0
                              or jsonb_exists_any(live.categories, cast(:categories as text[])))
                          and (cast(:publisher as uuid) is null or live.publisher = cast(:publisher as uuid))
                          and (cast(:afterId as uuid) is null
                              or (live.folded_name, live.offer) > (:afterName, cast(:afterId as uuid)))
                        order by live.folded_name, live.offer
                        limit :size
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param(
                        "partners",
                        texts(partners.stream().map(partner -> partner.value().toString())))
                .param("text", query.foldedText())
                .param(
                        "named",
                        texts(named(query).map(publisher -> publisher.value().toString())))
                .param("types", texts(query.types().stream().map(OfferType::name)))
                .param("categories", texts(query.categories().stream()))
                .param("publisher", query.publisher().map(OrganizationId::value).orElse(null))
                .param("afterId", after.map(OfferId::value).orElse(null))
                .param("afterName", after.isPresent() ? request.after().getFirst() : "")
                .param("size", request.size() + 1)
                .query((row, _) ->
                        Map.entry(new OfferId(row.getObject("offer", UUID.class)), row.getString("folded_name")))
                .list();
        return Page.cut(
                        rows,
                        request.size(),
                        last -> PageRequest.cursor(
                                last.getValue(), last.getKey().toString()))
                .map(Map.Entry::getKey);
    }

    @Override
    public Set<OrganizationId> resellersOf(OfferId offer, Instant moment) {
        return Set.copyOf(jdbc.sql("""
                        select distinct resellable.partner
                        from channel.resellable(:moment) resellable
                        where resellable.offer = :offer
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("offer", offer.value())
                .query((row, _) -> new OrganizationId(row.getObject("partner", UUID.class)))
                .list());
    }

    private Stream<OrganizationId> named(OfferQuery query) {
        return organizations.named(query.text().orElse(""), EnrolmentKind.PUBLISHER, NAMESAKES).stream();
    }

    /** A cursor of another list begins this one anew. */
    private static Optional<OfferId> after(PageRequest request) {
        return request.after().size() == 2 ? OfferId.parse(request.after().getLast()) : Optional.empty();
    }

    private static String[] texts(Stream<String> values) {
        return values.toArray(String[]::new);
    }
}
