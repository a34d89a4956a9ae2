package org.entrepot.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("alone")
@EntrepotTest
@Tag("R87")
class PartnerDirectorySpeedTest {

    private static final Duration BOUND = Duration.ofMillis(50);

    private final PartnerDirectory directory;
    private final JdbcClient jdbc;

    PartnerDirectorySpeedTest(PartnerDirectory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void a_hundred_thousand_partners() {
        if (jdbc.sql("select count(*) from organizations.organization")
                        .query(Long.class)
                        .single()
                > 1_000) {
            return;
        }
        var index = jdbc.sql("select pg_get_indexdef(cast('organizations.organization_search' as regclass))")
                .query(String.class)
                .single();
        jdbc.sql("drop index organizations.organization_search").update();
        jdbc.sql("""
                        insert into organizations.organization (id, domain, name, name_key, name_grams, search_terms,
                            selectable, listed, created_at, version)
                        select seeded.id, 'p' || seeded.number || '.example', seeded.name, seeded.name, seeded.grams,
                               seeded.grams || array['k:DIRECT_BILL', 't:selectable',
                                   'c:' || (array['DE', 'FR', 'JP', 'KR', 'TR'])[1 + seeded.number % 5],
                                   'a:CLOUD_PLATFORM:' || case when seeded.number % 100 = 0 then 'GOLD' else 'SILVER' end,
                                   's:' || case when seeded.number % 1000 = 0 then 'rare' else 'common' end],
                               true, false, timestamptz '2026-01-01 00:00:00+00', 1
                        from (
                            select numbered.id, numbered.number, numbered.name,
                                   array(select distinct 'n:' || substr(numbered.name, at, width)
                                         from generate_series(1, length(numbered.name)) as at,
                                              generate_series(1, 2) as width
                                         where at + width - 1 <= length(numbered.name)) as grams
                            from (
                                select gen_random_uuid() as id, number,
                                       'partner ' || substr(md5(cast(number as text)), 1, 8)
                                           || case when number % 3 = 0 then ' holding' else ' gmbh' end as name
                                from generate_series(1, 100000) as number) as numbered) as seeded
                        """).update();
        jdbc.sql("""
                        insert into organizations.organization_country (organization, country, recorded_from)
                        select id, 'DE', created_at from organizations.organization
                        """).update();
        jdbc.sql(index).update();
        jdbc.sql("analyze organizations.organization").update();
        jdbc.sql("analyze organizations.organization_country").update();
    }

    @Test
    @DisplayName("R87 R88: 100,000 partners answer as fast as 100, whatever is asked")
    void every_search_is_fast() {
        var hash = jdbc.sql("select substr(name, 9, 6) from organizations.organization order by id limit 1")
                .query(String.class)
                .single();
        List.of(
                        search("", Set.of(), Set.of(), Set.of()),
                        search("a", Set.of(), Set.of(), Set.of()),
                        search("partner", Set.of(), Set.of(), Set.of()),
                        search("holding", Set.of("DE"), Set.of(), Set.of()),
                        search(hash, Set.of(), Set.of(), Set.of()),
                        search(hash, Set.of("DE", "FR", "JP"), Set.of(), Set.of("common")),
                        search("partner", Set.of(), Set.of("cloud-platform:gold"), Set.of("rare")),
                        search("nobody is called that", Set.of(), Set.of(), Set.of()))
                .forEach(search -> assertThat(median(search)).as("%s", search).isLessThan(BOUND));
    }

    @Test
    @DisplayName("R87: a search never reads the whole table")
    void no_search_scans_the_table() {
        var plan = String.join("\n", jdbc.sql("""
                        explain select id, name_key
                        from organizations.organization
                        where selectable
                          and search_terms @> array['n:3f', 'n:f7', 'n:7a']
                          and strpos(name_key, '3f7a') > 0
                          and search_terms && array['c:DE']
                          and search_terms && array['t:selectable']
                        order by name_key, id
                        limit 26
                        """).query(String.class).list());
        assertThat(plan).doesNotContain("Seq Scan").contains("organization_search");
    }

    private Duration median(PartnerDirectory.Search search) {
        directory.search(search, PageRequest.first());
        var times = IntStream.range(0, 9)
                .mapToLong(_ -> {
                    var start = System.nanoTime();
                    directory.search(search, PageRequest.first());
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        return Duration.ofNanos(times[4]);
    }

    private static PartnerDirectory.Search search(
            String text, Set<String> countries, Set<String> awards, Set<String> skills) {
        return new PartnerDirectory.Search(
                text,
                Set.copyOf(countries.stream().map(CountryCode::new).toList()),
                Set.copyOf(awards.stream()
                        .map(code -> Competency.Award.parse(code).orElseThrow())
                        .toList()),
                skills);
    }
}
