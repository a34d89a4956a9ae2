package org.entrepot.catalog.domain;

import java.util.Collection;
import java.util.Locale;
import org.entrepot.kernel.LanguageTags;

/** Which of an offer's languages a reader gets (P11): the one asked for, else its nearest, else the offer's first. */
public final class LanguageChoice {

    private LanguageChoice() {}

    public static String best(Collection<String> available, Locale wanted, String first) {
        return LanguageTags.best(available, wanted, first);
    }
}
