package org.entrepot.channel.persistence;

import static org.entrepot.channel.persistence.Columns.instant;
import static org.entrepot.channel.persistence.Columns.optionalInstant;
import static org.entrepot.channel.persistence.Columns.time;
import static org.entrepot.channel.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.transaction.annotation.Transactional;

/** The channel's answers to the verdict (P17): what was recorded at the moment asked for, in two statements for any number of keys. */
@Repository
@Transactional(readOnly = true)
class JdbcChannelFacts implements ChannelFacts {

    private final JdbcClient jdbc;

    JdbcChannelFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Key, AudienceFacts> audiences(Set<Key> keys, AsOf asOf) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var asked = List.copyOf(keys);
        var options = new HashMap<OfferId, List<Recorded<AudienceOption>>>();
        var grants = new HashMap<Key, List<Recorded<AuthorizationFact>>>();
        jdbc.sql("""
                select k.offer_id, k.partner_id, o.option, o.recorded_from as option_from, o.recorded_until as option_until,
                    a.authorization_id, a.effective_from, a.effective_until, a.expiry_blocked, a.markets, a.onward,
                    a.onward_resellers, a.wind_down_start, a.wind_down_date, a.wind_down_ordered, a.recorded_from,
                    a.recorded_until
                from unnest(cast(:offers as uuid[]), cast(:partners as uuid[])) as k (offer_id, partner_id)
                left join channel.audience_option o
                    on o.offer_id = k.offer_id
                    and o.recorded_from <= :moment and (o.recorded_until is null or :moment < o.recorded_until)
                left join channel.authorization a
                    on a.offer_id = k.offer_id and a.partner_id = k.partner_id
                    and a.state <> 'ENDED'
                    and a.recorded_from <= :moment and (a.recorded_until is null or :moment < a.recorded_until)
                order by a.effective_from
                """)
                .param(
                        "offers",
                        Columns.texts(asked.stream().map(key -> key.offer().value())))
                .param(
                        "partners",
                        Columns.texts(asked.stream().map(key -> key.partner().value())))
                .param("moment", time(asOf.moment()))
                .query(row -> {
                    var key = new Key(new OfferId(uuid(row, "offer_id")), new OrganizationId(uuid(row, "partner_id")));
                    if (row.getString("option") != null) {
                        options.put(key.offer(), List.of(option(row)));
                    }
                    if (row.getObject("authorization_id") != null) {
                        grants.computeIfAbsent(key, _ -> new ArrayList<>()).add(recorded(row, fact(row)));
                    }
                });
        return keys.stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> new AudienceFacts(
                                options.getOrDefault(key.offer(), List.of()), grants.getOrDefault(key, List.of()))));
    }

    @Override
    public Set<Assortment> excluded(Set<Assortment> keys, AsOf asOf) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        var asked = List.copyOf(keys);
        return jdbc.sql("""
                        select e.provider_id, e.reseller_id, e.offer_id
                        from unnest(cast(:providers as uuid[]), cast(:resellers as uuid[]), cast(:offers as uuid[]))
                            as k (provider_id, reseller_id, offer_id)
                        join channel.assortment_exclusion e using (provider_id, reseller_id, offer_id)
                        where e.recorded_from <= :moment and (e.recorded_until is null or :moment < e.recorded_until)
                        """)
                .param(
                        "providers",
                        Columns.texts(asked.stream().map(key -> key.provider().value())))
                .param(
                        "resellers",
                        Columns.texts(asked.stream().map(key -> key.reseller().value())))
                .param(
                        "offers",
                        Columns.texts(asked.stream().map(key -> key.offer().value())))
                .param("moment", time(asOf.moment()))
                .query((row, _) -> new Assortment(
                        new OrganizationId(uuid(row, "provider_id")),
                        new OrganizationId(uuid(row, "reseller_id")),
                        new OfferId(uuid(row, "offer_id"))))
                .set();
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
