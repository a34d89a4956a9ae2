package org.entrepot.channel;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entrepot.verdict.Check;

/** The text of {@code channel.sellable}, taken apart: where its rows come from, and one predicate for each check. */
record SellableStatement(String rows, Map<String, String> predicates) {

    private static final Pattern PREDICATE = Pattern.compile("(?:where|and) \\((.*)\\) -- ([a-z-]+)");

    /** As the database has it. */
    static SellableStatement read(String source) {
        var start = source.indexOf("\nwhere ");
        var predicates = source.substring(start)
                .strip()
                .lines()
                .map(String::strip)
                .map(PREDICATE::matcher)
                .peek(line -> {
                    if (!line.matches()) {
                        throw new IllegalArgumentException("no predicate with its check: " + line);
                    }
                })
                .collect(toMap(line -> line.group(2), line -> line.group(1), (one, _) -> one, LinkedHashMap::new));
        return new SellableStatement(source.substring(source.indexOf("\nfrom "), start), predicates);
    }

    /** What the checks declare, in their published order. */
    static Map<String, String> declared() {
        return Arrays.stream(Check.values())
                .filter(check -> check.inSets().isPresent())
                .collect(
                        toMap(Check::code, check -> check.inSets().orElseThrow(), (one, _) -> one, LinkedHashMap::new));
    }

    static List<Check> checks() {
        return Arrays.stream(Check.values())
                .filter(check -> check.inSets().isPresent())
                .toList();
    }

    /** One row for each plan, partner and country asked for, with the result of every predicate. */
    String diagnosis() {
        return "select plan.plan, partner.organization as partner, country.country"
                + predicates.entrySet().stream()
                        .map(entry ->
                                ", coalesce(" + named(entry.getValue()) + ", false) as \"" + entry.getKey() + "\"")
                        .collect(joining())
                + named(rows)
                + "\njoin unnest(cast(:plans as uuid[]), cast(:partners as uuid[])) as asked (plan, partner)"
                + " on asked.plan = plan.plan and asked.partner = partner.organization"
                + "\nwhere country.country = any (:countries)";
    }

    private static String named(String sql) {
        return sql.replaceAll("\\bmoment\\b", "cast(:moment as timestamptz)");
    }
}
