package org.entrepot.channel.persistence;

import static org.entrepot.channel.persistence.Columns.instant;
import static org.entrepot.channel.persistence.Columns.optionalInstant;
import static org.entrepot.channel.persistence.Columns.time;
import static org.entrepot.channel.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrepot.channel.OnwardRight;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Recorded;
import org.entrepot.verdict.spi.AudienceFacts;
import org.entrepot.verdict.spi.AuthorizationFact;
import org.entrepot.verdict.spi.AuthorizationFact.Onward;
import org.entrepot.verdict.spi.AuthorizationFact.WindDown;
import org.entrepot.verdict.spi.ChannelFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The channel's answers to the verdict (P17): what was recorded at the moment asked for, in one statement for any number of keys. */
@Repository
class JdbcChannelFacts implements ChannelFacts {

    private final JdbcClient jdbc;

    JdbcChannelFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One index probe for each key and table, by "limit" or "offset", however small the tables are; the arrays stand in
     * subqueries so that the plan does not depend on how long they are. The server then keeps it: planning would cost more.
     */
    @Override
    public Known about(Set<Key> keys, Set<Assortment> assortments, AsOf asOf) {
        if (keys.isEmpty()) {
            return Known.NOTHING;
        }
        var options = new HashMap<OfferId, List<Recorded<AudienceOption>>>();
        var grants = new HashMap<Key, List<Recorded<AuthorizationFact>>>();
        var excluded = new HashSet<Assortment>();
        jdbc.sql("""
                select k.offer_id, k.partner_id, o.option, o.recorded_from as option_from, o.recorded_until as option_until,
                    a.authorization_id, a.effective_from, a.effective_until, a.expiry_blocked, a.markets, a.onward,
                    a.onward_resellers, a.wind_down_start, a.wind_down_date, a.wind_down_ordered, a.recorded_from,
                    a.recorded_until, excluded.resellers
                from (select cast(:moment as timestamptz) as moment) as known
                cross join unnest((select cast(:offers as uuid[])), (select cast(:partners as uuid[])))
                    as k (offer_id, partner_id)
                left join lateral (
                    select row.option, row.recorded_from, row.recorded_until
                    from channel.audience_option row
                    where row.offer_id = k.offer_id and row.recorded_from <= known.moment
                        and (row.recorded_until is null or known.moment < row.recorded_until)
                    limit 1) o on true
                left join lateral (
                    select row.authorization_id, row.effective_from, row.effective_until, row.expiry_blocked, row.markets,
                        row.onward, row.onward_resellers, row.wind_down_start, row.wind_down_date, row.wind_down_ordered,
                        row.recorded_from, row.recorded_until
                    from channel.authorization row
                    where row.offer_id = k.offer_id and row.partner_id = k.partner_id
                        and row.state <> 'ENDED'
                        and row.recorded_from <= known.moment
                        and (row.recorded_until is null or known.moment < row.recorded_until)
                    offset 0) a on true
                left join (
                    select e.provider_id, e.offer_id, array_agg(e.reseller_id) as resellers
                    from unnest((select cast(:providers as uuid[])), (select cast(:resellers as uuid[])),
                            (select cast(:kept as uuid[]))) as asked (provider_id, reseller_id, offer_id)
                    join channel.assortment_exclusion e using (provider_id, reseller_id, offer_id)
                    where e.recorded_from <= :moment and (e.recorded_until is null or :moment < e.recorded_until)
                    group by e.provider_id, e.offer_id) excluded
                    on excluded.provider_id = k.partner_id and excluded.offer_id = k.offer_id
                order by a.effective_from
                """)
                .params(asked(List.copyOf(keys), List.copyOf(assortments)))
                .param("moment", time(asOf.moment()))
                .query(row -> {
                    var key = new Key(new OfferId(uuid(row, "offer_id")), new OrganizationId(uuid(row, "partner_id")));
                    if (row.getString("option") != null) {
                        options.put(key.offer(), List.of(option(row)));
                    }
                    if (row.getObject("authorization_id") != null) {
                        grants.computeIfAbsent(key, _ -> new ArrayList<>()).add(recorded(row, fact(row)));
                    }
                    excluded.addAll(excluded(key, row));
                });
        var audiences = keys.stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> new AudienceFacts(
                                options.getOrDefault(key.offer(), List.of()), grants.getOrDefault(key, List.of()))));
        return new Known(audiences, excluded);
    }

    private static Map<String, String[]> asked(List<Key> keys, List<Assortment> assortments) {
        return Map.of(
                "offers", Columns.texts(keys.stream().map(key -> key.offer().value())),
                "partners", Columns.texts(keys.stream().map(key -> key.partner().value())),
                "providers",
                        Columns.texts(
                                assortments.stream().map(one -> one.provider().value())),
                "resellers",
                        Columns.texts(
                                assortments.stream().map(one -> one.reseller().value())),
                "kept",
                        Columns.texts(
                                assortments.stream().map(one -> one.offer().value())));
    }

    private static List<Assortment> excluded(Key key, ResultSet row) throws SQLException {
        var resellers = row.getArray("resellers");
        return resellers == null
                ? List.of()
                : Arrays.stream((UUID[]) resellers.getArray())
                        .map(reseller -> new Assortment(key.partner(), new OrganizationId(reseller), key.offer()))
                        .toList();
    }

    private static Recorded<AudienceOption> option(ResultSet row) throws SQLException {
        return new Recorded<>(
                AudienceOption.valueOf(row.getString("option")),
                instant(row, "option_from"),
                optionalInstant(row, "option_until"));
    }

    private static AuthorizationFact fact(ResultSet row) throws SQLException {
        return new AuthorizationFact(
                new AuthorizationId(uuid(row, "authorization_id")),
                instant(row, "effective_from"),
                optionalInstant(row, "effective_until"),
                row.getBoolean("expiry_blocked"),
                Columns.markets(row),
                onward(Columns.onward(row)),
                windDown(row));
    }

    private static Onward onward(OnwardRight right) {
        return switch (right) {
            case OnwardRight.All() -> new Onward.All();
            case OnwardRight.Nobody() -> new Onward.Nobody();
            case OnwardRight.These(var resellers) -> new Onward.These(resellers);
        };
    }

    private static Optional<WindDown> windDown(ResultSet row) throws SQLException {
        var date = optionalInstant(row, "wind_down_date");
        return date.isEmpty()
                ? Optional.empty()
                : Optional.of(new WindDown(
                        instant(row, "wind_down_start"), date.orElseThrow(), row.getBoolean("wind_down_ordered")));
    }

    private static <T> Recorded<T> recorded(ResultSet row, T value) throws SQLException {
        return new Recorded<>(value, instant(row, "recorded_from"), optionalInstant(row, "recorded_until"));
    }
}
