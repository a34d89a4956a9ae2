package org.entrepot.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.verdict.spi.CatalogFacts;
import org.entrepot.verdict.spi.ChannelFacts;
import org.entrepot.verdict.spi.CustomerFacts;
import org.entrepot.verdict.spi.OrganizationFacts;
import org.entrepot.verdict.spi.PartnerFacts;
import org.entrepot.verdict.spi.PlanFacts;
import org.entrepot.verdict.spi.PriceKey;
import org.entrepot.verdict.spi.RelationshipFacts;
import org.entrepot.verdict.spi.SalesFacts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P17")
@DisplayName("P17: facts are gathered in batch")
class VerdictsTest {

    @Test
    void every_decided_case_has_the_same_verdict_when_its_facts_are_gathered() {
        CaseFile.rows("verdicts.csv").stream().map(VerdictCasesTest::world).forEach(world -> {
            var gathered = new Modules(world).verdicts().ask(world.question());

            assertThat(gathered).isEqualTo(world.verdict());
        });
    }

    @Test
    void many_questions_cost_as_many_calls_as_one() {
        var world = World.given("partner-kind=indirect-provider; reseller=R1");
        var one = new Modules(world);
        var many = new Modules(world);

        one.verdicts().ask(world.question());
        many.verdicts()
                .ask(IntStream.range(0, 50)
                        .mapToObj(quantity -> world.question().withQuantity(quantity + 1))
                        .toList());

        assertThat(one.calls).hasSize(5).doesNotHaveDuplicates();
        assertThat(many.calls).isEqualTo(one.calls);
    }

    @Test
    void the_answers_come_in_the_order_of_the_questions() {
        var world = World.usual();
        var questions = List.of(
                world.question().withQuantity(501),
                world.question(),
                world.asOf(World.NOW.plusSeconds(1)).question(),
                world.question().withQuantity(501));

        var verdicts = new Modules(world).verdicts().ask(questions);

        assertThat(verdicts).extracting(Verdict::question).isEqualTo(questions);
        assertThat(verdicts).extracting(Verdict::isYes).containsExactly(false, true, true, false);
    }

    @Test
    void a_question_that_leaves_things_out_asks_nobody_about_them() {
        var world = World.usual();
        var modules = new Modules(world);

        modules.verdicts().ask(Question.maySell(World.PARTNER, World.PLAN, World.NOW));

        assertThat(modules.calls).containsExactly("organizations", "catalog", "channel");
    }

    @Test
    void unknown_ids_and_no_questions_are_answered_too() {
        var modules = new Modules(World.usual());
        var stranger = OrganizationId.next();

        assertThatNoException()
                .isThrownBy(() -> modules.verdicts()
                        .ask(Question.maySell(stranger, PlanId.next(), World.NOW)
                                .withReseller(stranger)
                                .withCustomer(stranger)));
        assertThat(modules.verdicts().ask(List.of())).isEmpty();
    }

    /** The five modules, knowing one world and noting what they are asked. */
    private static final class Modules implements OrganizationFacts {

        private final Facts facts;
        private final List<String> calls = new ArrayList<>();

        private Modules(World world) {
            this.facts = world.facts();
        }

        private Verdicts verdicts() {
            return new Verdicts(this, this::links, this::plans, this::audiences, this::subscriptions);
        }

        @Override
        public OrganizationFacts.Known about(OrganizationFacts.Asked asked, AsOf asOf) {
            calls.add("organizations");
            var known = Stream.concat(
                    facts.partner().stream(), facts.reseller().map(Facts.Reseller::organization).stream());
            var customer = facts.customer();
            return new OrganizationFacts.Known(
                    known.filter(partner -> asked.partners().contains(partner.id()))
                            .collect(Collectors.toMap(PartnerFacts::id, Function.identity())),
                    customer.map(Facts.Customer::organization).stream()
                            .filter(organization -> asked.customers().contains(organization.id()))
                            .collect(Collectors.toMap(CustomerFacts::id, Function.identity())),
                    having(
                            asked.pairs(),
                            customer.map(Facts.Customer::affiliated).orElse(false)));
        }

        @Override
        public Map<CountryCode, ProgramRegion> regions(AsOf asOf) {
            calls.add("regions");
            return Map.of(new CountryCode("DE"), new ProgramRegion("EUROPE"));
        }

        private RelationshipFacts.Known links(RelationshipFacts.Asked asked, AsOf asOf) {
            calls.add("relationships");
            return new RelationshipFacts.Known(
                    each(asked.partnerships(), facts.reseller().map(Facts.Reseller::partnership)),
                    each(asked.relationships(), facts.customer().map(Facts.Customer::relationship)),
                    each(asked.agreements(), facts.customer().map(Facts.Customer::agreement)));
        }

        private CatalogFacts.Known plans(Set<PlanId> plans, Set<PriceKey> prices, AsOf asOf) {
            calls.add("catalog");
            return new CatalogFacts.Known(
                    facts.plan().stream()
                            .filter(plan -> plans.contains(plan.plan()))
                            .collect(Collectors.toMap(PlanFacts::plan, Function.identity())),
                    having(prices, facts.priceOffered()));
        }

        private ChannelFacts.Known audiences(
                Set<ChannelFacts.Key> keys, Set<ChannelFacts.Assortment> assortments, AsOf asOf) {
            calls.add("channel");
            return new ChannelFacts.Known(
                    each(keys, Optional.of(facts.audience())),
                    having(
                            assortments,
                            facts.reseller().map(Facts.Reseller::keptFromIt).orElse(false)));
        }

        private SalesFacts.Known subscriptions(Set<SalesFacts.Holding> holdings, Set<SubscriptionId> ids, AsOf asOf) {
            calls.add("sales");
            return new SalesFacts.Known(
                    each(holdings, facts.customer().map(Facts.Customer::holdings)), each(ids, facts.subscription()));
        }

        private static <K> Set<K> having(Set<K> keys, boolean all) {
            return all ? keys : Set.of();
        }

        private static <K, V> Map<K, V> each(Set<K> keys, Optional<V> answer) {
            var answers = new HashMap<K, V>();
            keys.forEach(key -> answer.ifPresent(value -> answers.put(key, value)));
            return answers;
        }
    }
}
