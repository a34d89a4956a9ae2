package org.entrepot.catalog.domain;

import java.util.List;
import java.util.regex.Pattern;
import org.entrepot.catalog.OfferType;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;

/** R305, R306, R309: the ids that a publisher gives its offers and plans, fixed for ever. */
public final class ReadableIds {

    private static final int LONGEST = 50;
    /** R306: publisher id and offer id together stay under 40. */
    private static final int LONGEST_PAIR = 39;

    private static final Pattern CHARACTERS = Pattern.compile("[a-z0-9_-]*");

    private ReadableIds() {}

    /** Trimmed, never lowered: the id is fixed, so nobody may be surprised by it. */
    public static Checked<String> check(String field, String typed) {
        var fields = new Fields();
        var id = typed.strip();
        fields.require(field, id);
        if (!CHARACTERS.matcher(id).matches()) {
            fields.add(field, CatalogRefusal.ID_BAD_CHARACTER);
        }
        if (id.length() > LONGEST) {
            fields.add(field, CatalogRefusal.ID_TOO_LONG, String.valueOf(LONGEST));
        }
        return new Checked<>(id, fields.problems());
    }

    /** R306 concerns licensed apps: here the Dynamics 365 type. */
    public static List<Problem> checkPair(String field, OfferType type, String publisherId, String offerId) {
        return type == OfferType.DYNAMICS_365 && publisherId.length() + offerId.length() > LONGEST_PAIR
                ? List.of(Problem.at(field, CatalogRefusal.ID_PAIR_TOO_LONG, String.valueOf(LONGEST_PAIR + 1)))
                : List.of();
    }

    /** R305, R309: only the same one may be sent again. */
    public static Outcome<String> change(String field, String current, String typed) {
        return typed.isBlank() || typed.strip().equals(current)
                ? Outcome.done(current)
                : Outcome.refused(Problem.at(field, CatalogRefusal.ID_FIXED));
    }
}
