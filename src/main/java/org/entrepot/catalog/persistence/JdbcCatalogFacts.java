package org.entrepot.catalog.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.Recorded;
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

    /**
     * One index probe for each key and table, by "limit" or "offset", however small the tables are; the arrays stand in
     * subqueries so that the plan does not depend on how long they are. The server then keeps it: planning would cost more.
     */
    @Override
    public Known about(Set<PlanId> ids, Set<PriceKey> prices, AsOf asOf) {
        var wanted = List.copyOf(prices);
        var plans = new HashMap<PlanId, PlanFacts>();
        var offered = new HashSet<PriceKey>();
        jdbc.sql("""
                        select plan.id, plan.offer, offer.publisher, coalesce(last.type, plan.type) as type,
                               state.state, state.recorded_from as state_from, state.recorded_until as state_until,
                               last.is_private, last.is_stopped, last.markets, last.minimum_quantity,
                               last.maximum_quantity, last.one_per_customer,
                               last.recorded_from as live_from, last.recorded_until as live_until,
                               portal.recorded_from as portal_from, portal.recorded_until as portal_until,
                               offered.places as offered
                        from (select cast(:moment as timestamptz) as moment) as known
                        cross join unnest((select cast(:plans as uuid[]))) as wanted (id)
                        cross join lateral (
                            select row.id, row.offer, row.type
                            from catalog.plan row
                            where row.id = wanted.id
                            limit 1) plan
                        cross join lateral (
                            select row.publisher, row.type
                            from catalog.offer row
                            where row.id = plan.offer
                            limit 1) offer
                        left join lateral (
                            select row.state, row.recorded_from, row.recorded_until
                            from catalog.offer_state row
                            where row.offer = plan.offer and row.recorded_from <= known.moment
                              and (row.recorded_until is null or known.moment < row.recorded_until)
                            limit 1) state on true
                        left join lateral (
                            select row.recorded_from, row.recorded_until
                            from catalog.deployment_portal row
                            where row.type = offer.type and row.recorded_from <= known.moment
                              and (row.recorded_until is null or known.moment < row.recorded_until)
                            limit 1) portal on true
                        -- what the last publication known at that moment said; before the first one what the draft says
                        left join lateral (
                            select published.type, published.is_private, published.is_stopped, published.markets,
                                   published.minimum_quantity, published.maximum_quantity, published.one_per_customer,
                                   published.recorded_from, published.recorded_until
                            from catalog.live_plan published
                            where published.plan = plan.id and published.recorded_from <= known.moment
                            order by published.recorded_from desc
                            limit 1) last on true
                        left join (
                            select price.plan, array_agg(price.place) as places
                            from unnest((select cast(:priced as uuid[])), (select cast(:markets as text[])),
                                        (select cast(:terms as text[])), (select cast(:cycles as text[])))
                                with ordinality as price (plan, market, term, billing_cycle, place)
                            cross join lateral (
                                select from catalog.price row
                                where row.plan = price.plan and row.market = price.market and row.term = price.term
                                  and row.billing_cycle = price.billing_cycle
                                  and row.recorded_from <= :moment
                                  and (row.recorded_until is null or :moment < row.recorded_until)
                                limit 1) found
                            group by price.plan) offered on offered.plan = plan.id
                        """)
                .param("plans", Rows.ids(ids, PlanId::value))
                .param("priced", Rows.ids(wanted, key -> key.plan().value()))
                .param("markets", Rows.texts(wanted, key -> key.market().value()))
                .param("terms", Rows.texts(wanted, key -> key.term().name()))
                .param("cycles", Rows.texts(wanted, key -> key.billingCycle().name()))
                .param("moment", Rows.at(asOf.moment()))
                .query(row -> {
                    var facts = factsOf(row, asOf.moment());
                    plans.put(facts.plan(), facts);
                    places(row).forEach(place -> offered.add(wanted.get(place - 1)));
                });
        return new Known(plans, offered);
    }

    private static List<Integer> places(ResultSet row) throws SQLException {
        var places = row.getArray("offered");
        return places == null
                ? List.of()
                : Arrays.stream((Long[]) places.getArray()).map(Long::intValue).toList();
    }

    private static PlanFacts factsOf(ResultSet row, Instant moment) throws SQLException {
        var live = row.getArray("markets") == null
                ? List.<Recorded<PlanFacts.Terms>>of()
                : recorded(row, "live", termsOf(row));
        return new PlanFacts(
                new PlanId(Rows.id(row, "id")),
                new OfferId(Rows.id(row, "offer")),
                new OrganizationId(Rows.id(row, "publisher")),
                PlanType.valueOf(row.getString("type")),
                recorded(row, "state", OfferState.valueOf(Objects.requireNonNullElse(row.getString("state"), "DRAFT"))),
                live.stream().filter(terms -> terms.holdsAt(moment)).toList(),
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
