package org.entrepot.kernel;

import java.util.Locale;

/** Two letters of a country, upper case; which codes exist is data (P12), not decided here. */
public record CountryCode(String value) implements Comparable<CountryCode> {

    public CountryCode {
        if (!value.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("not a two-letter country code: " + value);
        }
    }

    /** The country's name in the reader's language. */
    public String displayName(Locale locale) {
        return Locale.of("", value).getDisplayCountry(locale);
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
