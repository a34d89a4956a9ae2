package org.entrepot.bench;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entrepot.TestDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was measured: a table for people, the plan of every statement behind it, and what was out of bounds. */
final class Figures {

    private final TestDataSource data;
    private final JdbcTemplate jdbc;
    private final List<String> table = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    Figures(TestDataSource data, JdbcTemplate jdbc) {
        this.data = data;
        this.jdbc = jdbc;
    }

    void say(String format, Object... values) {
        table.add(String.format(Locale.ROOT, format, values));
        report();
    }

    void record(Ratio ratio) {
        say("%s", ratio.line());
    }

    /** @param most what only a regression exceeds */
    void recordAtMost(double most, Ratio ratio) {
        record(ratio);
        if (ratio.median() > most) {
            missed.add("more than " + most + ": " + ratio.line());
        }
    }

    /** @param least what only a regression falls short of */
    void recordAtLeast(double least, Ratio ratio) {
        record(ratio);
        if (ratio.median() < least) {
            missed.add("less than " + least + ": " + ratio.line());
        }
    }

    /** The plan of every statement that reads, as it runs with its values; a number that no noise changes. */
    int explain(String what, Runnable work) {
        work.run();
        var statements = data.statementsOf(work);
        say("%s: %d statements", what, statements.size());
        for (var statement : statements) {
            if (statement.strip().matches("(?is)(select|with)\\b.*") && !statement.contains("for update")) {
                plans.add("-- " + what + "\n" + statement + "\n" + planOf(statement));
            }
        }
        return statements.size();
    }

    /** The same number whatever the size of the thing: the next partner must not cost another statement. */
    void explainSame(String what, Runnable large, Runnable small) {
        var most = explain(what, large);
        small.run();
        var least = data.statementsOf(small).size();
        if (most > least + 2) {
            missed.add("%s: %d statements, and %d for few".formatted(what, most, least));
        }
    }

    void statementsAtMost(int most, String what, Runnable work) {
        var count = explain(what, work);
        if (count > most) {
            missed.add("%s: %d statements, at most %d".formatted(what, count, most));
        }
    }

    void allHold() {
        report();
        assertThat(plans)
                .as("grants and options are found by an index")
                .noneMatch(plan -> plan.contains("Seq Scan on authorization")
                        || plan.contains("Seq Scan on \"authorization\"")
                        || (plan.startsWith("-- a verdict") && plan.contains("Seq Scan on audience_option")));
        assertThat(missed).isEmpty();
    }

    private String planOf(String statement) {
        try {
            return String.join("\n", jdbc.queryForList("explain (analyze, buffers) " + statement, String.class));
        } catch (DataAccessException unprintable) {
            return "no plan: " + unprintable.getMostSpecificCause().getMessage();
        }
    }

    /** After each line, so that a long run that breaks has told what it knew. */
    private void report() {
        try {
            Files.createDirectories(Path.of("target", "bench"));
            Files.write(Path.of("target", "bench", "speed.txt"), table);
            Files.writeString(
                    Path.of("target", "bench", "plans.txt"), plans.stream().collect(joining("\n\n")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
