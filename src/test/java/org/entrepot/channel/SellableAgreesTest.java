package org.entrepot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entrepot.EntrepotTest;
import org.entrepot.channel.SellableWorlds.World;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.verdict.Check;
import org.entrepot.verdict.CheckResult;
import org.entrepot.verdict.Question;
import org.entrepot.verdict.Verdict;
import org.entrepot.verdict.Verdicts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code channel.sellable} against the pure function, for every partner, plan and country of random worlds: 100 of them here,
 * 1,000 by {@code bin/bench differential}.
 */
@EntrepotTest
@Tag("P17")
@DisplayName("P17: the verdict in sets says what the verdict says")
class SellableAgreesTest {

    private static final int WORLDS = Integer.getInteger("entrepot.bench.worlds", 100);
    private static final int AT_ONCE = 50;
    private static final long SEED = 20260602;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Verdicts verdicts;

    SellableAgreesTest(JdbcClient jdbc, JdbcTemplate template, Verdicts verdicts) {
        this.jdbc = jdbc;
        this.template = template;
        this.verdicts = verdicts;
    }

    @Test
    void the_statement_is_what_the_checks_declare() {
        assertThat(statement().predicates()).containsExactlyEntriesOf(SellableStatement.declared());
        assertThat(SellableStatement.checks())
                .doesNotContain(Check.CUSTOMER_RELATIONSHIP)
                .hasSize(14);
    }

    @Test
    void in_random_worlds_they_agree_on_every_partner_plan_and_country() {
        var worlds = new SellableWorlds(SEED);
        var customers = customers(worlds);
        var yes = 0;
        for (int first = 0; first < WORLDS; first += AT_ONCE) {
            var some = worlds(worlds, first, Math.min(AT_ONCE, WORLDS - first));
            var said = compare(some, customers);
            assertThat(said.differences()).isEmpty();
            yes += said.yes();
        }
        assertThat(yes).as("triples that may be sold").isGreaterThan(WORLDS / 10);
    }

    @Test
    void a_fault_in_one_predicate_is_caught_and_named() {
        var worlds = new SellableWorlds(SEED + 1);
        var customers = customers(worlds);
        var some = worlds(worlds, 0, 60);
        assertThat(compare(some, customers).differences()).isEmpty();
        var right = source();
        for (var check : SellableStatement.checks()) {
            var line = SellableStatement.declared().get(check.code()) + ") -- " + check.code();
            assertThat(right).contains(line);
            replace(right.replace("(" + line, "(true) -- " + check.code()));
            assertThat(compare(some, customers).checks())
                    .as("without %s", check)
                    .containsExactly(check.code());
        }
        replace(right);
        assertThat(compare(some, customers).differences()).isEmpty();
    }

    @Test
    void a_fault_in_where_the_rows_come_from_is_caught() {
        var worlds = new SellableWorlds(SEED + 2);
        var customers = customers(worlds);
        var some = worlds(worlds, 0, 60);
        var right = source();
        for (var condition : List.of(
                "    and authorized.state <> 'ENDED'\n",
                "    and authorized.effective_from <= moment\n",
                " or authorized.expiry_blocked",
                "    and (authorized.wind_down_date is null or moment < authorized.wind_down_date)\n",
                "    and audience.option = 'SPECIFIC'\n")) {
            assertThat(right).contains(condition);
            replace(right.replace(condition, condition.startsWith(" or") ? "" : "\n"));
            assertThat(compare(some, customers).differences())
                    .as("without %s", condition)
                    .isNotEmpty();
        }
        replace(right);
    }

    private Map<String, OrganizationId> customers(SellableWorlds worlds) {
        jdbc.sql("delete from catalog.deployment_portal").update();
        worlds.portals();
        return worlds.customers();
    }

    private List<World> worlds(SellableWorlds worlds, int first, int number) {
        var made =
                IntStream.range(first, first + number).mapToObj(worlds::world).toList();
        worlds.insert(template);
        template.execute("analyze");
        return made;
    }

    /** @param yes how many triples may be sold */
    private record Comparison(List<String> differences, Set<String> checks, int yes) {}

    private record Triple(UUID plan, UUID partner, String country) {}

