package org.entrepot.verdict;

import java.util.List;

/**
 * What a check looked at, as values; the words for it are in the message bundles.
 *
 * @param name stable, kebab case: what kind of fact it is; a sentence may be worded for it alone
 * @param values kernel values, numbers, moments and sets of them, in the order in which the sentences name them
 */
public record Fact(String name, List<Object> values) {

    /** The operation, the option or the plan does not ask this check. */
    static final Fact NOT_ASKED = of("not-asked");

    /** The question leaves something out, or nobody has recorded it. */
    static final Fact UNKNOWN = of("unknown");

    public Fact {
        values = List.copyOf(values);
    }

    static Fact of(String name, Object... values) {
        return new Fact(name, List.of(values));
    }
}
