package org.entrepot.organizations.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PartnerKind;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Recorded;
import org.entrepot.verdict.spi.CustomerFacts;
import org.entrepot.verdict.spi.OrganizationFacts;
import org.entrepot.verdict.spi.Pair;
import org.entrepot.verdict.spi.PartnerFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the verdict asks about organizations: a constant number of statements, however many are asked for (P17, P18). */
@Repository
class JdbcOrganizationFacts implements OrganizationFacts {

    private final JdbcClient jdbc;

    JdbcOrganizationFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * R11: the agreement of the region the partner belongs to; those of other regions do not help. One index probe for each
     * key and table, by "limit", however small the tables are; the arrays stand in subqueries so that the plan does not
     * depend on how long they are. The server then keeps it: planning would cost more.
     */
    @Override
    public Known about(Asked asked, AsOf asOf) {
        var ids = new HashSet<>(asked.partners());
        ids.addAll(asked.customers());
        asked.pairs().forEach(pair -> ids.add(pair.from()));
        if (ids.isEmpty()) {
            return Known.NOTHING;
        }
        var pairs = List.copyOf(asked.pairs());
        var partners = new HashMap<OrganizationId, PartnerFacts>();
        var customers = new HashMap<OrganizationId, CustomerFacts>();
        var affiliated = new HashSet<Pair>();
        jdbc.sql("""
                        select wanted.id, country.country, country.region,
                               array(select enrolment.kind
                                     from organizations.enrolment
                                     where enrolment.organization = wanted.id
                                       and enrolment.kind in ('DIRECT_BILL', 'INDIRECT_PROVIDER', 'INDIRECT_RESELLER')
                                       and enrolment.recorded_from <= known.moment
                                       and (enrolment.recorded_until is null or known.moment < enrolment.recorded_until)
                               ) as kinds,
                               status.status, status.recorded_from as status_from, status.recorded_until as status_until,
                               agreement.recorded_from as agreement_from, agreement.recorded_until as agreement_until,
                               affiliated.others
                        from (select cast(:moment as timestamptz) as moment) as known
                        cross join unnest((select cast(:ids as uuid[]))) as wanted (id)
                        left join lateral (
                            select row.country
                            from organizations.organization_country row
                            where row.organization = wanted.id and row.recorded_from <= known.moment
                              and (row.recorded_until is null or known.moment < row.recorded_until)
                            limit 1) place on true
                        left join lateral (
                            select row.country, row.region
                            from organizations.country_placement row
                            where row.country = place.country and row.recorded_from <= known.moment
                              and (row.recorded_until is null or known.moment < row.recorded_until)
                            limit 1) country on true
                        left join lateral (
                            select row.status, row.recorded_from, row.recorded_until
                            from organizations.program_status row
                            where row.organization = wanted.id and row.recorded_from <= known.moment
                              and (row.recorded_until is null or known.moment < row.recorded_until)
                            limit 1) status on true
                        left join lateral (
                            select row.recorded_from, row.recorded_until
                            from organizations.partner_agreement row
                            where row.organization = wanted.id and row.region = country.region
                              and row.recorded_from <= known.moment
                              and (row.recorded_until is null or known.moment < row.recorded_until)
                            limit 1) agreement on true
                        left join (
                            select pair.one, array_agg(pair.other) as others
                            from (select cast(:moment as timestamptz) as moment) as known
                            cross join unnest((select cast(:one as uuid[])), (select cast(:other as uuid[])))
                                as pair (one, other)
                            cross join lateral (
                                select from organizations.affiliation row
                                where row.first = least(pair.one, pair.other)
                                  and row.second = greatest(pair.one, pair.other)
                                  and row.recorded_from <= known.moment
                                  and (row.recorded_until is null or known.moment < row.recorded_until)
                                limit 1) found
                            group by pair.one) affiliated on affiliated.one = wanted.id
                        """)
                .param("ids", array(ids))
                .param("one", array(pairs.stream().map(Pair::from).toList()))
                .param("other", array(pairs.stream().map(Pair::to).toList()))
                .param("moment", Rows.parameter(asOf.moment()))
                .query(row -> {
                    var id = Rows.organization(row, "id");
                    others(row).forEach(other -> affiliated.add(new Pair(id, other)));
                    if (row.getString("country") == null) {
                        return;
                    }
                    var partner = partner(id, row, asOf.moment());
                    if (asked.partners().contains(id)) {
                        partners.put(id, partner);
                    }
                    if (asked.customers().contains(id)) {
                        customers.put(id, customer(partner, asOf.moment()));
                    }
                });
        return new Known(partners, customers, affiliated);
    }

    private static String[] array(Collection<OrganizationId> ids) {
        return ids.stream().map(OrganizationId::toString).toArray(String[]::new);
    }

    private static List<OrganizationId> others(ResultSet row) throws SQLException {
        var others = row.getArray("others");
        return others == null
                ? List.of()
                : Arrays.stream((UUID[]) others.getArray())
                        .map(OrganizationId::new)
                        .toList();
    }

    private static PartnerFacts partner(OrganizationId id, ResultSet row, Instant moment) throws SQLException {
        var kinds = Rows.texts(row, "kinds").stream().map(PartnerKind::valueOf).collect(toSet());
        var status = row.getString("status");
        return new PartnerFacts(
                id,
                kinds.isEmpty() ? List.of() : List.of(Recorded.since(moment, kinds)),
                new CountryCode(row.getString("country")),
                Optional.ofNullable(row.getString("region")).map(ProgramRegion::new),
                status == null ? List.of() : recorded(row, "status", ProgramStatus.valueOf(status)),
                recorded(row, "agreement", true));
    }

    /** The same organization as the one that would buy. */
    private static CustomerFacts customer(PartnerFacts organization, Instant moment) {
        return new CustomerFacts(
                organization.id(),
                organization.country(),
                organization.region(),
                Recorded.asOf(moment, organization.kinds()).stream()
                        .flatMap(Set::stream)
                        .anyMatch(kind -> kind != PartnerKind.INDIRECT_RESELLER));
    }

    @Override
    public Map<CountryCode, ProgramRegion> regions(AsOf asOf) {
        return jdbc
                .sql("""
                        select country, region
                        from organizations.country_placement
                        where region is not null
                          and recorded_from <= :moment and (recorded_until is null or :moment < recorded_until)
                        """)
                .param("moment", Rows.parameter(asOf.moment()))
                .query((row, _) -> Map.entry(
                        new CountryCode(row.getString("country")), new ProgramRegion(row.getString("region"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The one entry that held at the moment; none where nothing was recorded. */
    private static <T> List<Recorded<T>> recorded(ResultSet row, String prefix, T value) throws SQLException {
        var from = Rows.optionalMoment(row, prefix + "_from");
        return from.isEmpty()
                ? List.of()
                : List.of(new Recorded<>(value, from.orElseThrow(), Rows.optionalMoment(row, prefix + "_until")));
    }
}
