package org.entrepot.discovery.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.discovery.DiscoveryRefusal;
import org.entrepot.discovery.application.AnswerQuestions;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Operation;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.Term;
import org.entrepot.site.SiteRefusal;
import org.entrepot.verdict.Question;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the verdict, as the API takes them.
 *
 * @param questions one to a hundred
 */
record VerdictRequest(@Nullable List<QuestionBody> questions) {

    /**
     * One question; what is left out makes the checks that need it open, never passed.
     *
     * @param partner id of the transacting partner
     * @param reseller id of the indirect reseller taking part
     * @param customer id of the customer
     * @param plan id of the plan
     * @param operation {@code sell} (when left out), {@code renew}, {@code change-quantity}, {@code change-plan},
     *     {@code reactivate} or {@code move}
     * @param term {@code P1M}, {@code P1Y} or {@code P3Y}
     * @param billingCycle {@code monthly}, {@code annual}, {@code one-time} or {@code none}
     * @param quantity wanted
     * @param roles of the acting user; the caller's own when left out and the caller acts for the partner
     * @param subscription id of the subscription concerned, for everything but a sale
     * @param asOf the moment, ISO 8601; now when left out
     */
    record QuestionBody(
            @Nullable String partner,
            @Nullable String reseller,
            @Nullable String customer,
            @Nullable String plan,
            @Nullable String operation,
            @Nullable String term,
            @Nullable String billingCycle,
            @Nullable Integer quantity,
            @Nullable List<String> roles,
            @Nullable String subscription,
            @Nullable String asOf) {}

    /** Every malformed field of every question at once. */
    Outcome<List<Question>> questions(Actor caller, Instant now) {
        if (questions == null || questions.isEmpty()) {
            return Outcome.refused(org.entrepot.kernel.Problem.at("questions", SiteRefusal.FIELD_REQUIRED));
        }
        if (questions.size() > AnswerQuestions.MOST) {
            return Outcome.refused(org.entrepot.kernel.Problem.at(
                    "questions", DiscoveryRefusal.TOO_MANY_QUESTIONS, String.valueOf(AnswerQuestions.MOST)));
        }
        var problems = new Problems();
        var read = new ArrayList<Question>();
        for (var i = 0; i < questions.size(); i++) {
            problems.at("questions[" + i + "]", read(questions.get(i), caller, now))
                    .ifPresent(read::add);
        }
        return problems.orElse(() -> List.copyOf(read));
    }

    private static Outcome<Question> read(QuestionBody body, Actor caller, Instant now) {
        var problems = new Problems();
        problems.addIf(text(body.partner()).isBlank(), "partner", SiteRefusal.FIELD_REQUIRED);
        problems.addIf(text(body.plan()).isBlank(), "plan", SiteRefusal.FIELD_REQUIRED);
        var partner = problems.atOptional(
                "partner", text(body.partner()), () -> id(OrganizationId.parse(text(body.partner()))));
        var reseller = problems.atOptional(
                "reseller", text(body.reseller()), () -> id(OrganizationId.parse(text(body.reseller()))));
        var customer = problems.atOptional(
                "customer", text(body.customer()), () -> id(OrganizationId.parse(text(body.customer()))));
        var plan = problems.atOptional("plan", text(body.plan()), () -> id(PlanId.parse(text(body.plan()))));
        var operation = problems.atOptional(
                "operation", text(body.operation()), () -> constant(Operation.class, text(body.operation())));
        var term = problems.atOptional("term", text(body.term()), () -> constant(Term.class, text(body.term())));
        var cycle = problems.atOptional(
                "billingCycle",
                text(body.billingCycle()),
                () -> constant(BillingCycle.class, text(body.billingCycle())));
        var subscription = problems.atOptional(
                "subscription", text(body.subscription()), () -> id(SubscriptionId.parse(text(body.subscription()))));
        var moment = problems.atOptional("asOf", text(body.asOf()), () -> moment(text(body.asOf())));
        var roles = Optional.ofNullable(body.roles()).flatMap(codes -> problems.at("roles", roles(codes)));
        return problems.orElse(() -> new Question(
                partner.orElseThrow(),
                reseller,
                customer,
                plan.orElseThrow(),
                operation.orElse(Operation.SELL),
                term,
                cycle,
                Optional.ofNullable(body.quantity()),
                roles.or(() -> partner.filter(caller::worksFor).map(_ -> caller.roles())),
                subscription,
                moment.orElse(now)));
    }

    private static Outcome<Set<Role>> roles(List<String> codes) {
        var problems = new Problems();
        var roles = codes.stream()
                .flatMap(code -> problems.at("", constant(Role.class, text(code))).stream())
                .collect(Collectors.toSet());
        return problems.orElse(() -> roles);
    }

    private static Outcome<Instant> moment(String text) {
        try {
            return Outcome.done(java.time.OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return Outcome.refused(DiscoveryRefusal.MALFORMED_MOMENT);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static <T> Outcome<T> id(Optional<T> parsed) {
        return parsed.map(Outcome::done).orElseGet(() -> Outcome.refused(SiteRefusal.MALFORMED_ID));
    }

    private static <E extends Enum<E>> Outcome<E> constant(Class<E> type, String code) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equalsIgnoreCase(code)) {
                return Outcome.done(constant);
            }
        }
        return Outcome.refused(InputRefusal.CHOICE_UNKNOWN);
    }
}
