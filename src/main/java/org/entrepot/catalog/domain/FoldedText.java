package org.entrepot.catalog.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared in searches and orders, whatever its case, width and the reader's language (P11). */
public final class FoldedText {

    private FoldedText() {}

    /** The dot that lower case of a Turkish capital leaves behind is dropped, so that İ and I find each other. */
    public static String of(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return folded.replace("\u0307", "").replace('\u0131', 'i').strip();
    }
}
