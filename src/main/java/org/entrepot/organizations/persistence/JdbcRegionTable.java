package org.entrepot.organizations.persistence;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.CountryCode;
import org.entrepot.organizations.domain.RegionTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A move of a country is a new row, so that a verdict of yesterday still sees yesterday's table. */
@Repository
class JdbcRegionTable implements RegionTable {

    private final JdbcClient jdbc;

    JdbcRegionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void place(CountryCode country, Optional<Placement> placement, Instant now) {
        jdbc.sql("""
                        update organizations.country_placement
                        set recorded_until = greatest(:now, recorded_from + interval '1 microsecond')
                        where country = :country and recorded_until is null
                        """)
                .param("country", country.value())
                .param("now", Rows.parameter(now))
                .update();
        jdbc.sql("""
                        insert into organizations.country_placement (country, region, currency, recorded_from)
                        select :country, nullif(:region, ''), nullif(:currency, ''), greatest(:now, max(recorded_until))
                        from organizations.country_placement
                        where country = :country
                        """)
                .param("country", country.value())
                .param("region", placement.map(where -> where.region().key()).orElse(""))
                .param(
                        "currency",
                        placement
                                .map(where -> where.currency().getCurrencyCode())
                                .orElse(""))
                .param("now", Rows.parameter(now))
                .update();
    }
}
