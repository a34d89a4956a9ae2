package org.entrepot.catalog.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        var plans = heads(ids);
        var offers = plans.stream().map(Head::offer).collect(Collectors.toSet());
        var types = plans.stream().map(Head::offerType).collect(Collectors.toSet());
        var states = states(offers, asOf);
        var terms = terms(ids, asOf);
        var portals = portals(types, asOf);
        return plans.stream()
                .map(plan -> new PlanFacts(
                        plan.plan(),
                        new OfferId(plan.offer()),
                        plan.publisher(),
                        typeOf(plan, terms),
                        states.getOrDefault(plan.offer(), List.of()),
                        valuesOf(terms.getOrDefault(plan.plan().value(), List.of())),
                        portals.getOrDefault(plan.offerType(), List.of())))
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

    private List<Head> heads(Set<PlanId> ids) {
        return jdbc.sql("""
                        select plan.id, plan.offer, plan.type, offer.publisher, offer.type as offer_type
                        from catalog.plan plan
                        join catalog.offer offer on offer.id = plan.offer
                        where plan.id = any(:plans)
                        """)
                .param("plans", Rows.ids(ids, PlanId::value))
                .query((row, _) -> new Head(
                        new PlanId(row.getObject("id", UUID.class)),
                        row.getObject("offer", UUID.class),
                        new OrganizationId(row.getObject("publisher", UUID.class)),
                        PlanType.valueOf(row.getString("type")),
                        row.getString("offer_type")))
                .list();
    }

    private Map<UUID, List<Recorded<OfferState>>> states(Set<UUID> offers, AsOf asOf) {
        return gathered(jdbc.sql("""
                        select offer as key, state, recorded_from, recorded_until
                        from catalog.offer_state
                        where offer = any(:offers) and recorded_from <= :moment
                        order by recorded_from
                        """)
                .param("offers", Rows.ids(offers, offer -> offer))
                .param("moment", Rows.at(asOf.moment()))
                .query((row, _) -> Map.entry(
                        row.getObject("key", UUID.class), recorded(row, OfferState.valueOf(row.getString("state")))))
                .list());
    }

    private Map<UUID, List<Recorded<TypedTerms>>> terms(Set<PlanId> ids, AsOf asOf) {
        return gathered(jdbc.sql("""
                        select plan as key, type, is_private, is_stopped, markets, minimum_quantity, maximum_quantity,
                               one_per_customer, recorded_from, recorded_until
                        from catalog.live_plan
                        where plan = any(:plans) and recorded_from <= :moment
                        order by recorded_from
                        """)
                .param("plans", Rows.ids(ids, PlanId::value))
                .param("moment", Rows.at(asOf.moment()))
                .query((row, _) -> Map.entry(row.getObject("key", UUID.class), recorded(row, termsOf(row))))
                .list());
    }

    private Map<String, List<Recorded<Boolean>>> portals(Set<String> types, AsOf asOf) {
        return gathered(jdbc.sql("""
                        select type as key, recorded_from, recorded_until
                        from catalog.deployment_portal
                        where type = any(:types) and recorded_from <= :moment
                        order by recorded_from
                        """)
                .param("types", Rows.texts(types, type -> type))
                .param("moment", Rows.at(asOf.moment()))
                .query((row, _) -> Map.entry(row.getString("key"), recorded(row, true)))
                .list());
    }

    private static TypedTerms termsOf(ResultSet row) throws SQLException {
        return new TypedTerms(
                PlanType.valueOf(row.getString("type")),
                new PlanFacts.Terms(
                        row.getBoolean("is_private"),
                        row.getBoolean("is_stopped"),
                        Rows.countries(row, "markets"),
                        row.getInt("minimum_quantity"),
                        row.getInt("maximum_quantity"),
                        row.getBoolean("one_per_customer")));
    }

    /** What the last publication known at that moment said; before the first one what the draft says. */
    private static PlanType typeOf(Head plan, Map<UUID, List<Recorded<TypedTerms>>> terms) {
        var history = terms.getOrDefault(plan.plan().value(), List.of());
        return history.isEmpty() ? plan.type() : history.getLast().value().type();
    }

    private static List<Recorded<PlanFacts.Terms>> valuesOf(List<Recorded<TypedTerms>> history) {
        return history.stream()
                .map(entry -> new Recorded<>(entry.value().terms(), entry.from(), entry.until()))
                .toList();
    }

    private static <T> Recorded<T> recorded(ResultSet row, T value) throws SQLException {
        return new Recorded<>(value, Rows.moment(row, "recorded_from"), Rows.optionalMoment(row, "recorded_until"));
    }

    private static <K, V> Map<K, List<V>> gathered(List<Map.Entry<K, V>> rows) {
        var gathered = new HashMap<K, List<V>>();
        rows.forEach(row ->
                gathered.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
        return gathered;
    }

    private record Head(PlanId plan, UUID offer, OrganizationId publisher, PlanType type, String offerType) {}

    private record TypedTerms(PlanType type, PlanFacts.Terms terms) {}
}
