package org.entrepot.catalog.domain;

import java.util.Collection;
import java.util.Locale;

/** Which of an offer's languages a reader gets (P11): the one asked for, else its nearest, else the offer's first. */
public final class LanguageChoice {

    private LanguageChoice() {}

    public static String best(Collection<String> available, Locale wanted, String first) {
        if (available.contains(wanted.toLanguageTag())) {
            return wanted.toLanguageTag();
        }
        return available.stream()
                .filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals(wanted.getLanguage()))
                .sorted()
                .findFirst()
                .orElse(first);
    }
}
