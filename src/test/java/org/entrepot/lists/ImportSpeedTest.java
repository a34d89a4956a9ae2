package org.entrepot.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.lists.application.ApplyImport;
import org.entrepot.lists.application.ReadPartnerList;
import org.entrepot.lists.domain.PartnerImport.Target;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Dry run and apply of a list against a bare COPY and merge into the same table with the same keys, constraints and
 * history columns, one after the other in one run. Runs by {@code -Dentrepot.bench.import=<rows>} only.
 */
@Tag("alone")
@EntrepotTest
@EnabledIfSystemProperty(named = "entrepot.bench.import", matches = "[0-9]+")
@DisplayName("An import takes at most three times a bare COPY and merge")
class ImportSpeedTest {

    private static final int ROWS = Integer.getInteger("entrepot.bench.import", 1_000_000);
    private static final double MOST = 3.0;

    private final AudienceFixture audiences;
    private final ReadPartnerList lists;
    private final ApplyImport imports;
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    ImportSpeedTest(
            AudienceFixture audiences,
            ReadPartnerList lists,
            ApplyImport imports,
            DataSource dataSource,
            JdbcClient jdbc) {
        this.audiences = audiences;
        this.lists = lists;
        this.imports = imports;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    @Test
    void dry_run_and_apply_together() throws Exception {
        partners();
        var file = file();
        var bare = bare(audiences.published(AudienceOption.SPECIFIC), file);
        var offer = audiences.published(AudienceOption.SPECIFIC);
        var started = System.nanoTime();
        var plan = lists.read(
                        offer.publisher(),
                        offer.id(),
                        new ReadPartnerList.Command(Target.LIVE, false, "bench.csv", file.length),
                        new ByteArrayInputStream(file))
                .orElseThrow();
        var read = Duration.ofNanos(System.nanoTime() - started);
        var applied = imports.apply(offer.publisher(), offer.id(), plan.id()).orElseThrow();
        var ours = Duration.ofNanos(System.nanoTime() - started);
        assertThat(applied.added()).isEqualTo(ROWS);
        var ratio = (double) ours.toNanos() / bare.toNanos();
        Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(
                Path.of("target", "bench", "import.txt"),
                String.format(
                        Locale.ROOT,
                        "import of %,d rows: bare COPY and merge %.1f s, dry run %.1f s, dry run and apply %.1f s, ratio %.2f"
                                + " (goal <= 3.00)%n",
                        ROWS,
                        seconds(bare),
                        seconds(read),
                        seconds(ours),
                        ratio));
        assertThat(ratio).isLessThanOrEqualTo(MOST);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private byte[] file() {
        var text = new StringBuilder("Tenant ID,Name,Country\r\n");
        jdbc.sql("select id, name from organizations.organization where domain like 'bench-%' order by domain")
                .query(row -> {
                    text.append(row.getString("id"))
                            .append(',')
                            .append(row.getString("name"))
                            .append(",DE\r\n");
                });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Duration bare(OfferFixture.Made offer, byte[] file) throws SQLException, java.io.IOException {
        var started = System.nanoTime();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "create temporary table bare (id uuid, name text, country text) on commit drop");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare from stdin (format csv, header)", new ByteArrayInputStream(file));
            execute(connection, """
                    insert into channel.authorization (
                        id, authorization_id, offer_id, partner_id, state, origin, effective_from, expiry_blocked,
                        onward, granted_at, granted_by, change_id, recorded_from)
                    select gen_random_uuid(), gen_random_uuid(), '%1$s', bare.id, 'GRANTED', 'SELECTED', '%2$s', false,
                        'ALL', '%2$s', '%1$s',
                        (select id from channel.audience_change where offer_id = '%1$s' limit 1), '%2$s'
                    from bare
                    where not exists (
                        select from channel.authorization present
                        where present.offer_id = '%1$s' and present.partner_id = bare.id
                            and present.recorded_until is null)
                    """.formatted(offer.id(), TestClock.START));
            connection.commit();
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void partners() {
        var at = TestClock.START.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into organizations.organization
                            (id, domain, name, name_key, name_grams, listed, created_at, version)
                        select gen_random_uuid(), 'bench-' || n || '.example', 'Bench ' || n, 'bench ' || n, '{}', false, :at, 1
                        from generate_series(1, :rows) n
                        """).param("at", at).param("rows", ROWS).update();
        jdbc.sql("""
                        insert into organizations.enrolment (organization, kind, recorded_by, recorded_from)
                        select id, 'DIRECT_BILL', id, :at from organizations.organization where domain like 'bench-%'
                        """).param("at", at).update();
        jdbc.sql("""
                        insert into organizations.organization_country (organization, country, recorded_from)
                        select id, 'DE', :at from organizations.organization where domain like 'bench-%'
                        """).param("at", at).update();
        jdbc.sql("analyze organizations.organization").update();
        jdbc.sql("analyze organizations.organization_country").update();
        jdbc.sql("analyze organizations.enrolment").update();
    }
}
