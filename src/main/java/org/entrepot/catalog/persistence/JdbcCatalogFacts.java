package org.entrepot.catalog.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.Term;
import org.entrepot.verdict.spi.CatalogFacts;
import org.entrepot.verdict.spi.PlanFacts;
import org.entrepot.verdict.spi.PriceKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the verdict reads of offers, plans and prices, as it was recorded at the moment asked for (P17, P18). */
@Repository
class JdbcCatalogFacts implements CatalogFacts {

    private final JdbcClient jdbc;

    JdbcCatalogFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PlanId, PlanFacts> plans(Set<PlanId> ids, AsOf asOf) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select plan.id, plan.offer, offer.publisher, coalesce(last.type, plan.type) as type,
                               state.state, state.recorded_from as state_from, state.recorded_until as state_until,
                               live.is_private, live.is_stopped, live.markets, live.minimum_quantity,
                               live.maximum_quantity, live.one_per_customer,
                               live.recorded_from as live_from, live.recorded_until as live_until,
                               portal.recorded_from as portal_from, portal.recorded_until as portal_until
                        from catalog.plan plan
                        join catalog.offer offer on offer.id = plan.offer
                        left join catalog.offer_state state
                            on state.offer = plan.offer and state.recorded_from <= :moment
                            and (state.recorded_until is null or :moment < state.recorded_until)
                        left join catalog.live_plan live
                            on live.plan = plan.id and live.recorded_from <= :moment
                            and (live.recorded_until is null or :moment < live.recorded_until)
                        left join catalog.deployment_portal portal
                            on portal.type = offer.type and portal.recorded_from <= :moment
                            and (portal.recorded_until is null or :moment < portal.recorded_until)
                        -- what the last publication known at that moment said; before the first one what the draft says
                        left join lateral (
                            select published.type
                            from catalog.live_plan published
                            where published.plan = plan.id and published.recorded_from <= :moment
                            order by published.recorded_from desc
                            limit 1) last on true
                        where plan.id = any(:plans)
                        """)
                .param("plans", Rows.ids(ids, PlanId::value))
                .param("moment", Rows.at(asOf.moment()))
                .query((row, _) -> factsOf(row))
                .list()
                .stream()
                .collect(Collectors.toMap(PlanFacts::plan, Function.identity()));
    }

    @Override
    public Set<PriceKey> offered(Set<PriceKey> prices, AsOf asOf) {
        if (prices.isEmpty()) {
            return Set.of();
        }
        var wanted = List.copyOf(prices);
        var found = jdbc.sql("""
                        select distinct plan, market, term, billing_cycle
                        from catalog.price
                        where (plan, market, term, billing_cycle) in (
                                select plan, market, term, billing_cycle
                                from unnest(:plans::uuid[], :markets::text[], :terms::text[], :cycles::text[])
                                        as wanted (plan, market, term, billing_cycle))
                          and recorded_from <= :moment
                          and (recorded_until is null or :moment < recorded_until)
                        """)
                .param("plans", Rows.ids(wanted, key -> key.plan().value()))
                .param("markets", Rows.texts(wanted, key -> key.market().value()))
                .param("terms", Rows.texts(wanted, key -> key.term().name()))
                .param("cycles", Rows.texts(wanted, key -> key.billingCycle().name()))
                .param("moment", Rows.at(asOf.moment()))
                .query((row, _) -> new PriceKey(
                        new PlanId(row.getObject("plan", UUID.class)),
                        new CountryCode(row.getString("market")),
                        Term.valueOf(row.getString("term")),
                        BillingCycle.valueOf(row.getString("billing_cycle"))))
                .list();
        return new HashSet<>(found);
    }

    private static PlanFacts factsOf(ResultSet row) throws SQLException {
        return new PlanFacts(
                new PlanId(Rows.id(row, "id")),
                new OfferId(Rows.id(row, "offer")),
                new OrganizationId(Rows.id(row, "publisher")),
                PlanType.valueOf(row.getString("type")),
                recorded(row, "state", OfferState.valueOf(Objects.requireNonNullElse(row.getString("state"), "DRAFT"))),
                row.getArray("markets") == null ? List.of() : recorded(row, "live", termsOf(row)),
                recorded(row, "portal", true));
    }

    private static PlanFacts.Terms termsOf(ResultSet row) throws SQLException {
        return new PlanFacts.Terms(
                row.getBoolean("is_private"),
                row.getBoolean("is_stopped"),
                Rows.countries(row, "markets"),
                row.getInt("minimum_quantity"),
                row.getInt("maximum_quantity"),
                row.getBoolean("one_per_customer"));
    }

    /** The one entry that held at the moment; none where nothing was recorded. */
    private static <T> List<Recorded<T>> recorded(ResultSet row, String prefix, T value) throws SQLException {
        var from = Rows.optionalMoment(row, prefix + "_from");
        return from.isEmpty()
                ? List.of()
                : List.of(new Recorded<>(value, from.orElseThrow(), Rows.optionalMoment(row, prefix + "_until")));
    }
}
