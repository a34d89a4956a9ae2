package org.entrepot.health.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entrepot.health.domain.HealthRefusal;
import org.entrepot.health.domain.Wording;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;

/**
 * Texts as they were typed, by language tag; blank ones say nothing.
 *
 * @param partners what partners and resellers read
 * @param customers what customers read (P15)
 */
public record WordingInput(Map<String, String> partners, Map<String, String> customers) {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_TEXT = 5_000;

    public WordingInput {
        partners = Map.copyOf(partners);
        customers = Map.copyOf(customers);
    }

    public static WordingInput of(String language, String partners, String customers) {
        return new WordingInput(Map.of(language, partners), Map.of(language, customers));
    }

    public boolean saysToPartners(String language) {
        return !partners.getOrDefault(language, "").isBlank();
    }

    boolean saysToCustomers() {
        return customers.values().stream().anyMatch(text -> !text.isBlank());
    }

    Optional<Wording> titles(Problems problems, String first) {
        return checked(problems, first, "title", "customerTitle", typed -> Inputs.name(typed, LONGEST_TITLE));
    }

    Optional<Wording> texts(Problems problems, String first) {
        return checked(problems, first, "text", "customerText", typed -> Inputs.requiredText(typed, LONGEST_TEXT));
    }

    /** What customers read in a language stands beside what partners read in it. */
    private Optional<Wording> checked(Problems problems, String first, String partner, String customer, Check check) {
        var said = new HashMap<String, Wording.Said>();
        for (var language : Wording.LANGUAGES) {
            var toCustomers = customers.getOrDefault(language, "");
            var isWanted = saysToPartners(language) || !toCustomers.isBlank() || language.equals(first);
            if (isWanted) {
                var forPartners = problems.at(partner + "-" + language, check.of(partners.getOrDefault(language, "")));
                var forCustomers =
                        problems.atOptional(customer + "-" + language, toCustomers, () -> check.of(toCustomers));
                forPartners.ifPresent(text -> said.put(language, new Wording.Said(text, forCustomers)));
            }
        }
        problems.addIf(!Wording.LANGUAGES.contains(first), "language", InputRefusal.CHOICE_UNKNOWN);
        return said.isEmpty() ? Optional.empty() : Optional.of(new Wording(said));
    }

    /** A text for customers needs a title for them. */
    static void matchCustomers(Problems problems, String first, boolean title, boolean text) {
        problems.addIf(text && !title, "customerTitle-" + first, HealthRefusal.CUSTOMER_TITLE_MISSING);
    }

    private interface Check {
        Outcome<String> of(String typed);
    }
}
