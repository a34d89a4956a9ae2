package org.entrepot.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entrepot.kernel.Operation;
import org.entrepot.verdict.Verdict.Answer;
import org.entrepot.verdict.spi.AudienceFacts;

/** What holds in every world: those of the decided cases, mixed two by two, for every operation. */
@Label("P17: what holds of every verdict")
class VerdictPropertiesTest {

    @Property
    void all_checks_are_always_listed_in_the_published_order(@ForAll("worlds") World world) {
        assertThat(world.verdict().results().stream().map(CheckResult::check)).containsExactly(Check.values());
    }

    @Property
    void a_failed_check_wins_over_an_open_one(@ForAll("worlds") World world) {
        var verdict = world.verdict();

        var expected = !verdict.failing().isEmpty() ? Answer.NO : verdict.open().isEmpty() ? Answer.YES : Answer.OPEN;
        assertThat(verdict.answer()).isEqualTo(expected);
        assertThat(verdict.reason()).isEqualTo(verdict.failing().stream().findFirst());
    }

    @Property
    void the_same_question_with_the_same_facts_has_the_same_answer(@ForAll("worlds") World world) {
        assertThat(Verdict.of(world.question(), world.facts())).isEqualTo(world.verdict());
    }

    @Property
    void what_is_not_asked_for_the_operation_never_fails(@ForAll("worlds") World world) {
        assertThat(world.verdict().results())
                .filteredOn(result -> !result.check().isAskedFor(world.operation()))
                .allMatch(result -> !result.isFailed() && !result.isOpen() && !result.isAsked());
    }

    @Property
    void not_knowing_something_never_makes_it_a_yes(
            @ForAll("worlds") World world, @ForAll("losses") UnaryOperator<Facts> loss) {
        var before = world.verdict().answer();
        var after = Verdict.of(world.question(), loss.apply(world.facts())).answer();

        if (before != Answer.YES) {
            assertThat(after).isNotEqualTo(Answer.YES);
        }
    }

    @Property
    void leaving_something_out_of_the_question_never_makes_it_a_yes(
            @ForAll("worlds") World world, @ForAll("omissions") String omitted) {
        var before = world.verdict().answer();
        var after = (omitted.equals("customer") ? world.with("customer", "none") : world.with(omitted, "unknown"))
                .verdict()
                .answer();

        if (before != Answer.YES) {
            assertThat(after).isNotEqualTo(Answer.YES);
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        var given = CaseFile.rows("verdicts.csv").stream()
                .map(VerdictCasesTest::world)
                .toList();
        return Arbitraries.of(given)
                .flatMap(one -> Arbitraries.of(given)
                        .flatMap(other -> Arbitraries.of(Operation.values())
                                .map(operation -> new World(mixed(one, other), operation, one.moment()))));
    }

    private static Map<String, String> mixed(World one, World other) {
        var both = new HashMap<>(one.differences());
        both.putAll(other.differences());
        if (both.containsKey("option-before")) {
            both.putIfAbsent("option-changed", "2026-04-01T00:00:00Z");
        }
        return both;
    }

    @Provide
    Arbitrary<String> omissions() {
        return Arbitraries.of("customer", "term", "quantity", "actor-roles");
    }

    @Provide
    Arbitrary<UnaryOperator<Facts>> losses() {
        return Arbitraries.of(Stream.<UnaryOperator<Facts>>of(
                        facts -> new Facts(
                                Optional.empty(),
                                facts.audience(),
                                facts.partner(),
                                facts.reseller(),
                                facts.customer(),
                                facts.priceOffered(),
                                facts.subscription()),
                        facts -> new Facts(
                                facts.plan(),
                                new AudienceFacts(List.of(), List.of()),
                                facts.partner(),
                                facts.reseller(),
                                facts.customer(),
                                facts.priceOffered(),
                                facts.subscription()),
                        facts -> new Facts(
                                facts.plan(),
                                facts.audience(),
                                Optional.empty(),
                                facts.reseller(),
                                facts.customer(),
                                facts.priceOffered(),
                                facts.subscription()),
                        facts -> new Facts(
                                facts.plan(),
                                facts.audience(),
                                facts.partner(),
                                Optional.empty(),
                                facts.customer(),
                                facts.priceOffered(),
                                facts.subscription()),
                        facts -> new Facts(
                                facts.plan(),
                                facts.audience(),
                                facts.partner(),
                                facts.reseller(),
                                Optional.empty(),
                                facts.priceOffered(),
                                facts.subscription()),
                        facts -> new Facts(
                                facts.plan(),
                                facts.audience(),
                                facts.partner(),
                                facts.reseller(),
                                facts.customer(),
                                false,
                                facts.subscription()),
                        facts -> new Facts(
                                facts.plan(),
                                facts.audience(),
                                facts.partner(),
                                facts.reseller(),
                                facts.customer(),
                                facts.priceOffered(),
                                Optional.empty()))
                .toList());
    }
}
