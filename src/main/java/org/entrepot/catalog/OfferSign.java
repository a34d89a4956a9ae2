package org.entrepot.catalog;

import org.entrepot.kernel.OfferId;

/**
 * What an offer is recognized by in lists and at the head of its pages: its logo (R311), else a tile with its initials.
 *
 * @param tint one of {@link #TINTS} colours, always the same for the offer
 * @param logo address of the picture; empty when there is none
 */
public record OfferSign(String name, String initials, int tint, String logo) {

    public static final int TINTS = 8;

    public static OfferSign of(OfferId offer, String name, String logo) {
        return new OfferSign(name, initials(name), Math.floorMod(offer.value().hashCode(), TINTS), logo);
    }

    public boolean hasLogo() {
        return !logo.isEmpty();
    }

    private static String initials(String name) {
        var words = name.strip().split("\\s+", -1);
        var first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}
