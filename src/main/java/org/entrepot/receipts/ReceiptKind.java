package org.entrepot.receipts;

import java.util.Locale;

/** What happened, such as {@code offer-published}. Implemented by one enum of each module; constants are never reused. */
public interface ReceiptKind {

    String name();

    /** Stable, kebab case; the key of its text in five languages as {@code receipt.<code>} in the module's bundle. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
