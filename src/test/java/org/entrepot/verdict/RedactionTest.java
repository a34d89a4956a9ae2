package org.entrepot.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.kernel.Operation;
import org.entrepot.verdict.RedactedVerdict.Hidden;
import org.entrepot.verdict.RedactedVerdict.Sight;
import org.entrepot.verdict.RedactedVerdict.Visible;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("P17")
@DisplayName("P17: what a viewer sees of a verdict")
class RedactionTest {

    @TestFactory
    Stream<DynamicTest> every_decided_cell() {
        return CaseFile.rows("redaction.csv").stream()
                .map(row -> dynamicTest(
                        "%s %s, %s: %s".formatted(row.get("id"), row.get("viewer"), row.get("check"), row.get("note")),
                        () -> assertThat(shown(row.get("viewer"), row.get("check")))
                                .isEqualTo(row.get("shown"))));
    }

    private static String shown(String viewer, String code) {
        var check = Stream.of(Check.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return sight(World.usual().verdict().redactedFor(Viewers.named(viewer)), check) instanceof Hidden
                ? "depends"
                : "visible";
    }

    @Test
    void the_state_is_hidden_with_the_fact_and_the_answer_stays() {
        var authorized = World.usual().verdict().redactedFor(new Viewer.Customer());
        var refused = World.given("auth=none").verdict().redactedFor(new Viewer.Customer());

        assertThat(refused.checks()).isEqualTo(authorized.checks());
        assertThat(authorized.answer()).isEqualTo(Verdict.Answer.YES);
        assertThat(refused.answer()).isEqualTo(Verdict.Answer.NO);
    }

    @Test
    void all_thirty_stay_in_their_order() {
        Viewers.BY_NAME
                .values()
                .forEach(viewer -> assertThat(World.usual().verdict().redactedFor(viewer).checks().stream()
                                .map(Sight::check))
                        .containsExactly(Check.values()));
    }

    @Test
    void a_hidden_reason_is_not_named() {
        var redacted = World.given("auth=none").verdict().redactedFor(new Viewer.Customer());

        assertThat(redacted.reason()).isEmpty();
    }

    @Test
    void the_first_visible_failure_is_the_reason_whatever_is_hidden_before_it() {
        var redacted = World.given("auth=none; customer-agreement=no").verdict().redactedFor(new Viewer.Customer());

        assertThat(redacted.reason().map(CheckResult::check)).contains(Check.CUSTOMER_AGREEMENT_ACCEPTED);
    }

    @Test
    void an_open_answer_names_the_first_visible_open_check() {
        var verdict = World.given("customer=none; quantity=unknown").verdict();

        assertThat(verdict.redactedFor(new Viewer.Publisher()).reason().map(CheckResult::check))
                .contains(Check.PLAN_MARKET_CONTAINS_CUSTOMER_COUNTRY);
        assertThat(World.given("actor-roles=unknown")
                        .verdict()
                        .redactedFor(new Viewer.Publisher())
                        .reason())
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_yes_has_no_reason() {
        assertThat(World.usual().verdict().redactedFor(new Viewer.Operator()).reason())
                .isEmpty();
    }

    @Test
    void the_operator_sees_the_verdict_as_it_is() {
        var verdict = World.given("auth=none").verdict();

        assertThat(verdict.redactedFor(new Viewer.Operator()).checks())
                .isEqualTo(verdict.results().stream().map(Visible::new).toList());
    }

    @Test
    void a_partner_is_related_to_whom_the_verdict_says() {
        var without = World.given("relationship=no").verdict();
        var unlinked = World.given("partner-kind=indirect-provider; reseller=R1; reseller-linked=no")
                .verdict();
        var nobodyChosen = World.given("customer=none").verdict();

        assertThat(Viewer.Partner.of(without)).isEqualTo(new Viewer.Partner(false, true));
        assertThat(Viewer.Partner.of(unlinked)).isEqualTo(new Viewer.Partner(true, false));
        assertThat(Viewer.Partner.of(nobodyChosen)).isEqualTo(new Viewer.Partner(true, true));
    }

    @Test
    void a_stranger_learns_nothing_about_a_customer_by_asking() {
        for (var operation : Operation.values()) {
            var plain = World.given("relationship=no").on(operation);
            var sights = List.of(
                            plain,
                            plain.with("customer-country", "US"),
                            plain.with("customer-agreement", "no"),
                            plain.with("affiliated", "yes"),
                            plain.with("subscription", "suspended"))
                    .stream()
                    .map(World::verdict)
                    .map(verdict ->
                            verdict.redactedFor(Viewer.Partner.of(verdict)).checks())
                    .distinct();
            assertThat(sights).hasSize(1);
        }
    }

    private static Sight sight(RedactedVerdict verdict, Check check) {
        return verdict.checks().stream()
                .filter(one -> one.check() == check)
                .findFirst()
                .orElseThrow();
    }
}
