package org.entrepot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrepot.TestClock;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.Term;
import org.entrepot.verdict.Question;
import org.entrepot.verdict.Verdicts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions about the large world, half of them answered yes; the ids of any two worlds are the same for the same numbers. */
record VerdictQuestions(List<Question> all) {

    private static final int MOST_OF_A_KIND = 100;

    VerdictQuestions {
        all = List.copyOf(all);
    }

    static VerdictQuestions of(JdbcClient client, Verdicts verdicts) {
        var candidates = client.sql("""
                        select customer.partner, customer.id as customer, price.plan
                        from bench.customer customer
                        join lateral (
                            select price.plan
                            from bench.plan plan
                            join catalog.price price on price.plan = plan.id and price.market = customer.country
                            where plan.number % 13 = customer.number % 13
                            order by bench.chance(customer.number, plan.number)
                            limit 20) price on true
                        where customer.number <= 100
                        order by bench.chance(99, customer.number), price.plan
                        """)
                .query((row, _) -> question(
                        row.getObject("partner", UUID.class),
                        row.getObject("customer", UUID.class),
                        row.getObject("plan", UUID.class)))
                .list();
        var answers = verdicts.ask(candidates);
        var yes = new ArrayList<Question>();
        var no = new ArrayList<Question>();
        for (int i = 0; i < candidates.size(); i++) {
            (answers.get(i).isYes() ? yes : no).add(candidates.get(i));
        }
        var each = Math.min(MOST_OF_A_KIND, Math.min(yes.size(), no.size()));
        assertThat(each).as("questions of either kind").isGreaterThan(5);
        return new VerdictQuestions(
                Stream.concat(yes.stream().limit(each), no.stream().limit(each))
                        .sorted(java.util.Comparator.comparingInt(Question::hashCode))
                        .toList());
    }

    VerdictQuestions asOf(Instant moment) {
        return new VerdictQuestions(all.stream()
                .map(question -> new Question(
                        question.partner(),
                        question.reseller(),
                        question.customer(),
                        question.plan(),
                        question.operation(),
                        question.term(),
                        question.billingCycle(),
                        question.quantity(),
                        question.roles(),
                        question.subscription(),
                        moment))
                .toList());
    }

    List<String> bodies() {
        return all.stream().map(VerdictQuestions::body).toList();
    }

    private static Question question(UUID partner, UUID customer, UUID plan) {
        return Question.maySell(new OrganizationId(partner), new PlanId(plan), TestClock.START)
                .withCustomer(new OrganizationId(customer))
                .withTerm(Term.P1Y, BillingCycle.ANNUAL)
                .withQuantity(10)
                .askedBy(Set.of(Role.ADMIN_AGENT));
    }

    private static String body(Question question) {
        return """
                {"questions": [{"partner": "%s", "customer": "%s", "plan": "%s", "term": "P1Y", "billingCycle": "annual",
                 "quantity": 10, "roles": ["admin-agent"]}]}
                """.formatted(question.partner(), question.customer().orElseThrow(), question.plan());
    }
}
