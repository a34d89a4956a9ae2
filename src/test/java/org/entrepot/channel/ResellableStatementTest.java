package org.entrepot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.entrepot.EntrepotTest;
import org.entrepot.verdict.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntrepotTest
@Tag("P15")
class ResellableStatementTest {

    private static final List<Check> BESIDE = List.of(
            Check.NOT_WINDING_DOWN,
            Check.REGION_CONTAINS_CUSTOMER_COUNTRY,
            Check.PLAN_MARKET_CONTAINS_CUSTOMER_COUNTRY,
            Check.AUTHORIZATION_COVERS_MARKET,
            Check.CAN_BE_BOUGHT_HERE);

    private final JdbcClient jdbc;

    ResellableStatementTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    @DisplayName(
            "P15: who counts as authorized is decided by the checks of the verdict, without those beside the publisher's trust")
    void the_statement_is_what_the_checks_declare() {
        var declared = new LinkedHashMap<>(SellableStatement.declared());
        BESIDE.forEach(check -> declared.remove(check.code()));

        var statement = SellableStatement.read(source("channel.resellable"));

        assertThat(statement.predicates()).containsExactlyEntriesOf(declared);
        assertThat(statement.rows()
                        + "\njoin organizations.country_placement country on country.recorded_until is null")
                .isEqualTo(SellableStatement.read(source("channel.sellable")).rows());
    }

    private String source(String function) {
        return jdbc.sql("select prosrc from pg_proc where oid = cast(:name as regproc)")
                .param("name", function)
                .query(String.class)
                .single();
    }
}
