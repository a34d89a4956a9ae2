package org.entrepot.organizations;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Folds names so that a search finds them whatever their case, width or Turkish i, in any script (A31, P11). */
public final class SearchText {

    private SearchText() {}

    /** What two spellings of one name share. */
    public static String fold(String text) {
        var compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var folded = compatible
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i")
                .replace('ı', 'i')
                .replace('ς', 'σ');
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).strip();
    }

    /** Single characters and pairs of neighbours: any substring of a name is found by its own grams (no trigrams: names of two characters are common). */
    public static List<String> grams(String folded) {
        Set<String> grams = new LinkedHashSet<>();
        var characters = folded.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            grams.add("n:" + Character.toString(characters[i]));
            if (i + 1 < characters.length) {
                grams.add("n:" + Character.toString(characters[i]) + Character.toString(characters[i + 1]));
            }
        }
        return List.copyOf(grams);
    }

    /** The grams a search needs: pairs alone say enough, a single character stands for itself. */
    public static List<String> needles(String folded) {
        var grams = grams(folded);
        return folded.codePointCount(0, folded.length()) < 2
                ? grams
                : grams.stream()
                        .filter(gram -> gram.codePointCount(0, gram.length()) == 4)
                        .toList();
    }
}
