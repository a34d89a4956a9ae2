package org.entrepot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no compiler checks: words that must not stand in the sources. */
class SourcesTest {

    private static final Path MAIN = Path.of("src/main");

    /** P19: a database that tells the time would be a third clock. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)\\bcurrent_timestamp\\b",
                "(?i)\\bcurrent_date\\b",
                "(?i)\\blocaltimestamp\\b",
                "(?i)\\bclock_timestamp\\s*\\(",
                "(?i)(?<![.\\w])now\\(\\)\\s*(,|\\)|$|-|\\+|at )"
            })
    void sql_never_tells_the_time(String pattern) throws IOException {
        assertThat(offenders(pattern, MAIN.resolve("resources/db"), ".sql")).isEmpty();
        assertThat(offenders("(?s)\"\"\"[^\"]*" + pattern + "[^\"]*\"\"\"", MAIN.resolve("java"), ".java"))
                .isEmpty();
    }

    @Test
    void sql_lists_its_columns() throws IOException {
        assertThat(offenders("(?i)\\bselect\\s+\\*", MAIN.resolve("java"), ".java"))
                .isEmpty();
    }

    @Test
    void sql_pages_by_keyset() throws IOException {
        assertThat(offenders("(?i)\"\"\"[^\"]*\\boffset\\s+:", MAIN.resolve("java"), ".java"))
                .isEmpty();
    }

    @Test
    void every_package_is_null_marked() throws IOException {
        try (var files = Files.walk(MAIN.resolve("java"))) {
            var unmarked = files.filter(Files::isDirectory)
                    .filter(SourcesTest::hasClasses)
                    .filter(folder -> !folder.endsWith("org/entrepot"))
                    .filter(folder -> !contains(folder.resolve("package-info.java"), "@NullMarked"))
                    .toList();
            assertThat(unmarked).isEmpty();
        }
    }

    @Test
    void templates_carry_no_scripts_styles_or_handlers() throws IOException {
        assertThat(offenders("(?i)\\sstyle=|<style|\\son[a-z]+=\"|<script(?![^>]*src=)", MAIN.resolve("jte"), ".jte"))
                .isEmpty();
    }

    private static List<Path> offenders(String pattern, Path root, String ending) throws IOException {
        var compiled = Pattern.compile(pattern, Pattern.MULTILINE);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> compiled.matcher(read(file)).find())
                    .toList();
        }
    }

    private static boolean hasClasses(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean contains(Path file, String text) {
        return Files.exists(file) && read(file).contains(text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
