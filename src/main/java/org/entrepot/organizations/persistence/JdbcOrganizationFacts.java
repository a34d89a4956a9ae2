package org.entrepot.organizations.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Recorded;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.domain.KindHistory;
import org.entrepot.verdict.spi.CustomerFacts;
import org.entrepot.verdict.spi.OrganizationFacts;
import org.entrepot.verdict.spi.Pair;
import org.entrepot.verdict.spi.PartnerFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the verdict asks about organizations: a constant number of statements, however many are asked for (P17, P18). */
@Repository
class JdbcOrganizationFacts implements OrganizationFacts {

    private final JdbcClient jdbc;

    JdbcOrganizationFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<OrganizationId, PartnerFacts> partners(Set<OrganizationId> ids, AsOf asOf) {
        var places = places(ids, asOf);
        if (places.isEmpty()) {
            return Map.of();
        }
        var kinds = kinds(places.keySet());
        var status = status(places.keySet());
        var agreements = agreements(places);
        return places.values().stream()
                .map(place -> new PartnerFacts(
                        place.id(),
                        KindHistory.of(kinds.getOrDefault(place.id(), List.of())),
                        place.country(),
                        place.region(),
                        status.getOrDefault(place.id(), List.of()),
                        agreements.getOrDefault(place.id(), List.of())))
                .collect(toMap(PartnerFacts::id, Function.identity()));
    }

    @Override
    public Map<OrganizationId, CustomerFacts> customers(Set<OrganizationId> ids, AsOf asOf) {
        var places = places(ids, asOf);
        if (places.isEmpty()) {
            return Map.of();
        }
        var transacting = transacting(places.keySet(), asOf);
        return places.values().stream()
                .map(place -> new CustomerFacts(
                        place.id(), place.country(), place.region(), transacting.contains(place.id())))
                .collect(toMap(CustomerFacts::id, Function.identity()));
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

    /** A moved country or a moved border (A23, P12) is seen as it was recorded at that moment. */
    private Map<OrganizationId, Place> places(Set<OrganizationId> ids, AsOf asOf) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select organization_country.organization, organization_country.country, country_placement.region
                        from organizations.organization_country
                        join organizations.country_placement
                            on country_placement.country = organization_country.country
                            and country_placement.recorded_from <= :moment
                            and (country_placement.recorded_until is null or :moment < country_placement.recorded_until)
                        where organization_country.organization in (:ids)
                          and organization_country.recorded_from <= :moment
                          and (organization_country.recorded_until is null
                              or :moment < organization_country.recorded_until)
                        """)
                .param("ids", Rows.uuids(ids))
                .param("moment", Rows.parameter(asOf.moment()))
                .query((row, _) -> new Place(
                        Rows.organization(row, "organization"),
                        new CountryCode(row.getString("country")),
                        Optional.ofNullable(row.getString("region")).map(ProgramRegion::new)))
                .list()
                .stream()
                .collect(toMap(Place::id, Function.identity()));
    }

    private Map<OrganizationId, List<Recorded<EnrolmentKind>>> kinds(Set<OrganizationId> ids) {
        return byOrganization(jdbc.sql("""
                        select organization, kind, recorded_from, recorded_until
                        from organizations.enrolment
                        where organization in (:ids)
                        order by recorded_from
                        """)
                .param("ids", Rows.uuids(ids))
                .query((row, _) -> entry(row, EnrolmentKind.valueOf(row.getString("kind"))))
                .list());
    }

    private Map<OrganizationId, List<Recorded<ProgramStatus>>> status(Set<OrganizationId> ids) {
        return byOrganization(jdbc.sql("""
                        select organization, status, recorded_from, recorded_until
                        from organizations.program_status
                        where organization in (:ids)
                        order by recorded_from
                        """)
                .param("ids", Rows.uuids(ids))
                .query((row, _) -> entry(row, ProgramStatus.valueOf(row.getString("status"))))
                .list());
    }

    /** R11: of the region the partner belongs to; agreements of other regions do not help. */
    private Map<OrganizationId, List<Recorded<Boolean>>> agreements(Map<OrganizationId, Place> places) {
        return jdbc
                .sql("""
                        select organization, region, recorded_from, recorded_until
                        from organizations.partner_agreement
                        where organization in (:ids)
                        order by recorded_from
                        """)
                .param("ids", Rows.uuids(places.keySet()))
                .query((row, _) -> Map.entry(new ProgramRegion(row.getString("region")), entry(row, true)))
                .list()
                .stream()
                .filter(signed -> isRegionOf(places.get(signed.getValue().getKey()), signed.getKey()))
                .map(Map.Entry::getValue)
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Set<OrganizationId> transacting(Set<OrganizationId> ids, AsOf asOf) {
        return new HashSet<>(jdbc.sql("""
                        select organization
                        from organizations.enrolment
                        where organization in (:ids)
                          and kind in ('DIRECT_BILL', 'INDIRECT_PROVIDER')
                          and recorded_from <= :moment
                          and (recorded_until is null or :moment < recorded_until)
                        """)
                .param("ids", Rows.uuids(ids))
                .param("moment", Rows.parameter(asOf.moment()))
                .query((row, _) -> Rows.organization(row, "organization"))
                .list());
    }

    private static boolean isRegionOf(@Nullable Place place, ProgramRegion region) {
        return place != null && place.region().filter(region::equals).isPresent();
    }

    private static <T> Map.Entry<OrganizationId, Recorded<T>> entry(ResultSet row, T value) throws SQLException {
        return Map.entry(
                Rows.organization(row, "organization"),
                new Recorded<>(value, Rows.moment(row, "recorded_from"), Rows.optionalMoment(row, "recorded_until")));
    }

    private static <T> Map<OrganizationId, List<Recorded<T>>> byOrganization(
            List<Map.Entry<OrganizationId, Recorded<T>>> entries) {
        return entries.stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private record Place(OrganizationId id, CountryCode country, Optional<ProgramRegion> region) {}
}
