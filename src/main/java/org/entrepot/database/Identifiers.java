package org.entrepot.database;

import java.util.List;
import java.util.stream.Collectors;

/** Writes names as SQL takes them, whatever they contain. */
final class Identifiers {

    private Identifiers() {}

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String quoteAll(List<String> names) {
        return names.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
    }
}