    private Comparison compare(List<World> worlds, Map<String, OrganizationId> customers) {
        var sold = sold(worlds);
        var predicates = predicates(worlds);
        var differences = new ArrayList<String>();
        var checks = new LinkedHashSet<String>();
        var yes = 0;
        for (var entry : truth(worlds, customers).entrySet()) {
            var triple = entry.getKey();
            var pure = entry.getValue();
            var row = predicates.get(triple);
            var faults = row == null ? Set.<String>of() : differing(pure, row);
            var isSold = sold.contains(triple);
            if (isSold != pure.values().stream().allMatch(passed -> passed) || !faults.isEmpty()) {
                differences.add(triple + " is " + (isSold ? "in" : "not in") + " the set, differing on " + faults);
                checks.addAll(faults);
            }
            yes += isSold ? 1 : 0;
        }
        return new Comparison(differences, checks, yes);
    }

    private static Set<String> differing(Map<String, Boolean> pure, Map<String, Boolean> row) {
        return pure.keySet().stream()
                .filter(check -> !pure.get(check).equals(row.get(check)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<Triple, Map<String, Boolean>> truth(List<World> worlds, Map<String, OrganizationId> customers) {
        var triples = new ArrayList<Triple>();
        var questions = new ArrayList<Question>();
        for (var world : worlds) {
            for (var plan : world.plans()) {
                for (var partner : world.partners()) {
                    customers.forEach((country, customer) -> {
                        triples.add(new Triple(plan.value(), partner.value(), country));
                        questions.add(Question.maySell(partner, plan, SellableWorlds.MOMENT)
                                .withCustomer(customer));
                    });
                }
            }
        }
        var answers = verdicts.ask(questions);
        var truth = new HashMap<Triple, Map<String, Boolean>>();
        for (int i = 0; i < triples.size(); i++) {
            truth.put(triples.get(i), passed(answers.get(i)));
        }
        return truth;
    }

    private static Map<String, Boolean> passed(Verdict verdict) {
        return SellableStatement.checks().stream()
                .collect(Collectors.toMap(
                        Check::code, check -> verdict.result(check).state() == CheckResult.State.PASSED));
    }

    private Set<Triple> sold(List<World> worlds) {
        var found = asked("""
                        select sellable.plan, sellable.partner, sellable.country
                        from unnest(cast(:plans as uuid[]), cast(:partners as uuid[])) as asked (plan, partner)
                        join channel.sellable(:moment) sellable using (plan, partner)
                        where sellable.country = any (:countries)
                        """, worlds).query((row, _) -> triple(row)).list();
        var set = new HashSet<>(found);
        assertThat(found).as("no row twice").hasSameSizeAs(set);
        return set;
    }

    private Map<Triple, Map<String, Boolean>> predicates(List<World> worlds) {
        var checks = SellableStatement.checks();
        var found = new HashMap<Triple, Map<String, Boolean>>();
        asked(statement().diagnosis(), worlds).query(row -> {
            var results = new HashMap<String, Boolean>();
            for (var check : checks) {
                results.put(check.code(), row.getBoolean(check.code()));
            }
            found.put(triple(row), results);
        });
        return found;
    }

    private JdbcClient.StatementSpec asked(String sql, List<World> worlds) {
        var plans = new ArrayList<String>();
        var partners = new ArrayList<String>();
        for (var world : worlds) {
            for (PlanId plan : world.plans()) {
                for (OrganizationId partner : world.partners()) {
                    plans.add(plan.toString());
                    partners.add(partner.toString());
                }
            }
        }
        return jdbc.sql(sql)
                .param("plans", plans.toArray(String[]::new))
                .param("partners", partners.toArray(String[]::new))
                .param("countries", SellableWorlds.COUNTRIES.toArray(String[]::new))
                .param("moment", SellableWorlds.MOMENT.atOffset(ZoneOffset.UTC));
    }

    private static Triple triple(ResultSet row) throws SQLException {
        return new Triple(
                row.getObject("plan", UUID.class), row.getObject("partner", UUID.class), row.getString("country"));
    }

    private SellableStatement statement() {
        return SellableStatement.read(source());
    }

    private String source() {
        return jdbc.sql("select prosrc from pg_proc where oid = cast('channel.sellable' as regproc)")
                .query(String.class)
                .single();
    }

    private void replace(String source) {
        template.execute("create or replace function channel.sellable(moment timestamptz)"
                + " returns table (offer uuid, plan uuid, partner uuid, country text)"
                + " language sql stable parallel safe as $$" + source + "$$");
    }
}
