package org.entrepot.kernel;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Languages of things that are written in several (P11): how their tags are read, and which one a reader gets. */
public final class LanguageTags {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    private LanguageTags() {}

    /** A language tag such as {@code en}, {@code zh-Hans}, {@code pt-BR}; empty for anything else. */
    public static Optional<String> parse(String typed) {
        var tag = Locale.forLanguageTag(typed.strip().replace('_', '-')).toLanguageTag();
        return TAG.matcher(tag).matches() && !tag.equals("und") ? Optional.of(tag) : Optional.empty();
    }

    /** The one asked for, else its nearest, else the one that stands in for missing ones. */
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
