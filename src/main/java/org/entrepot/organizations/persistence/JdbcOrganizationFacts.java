package org.entrepot.organizations.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    /** R11: the agreement of the region the partner belongs to; those of other regions do not help. */
    @Override
    public Map<OrganizationId, PartnerFacts> partners(Set<OrganizationId> ids, AsOf asOf) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select place.organization, place.country, country.region,
                               array(select enrolment.kind
                                     from organizations.enrolment
                                     where enrolment.organization = place.organization
                                       and enrolment.kind in ('DIRECT_BILL', 'INDIRECT_PROVIDER', 'INDIRECT_RESELLER')
                                       and enrolment.recorded_from <= :moment
                                       and (enrolment.recorded_until is null or :moment < enrolment.recorded_until)
                               ) as kinds,
                               status.status, status.recorded_from as status_from, status.recorded_until as status_until,
                               agreement.recorded_from as agreement_from, agreement.recorded_until as agreement_until
                        from organizations.organization_country place
                        join organizations.country_placement country
                            on country.country = place.country
                            and country.recorded_from <= :moment
                            and (country.recorded_until is null or :moment < country.recorded_until)
                        left join organizations.program_status status
                            on status.organization = place.organization
                            and status.recorded_from <= :moment
                            and (status.recorded_until is null or :moment < status.recorded_until)
                        left join organizations.partner_agreement agreement
                            on agreement.organization = place.organization and agreement.region = country.region
                            and agreement.recorded_from <= :moment
                            and (agreement.recorded_until is null or :moment < agreement.recorded_until)
                        where place.organization = any (cast(:ids as uuid[]))
                          and place.recorded_from <= :moment
                          and (place.recorded_until is null or :moment < place.recorded_until)
                        """)
                .param("ids", ids.stream().map(OrganizationId::toString).toArray(String[]::new))
                .param("moment", Rows.parameter(asOf.moment()))
                .query((row, _) -> partner(row, asOf.moment()))
                .list()
                .stream()
                .collect(toMap(PartnerFacts::id, Function.identity()));
    }

    private static PartnerFacts partner(ResultSet row, Instant moment) throws SQLException {
        var kinds = Rows.texts(row, "kinds").stream().map(PartnerKind::valueOf).collect(toSet());
        var status = row.getString("status");
        return new PartnerFacts(
                Rows.organization(row, "organization"),
                kinds.isEmpty() ? List.of() : List.of(Recorded.since(moment, kinds)),
                new CountryCode(row.getString("country")),
                Optional.ofNullable(row.getString("region")).map(ProgramRegion::new),
                status == null ? List.of() : recorded(row, "status", ProgramStatus.valueOf(status)),
                recorded(row, "agreement", true));
    }

    @Override
    public Map<OrganizationId, CustomerFacts> customers(Set<OrganizationId> ids, AsOf asOf) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select place.organization, place.country, country.region,
                               exists (select 1
                                       from organizations.enrolment
                                       where enrolment.organization = place.organization
                                         and enrolment.kind in ('DIRECT_BILL', 'INDIRECT_PROVIDER')
                                         and enrolment.recorded_from <= :moment
                                         and (enrolment.recorded_until is null or :moment < enrolment.recorded_until)
                               ) as transacts
                        from organizations.organization_country place
                        join organizations.country_placement country
                            on country.country = place.country
                            and country.recorded_from <= :moment
                            and (country.recorded_until is null or :moment < country.recorded_until)
                        where place.organization = any (cast(:ids as uuid[]))
                          and place.recorded_from <= :moment
                          and (place.recorded_until is null or :moment < place.recorded_until)
                        """)
                .param("ids", ids.stream().map(OrganizationId::toString).toArray(String[]::new))
                .param("moment", Rows.parameter(asOf.moment()))
                .query((row, _) -> new CustomerFacts(
                        Rows.organization(row, "organization"),
                        new CountryCode(row.getString("country")),
                        Optional.ofNullable(row.getString("region")).map(ProgramRegion::new),
                        row.getBoolean("transacts")))
                .list()
                .stream()
                .collect(toMap(CustomerFacts::id, Function.identity()));
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

    @Override
    public Set<Pair> affiliated(Set<Pair> pairs, AsOf asOf) {
        if (pairs.isEmpty()) {
            return Set.of();
        }
        var asked = List.copyOf(pairs);
        return new HashSet<>(jdbc.sql("""
                        select asked.one, asked.other
                        from unnest(cast(:one as uuid[]), cast(:other as uuid[])) as asked (one, other)
                        join organizations.affiliation
                            on affiliation.first = least(asked.one, asked.other)
                            and affiliation.second = greatest(asked.one, asked.other)
                        where affiliation.recorded_from <= :moment
                          and (affiliation.recorded_until is null or :moment < affiliation.recorded_until)
                        """)
                .param("one", asked.stream().map(pair -> pair.from().toString()).toArray(String[]::new))
                .param("other", asked.stream().map(pair -> pair.to().toString()).toArray(String[]::new))
                .param("moment", Rows.parameter(asOf.moment()))
                .query((row, _) -> new Pair(Rows.organization(row, "one"), Rows.organization(row, "other")))
                .list());
    }

    /** The one entry that held at the moment; none where nothing was recorded. */
    private static <T> List<Recorded<T>> recorded(ResultSet row, String prefix, T value) throws SQLException {
        var from = Rows.optionalMoment(row, prefix + "_from");
        return from.isEmpty()
                ? List.of()
                : List.of(new Recorded<>(value, from.orElseThrow(), Rows.optionalMoment(row, prefix + "_until")));
    }
}
