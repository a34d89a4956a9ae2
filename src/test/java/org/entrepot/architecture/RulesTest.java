package org.entrepot.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.entrepot.Committed;
import org.junit.jupiter.api.Test;

/**
 * Each rule of the rule book with the tests that carry its number: in {@code @Tag}, {@code @DisplayName}, or in a row of a
 * decided case. The page makes a rule without a test visible; for the sections that are built there must be none.
 */
class RulesTest {

    /** Sections of the rule book whose binding rules all work. */
    private static final Set<String> BUILT = Set.of("3", "4", "5", "6", "7", "8", "9", "10", "19");

    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Pattern MARK = Pattern.compile("@(?:Tag|DisplayName)\\(\\s*\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\b[RTDAP]\\d+\\b");

    private record Rule(String number, String strength, String section) {
        boolean isBinding() {
            return !strength.equals("beyond");
        }
    }

    @Test
    void every_binding_rule_of_a_section_that_is_built_has_a_test_or_a_reason() {
        var tests = tests();
        var reasons = reasons();
        assertThat(rules())
                .filteredOn(rule -> BUILT.contains(rule.section()) && rule.isBinding())
                .hasSizeGreaterThan(90)
                .allSatisfy(rule -> assertThat(tests.containsKey(rule.number()) || reasons.containsKey(rule.number()))
                        .as(rule.number())
                        .isTrue());
        assertThat(reasons.keySet())
                .as("a reason for having no test is dropped with the first test")
                .noneMatch(tests::containsKey);
    }

    @Test
    void the_page_of_rules_is_current() {
        var tests = tests();
        var reasons = reasons();
        var sections = new LinkedHashMap<String, StringBuilder>();
        for (var rule : rules()) {
            var of = tests.getOrDefault(rule.number(), new TreeSet<>());
            if (of.isEmpty() && !rule.isBinding()) {
                continue;
            }
            var shown = of.isEmpty() ? reasons.getOrDefault(rule.number(), "none yet") : String.join(", ", of);
            sections.computeIfAbsent(rule.section(), _ -> new StringBuilder())
                    .append("| %s | %s | %s |\n".formatted(rule.number(), rule.strength(), shown));
        }
        Committed.isCurrent(
                "docs/reference/rules.md",
                """
                # Rules and their tests

                Each rule of the rule book, by its section, with the tests that carry its number. Rules beyond what binds us are listed
                only where a test names them.

                This page is written from the tests by `RulesTest`; do not edit it.
                """
                        + sections.entrySet().stream()
                                .map(section ->
                                        "\n## Section %s\n\n| Rule | Strength | Tests |\n| --- | --- | --- |\n%s"
                                                .formatted(section.getKey(), section.getValue()))
                                .collect(joining()));
    }

    private static List<Rule> rules() {
        return records("rules.csv").stream()
                .map(row -> new Rule(row.get("rule"), row.get("strength"), row.get("section")))
                .toList();
    }

    private static Map<String, String> reasons() {
        var reasons = new TreeMap<String, String>();
        records("rules-without-test.csv").forEach(row -> reasons.put(row.get("rule"), row.get("reason")));
        return reasons;
    }

    private static Map<String, SortedSet<String>> tests() {
        var tests = new TreeMap<String, SortedSet<String>>();
        for (var file : files(TESTS, ".java")) {
            var marks = MARK.matcher(read(file));
            while (marks.find()) {
                note(tests, marks.group(1), name(file));
            }
        }
        for (var file : files(RESOURCES.resolve("cases"), ".csv")) {
            note(tests, read(file), "cases/" + file.getFileName());
        }
        return tests;
    }

    private static void note(Map<String, SortedSet<String>> tests, String text, String where) {
        var numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            tests.computeIfAbsent(numbers.group(), _ -> new TreeSet<>()).add(where);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static List<CSVRecord> records(String name) {
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(name), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> files(Path root, String ending) {
        try (var walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
