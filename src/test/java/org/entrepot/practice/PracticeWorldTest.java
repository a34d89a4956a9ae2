package org.entrepot.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntrepotTest
class PracticeWorldTest {

    private final PracticeWorld world;
    private final TestClock clock;
    private final JdbcClient jdbc;

    PracticeWorldTest(PracticeWorld world, TestClock clock, JdbcClient jdbc) {
        this.world = world;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void load() {
        world.load();
    }

    @Test
    void it_is_loaded_once_and_opens_at_a_fixed_instant() {
        assertThat(world.load()).isFalse();
        assertThat(clock.now()).isEqualTo(Instant.parse("2026-06-01T09:00:00Z"));
    }

    @Test
    void it_has_everybody_the_tutorial_speaks_of() {
        assertThat(enrolled("PUBLISHER")).isEqualTo(5);
        assertThat(enrolled("DIRECT_BILL")).isEqualTo(8);
        assertThat(enrolled("INDIRECT_PROVIDER")).isEqualTo(4);
        assertThat(enrolled("INDIRECT_RESELLER")).isEqualTo(8);
        assertThat(enrolled("CUSTOMER")).isEqualTo(40);
        assertThat(count("select count(*) from catalog.offer")).isEqualTo(25);
        assertThat(count("select count(distinct type) from catalog.offer")).isGreaterThanOrEqualTo(7);
    }

    @Test
    void every_audience_option_is_live_somewhere() {
        assertThat(count("""
                select count(distinct option) from channel.audience_option
                where recorded_until is null and option <> 'NOT_SET'
                """)).isEqualTo(3);
    }

    @Test
    void somebody_is_restricted_and_somebody_has_not_signed() {
        assertThat(count("""
                select count(*) from organizations.program_status
                where recorded_until is null and status = 'RESTRICTED'
                """)).isEqualTo(1);
        assertThat(count("""
                select count(*) from organizations.organization partner
                where partner.domain = 'southerncurrent.example'
                  and not exists (select 1 from organizations.partner_agreement agreement
                                  where agreement.organization = partner.id)
                """)).isEqualTo(1);
    }

    private int enrolled(String kind) {
        return jdbc.sql("select count(*) from organizations.enrolment where kind = :kind and recorded_until is null")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
