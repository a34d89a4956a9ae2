package org.entrepot.health.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said in several languages, to partners and, where the publisher wrote it, to customers (P15).
 *
 * @param byLanguage by language tag; at least one
 */
public record Wording(Map<String, Said> byLanguage) {

    /** The languages of the interface (P11), in the order in which one stands in for another. */
    public static final List<String> LANGUAGES = List.of("en", "ko", "zh-Hans", "ja", "tr");

    /** @param forCustomers empty when customers are told nothing in that language */
    public record Said(String forPartners, Optional<String> forCustomers) {}

    /** A text with the language it is in, for screen readers. */
    public record Spoken(String text, String language) {}

    public Wording {
        var ordered = new LinkedHashMap<String, Said>();
        for (var tag : LANGUAGES) {
            var said = byLanguage.get(tag);
            if (said != null) {
                ordered.put(tag, said);
            }
        }
        if (ordered.isEmpty()) {
            throw new IllegalArgumentException("nothing said in a known language");
        }
        byLanguage = ordered;
    }

    /** In the language asked for, else in the one it was first written in. */
    public Spoken forPartners(Locale wanted, String first) {
        return inOrder(wanted, first)
                .map(tag ->
                        new Spoken(Objects.requireNonNull(byLanguage.get(tag)).forPartners(), tag))
                .findFirst()
                .orElseThrow();
    }

    /** Only what was written for customers; a text for partners never stands in. */
    public Optional<Spoken> forCustomers(Locale wanted, String first) {
        return inOrder(wanted, first)
                .flatMap(tag -> Objects.requireNonNull(byLanguage.get(tag)).forCustomers().stream()
                        .map(text -> new Spoken(text, tag)))
                .findFirst();
    }

    public boolean speaksToCustomers() {
        return byLanguage.values().stream().anyMatch(said -> said.forCustomers().isPresent());
    }

    private Stream<String> inOrder(Locale wanted, String first) {
        return Stream.concat(Stream.of(wanted.toLanguageTag(), first), byLanguage.keySet().stream())
                .distinct()
                .filter(byLanguage::containsKey);
    }
}
