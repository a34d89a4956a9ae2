package org.entrepot.support.persistence;

import static java.util.stream.Collectors.toMap;
import static org.entrepot.support.persistence.Columns.moment;
import static org.entrepot.support.persistence.Columns.time;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.support.domain.Profiles;
import org.entrepot.support.domain.SupportProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProfiles implements Profiles {

    private final JdbcClient jdbc;

    JdbcProfiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<OrganizationId, SupportProfile> of(Collection<OrganizationId> organizations, AsOf asOf) {
        return jdbc
                .sql("""
                    select organization, email, phone, website, languages, zone, week, closed_on, response_minutes,
                        escalation
                    from support.profile
                    where organization = any (cast(:organizations as uuid[])) and recorded_from <= :moment
                      and (recorded_until is null or :moment < recorded_until)
                    """)
                .param("organizations", Columns.ids(organizations))
                .param("moment", time(asOf.moment()))
                .query((row, _) -> Map.entry(
                        Columns.organization(row, "organization"),
                        new SupportProfile(
                                row.getString("email"),
                                row.getString("phone"),
                                row.getString("website"),
                                ServiceColumns.read(row))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void describe(Actor by, SupportProfile profile, Instant at) {
        Columns.lock(jdbc, "profile", by.organization());
        var from = jdbc.sql("""
                        update support.profile
                        set recorded_until = greatest(:at, recorded_from + interval '1 microsecond')
                        where organization = :organization and recorded_until is null
                        returning recorded_until
                        """)
                .param("at", time(at))
                .param("organization", by.organization().value())
                .query((row, _) -> moment(row, "recorded_until"))
                .optional()
                .orElse(at);
        ServiceColumns.bind(jdbc.sql("""
                        insert into support.profile (
                            organization, email, phone, website, languages, zone, week, closed_on, response_minutes,
                            escalation, recorded_by, recorded_by_name, recorded_from)
                        values (:organization, :email, :phone, :website, :languages, :zone, :week, :closedOn, :responses,
                            :escalation, :by, :byName, :from)
                        """), profile.service())
                .param("organization", by.organization().value())
                .param("email", profile.email())
                .param("phone", profile.phone())
                .param("website", profile.website())
                .param("by", by.user().value())
                .param("byName", by.name())
                .param("from", time(from))
                .update();
    }
}
