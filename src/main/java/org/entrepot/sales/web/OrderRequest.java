package org.entrepot.sales.web;

import java.util.Locale;
import java.util.Optional;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.Term;
import org.entrepot.sales.Wish;
import org.entrepot.site.SiteRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What to order, as the API takes it.
 *
 * @param customer id of the customer
 * @param reseller id of the indirect reseller taking part; left out without one
 * @param plan id of the plan
 * @param term {@code P1M}, {@code P1Y} or {@code P3Y}; left out for usage-based plans
 * @param billingCycle {@code monthly}, {@code annual} or {@code one-time}; left out for usage-based plans
 * @param quantity number of licences; left out for usage-based plans
 */
record OrderRequest(
        @Nullable String customer,
        @Nullable String reseller,
        @Nullable String plan,
        @Nullable String term,
        @Nullable String billingCycle,
        @Nullable Integer quantity) {

    /** Every malformed field at once. */
    Outcome<Wish> wish() {
        var problems = new Problems();
        problems.addIf(blank(customer), "customer", SiteRefusal.FIELD_REQUIRED);
        problems.addIf(blank(plan), "plan", SiteRefusal.FIELD_REQUIRED);
        var buyer = problems.atOptional("customer", text(customer), () -> id(OrganizationId.parse(text(customer))));
        var through = problems.atOptional("reseller", text(reseller), () -> id(OrganizationId.parse(text(reseller))));
        var wanted = problems.atOptional("plan", text(plan), () -> id(PlanId.parse(text(plan))));
        var length = problems.atOptional("term", text(term), () -> constant(Term.class, text(term)));
        var cycle = problems.atOptional(
                "billingCycle", text(billingCycle), () -> constant(BillingCycle.class, text(billingCycle)));
        var number = Optional.ofNullable(quantity);
        problems.addIf(number.filter(some -> some <= 0).isPresent(), "quantity", InputRefusal.QUANTITY_NOT_POSITIVE);
        return problems.orElse(() -> new Wish(buyer, through, wanted.orElseThrow(), length, cycle, number));
    }

    private static boolean blank(@Nullable String value) {
        return text(value).isBlank();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static <T> Outcome<T> id(Optional<T> parsed) {
        return parsed.map(Outcome::done).orElseGet(() -> Outcome.refused(SiteRefusal.MALFORMED_ID));
    }

    static <E extends Enum<E>> Outcome<E> constant(Class<E> type, String code) {
        for (var constant : type.getEnumConstants()) {
            if (code(constant).equalsIgnoreCase(code)) {
                return Outcome.done(constant);
            }
        }
        return Outcome.refused(InputRefusal.CHOICE_UNKNOWN);
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
